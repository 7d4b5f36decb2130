import { hasAny, keysAt } from '../document-shape';
import type { SchemeEntry } from '../scheme';

export const okxMerkleV1Entry: SchemeEntry = {
  id: 'okx-merkle-v1',
  name: 'OKX Merkle proof (2022-11 to 2023-03)',
  exchange: 'okx',
  period: 'November 2022 to March 2023',
  accepts: 'merkle_proof_file.json: the data copied from an audit’s details page in OKX',
  example:
    '{"self":{"nonce":"…","hash":"…","type":1,"height":1,"balances":{"BTC":"…","ETH":"…","USDT":"…"}},"path":[{"hash":"…","type":2,"height":1,"balances":{…}}, …]}',
  matches(document) {
    const self = keysAt(document, 'self');
    const first = keysAt(document, 'path', 0);
    // Bybit, Bitget and Bitunix also have `self` and `path`, with other names below; CoinEx's nodes
    // have neither type nor height.
    const names = ['userHash', 'balance', 'encryptUid', 'merkelLeaf', 'merkleLeaf', 'proofId'];
    const foreign = hasAny(self, ...names) || hasAny(first, ...names);
    const own = hasAny(self, 'hash', 'type', 'height') || hasAny(first, 'type', 'height');
    return own && !foreign;
  },
  load: async () => (await import('./scheme')).okxMerkleV1,
  samples: async () => (await import('./samples')).okxMerkleV1Samples(),
};
