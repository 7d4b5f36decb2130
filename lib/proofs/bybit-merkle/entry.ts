import { hasAny, keysAt } from '../document-shape';
import type { SchemeEntry } from '../scheme';

export const bybitMerkleEntry: SchemeEntry = {
  id: 'bybit-merkle',
  name: 'Bybit Merkle proof',
  exchange: 'bybit',
  period: 'since 2022',
  accepts: 'the Merkle path file from “View my audit data” in Bybit',
  example:
    '{"self":{"userHash":"…","hash":"…","type":1,"height":1,"balance":{"BTC":"0.00000000"}},"path":[{"hash":"…","type":2,"height":1,"balance":{…}}, …]}',
  matches(document) {
    // MEXC's earlier files also say `balance`, but call the path something else.
    if (keysAt(document).has('pathList') || keysAt(document, 'self').has('accountId')) return false;
    const self = keysAt(document, 'self');
    return hasAny(self, 'userHash', 'balance') || keysAt(document, 'path', 0).has('balance');
  },
  load: async () => (await import('./scheme')).bybitMerkle,
  samples: async () => (await import('./samples')).bybitMerkleSamples(),
};
