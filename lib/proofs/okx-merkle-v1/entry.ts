import { hasAll, hasAny, keysAt } from '../document-shape';
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
    const top = keysAt(document);
    const self = keysAt(document, 'self');
    // Bybit, Bitget, Bitunix and CoinEx also have `self` and `path`, but other names below or beside.
    const foreign = hasAny(self, 'userHash', 'balance', 'encryptUid', 'merkelLeaf', 'merkleLeaf');
    const ours = hasAny(self, 'nonce', 'hash', 'balances');
    return hasAll(top, 'self', 'path') && !top.has('root') && ours && !foreign;
  },
  load: async () => (await import('./scheme')).okxMerkleV1,
  samples: async () => (await import('./samples')).okxMerkleV1Samples(),
};
