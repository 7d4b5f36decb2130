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
    const self = keysAt(document, 'self');
    return keysAt(document).has('path') && hasAny(self, 'userHash', 'balance');
  },
  load: async () => (await import('./scheme')).bybitMerkle,
  samples: async () => (await import('./samples')).bybitMerkleSamples(),
};
