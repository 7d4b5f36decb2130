import { hasAll, hasAny, keysAt } from '../document-shape';
import type { SchemeEntry } from '../scheme';

export const coinexMerkleEntry: SchemeEntry = {
  id: 'coinex-merkle',
  name: 'CoinEx Merkle proof',
  exchange: 'coinex',
  period: 'since December 2022',
  accepts: 'merkle_proof_file.json: the data copied from an audit’s page in CoinEx',
  example:
    '{"root":{"hash":"…","balances":{…}},"self":{"nonce":"…","balances":{"USDT":"…"}},"path":[{}, {"hash":"…","pos":"left","balances":{…}}]}',
  matches(document) {
    const self = keysAt(document, 'self');
    const first = keysAt(document, 'path', 0);
    const strange = ['type', 'height', 'role', 'level', 'userHash', 'encryptUid'];
    if (hasAny(self, 'hash', ...strange) || hasAny(first, ...strange)) return false;
    const top = keysAt(document);
    if (hasAll(top, 'self', 'path')) return hasAny(self, 'nonce', 'balances');
    return top.has('root') && hasAny(top, 'self', 'path');
  },
  load: async () => (await import('./scheme')).coinexMerkle,
  samples: async () => (await import('./samples')).coinexMerkleSamples(),
};
