import { companionKeys, hasAll, keysAt } from '../document-shape';
import type { SchemeEntry } from '../scheme';

/** The first line of the public tree. */
const TREE_START = /^\s*[0-9a-f]{64},\d{1,3},\{/;

export const okxMerkleV2Entry: SchemeEntry = {
  id: 'okx-merkle-v2',
  name: 'OKX Merkle account file (since 2023-03)',
  exchange: 'okx',
  period: 'from March 2023',
  accepts: 'user_info_file.json: the account data copied from an audit’s details page in OKX',
  example:
    '{"hash":"…","nonce":"…","totalBalances":{"BTC":"…","ETH":"…","USDT":"…"},"nodes":[{"hash":"…","balances":{…}}]}',
  companions: {
    tree: {
      description: 'full-liabilities-merkle-tree.txt: the report’s public tree',
      required: false,
      form: 'text',
    },
    paths: {
      description: 'Paths of your leaves out of a tree that was ingested here',
      required: false,
      form: 'json',
    },
  },
  companionIn(content) {
    if (typeof content === 'string') return TREE_START.test(content) ? 'tree' : null;
    return hasAll(companionKeys(content), 'root', 'leaves') ? 'paths' : null;
  },
  matches(document) {
    const keys = keysAt(document);
    return keys.has('totalBalances') || (hasAll(keys, 'nodes', 'nonce') && !keys.has('self'));
  },
  load: async () => (await import('./scheme')).okxMerkleV2,
  samples: async () => (await import('./samples')).okxMerkleV2Samples(),
};
