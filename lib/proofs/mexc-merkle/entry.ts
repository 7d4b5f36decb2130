import { hasAny, keysAt } from '../document-shape';
import type { SchemeEntry } from '../scheme';

export const mexcMerkleEntry: SchemeEntry = {
  id: 'mexc-merkle',
  name: 'MEXC Merkle proof',
  exchange: 'mexc',
  period: 'since December 2022',
  accepts: 'merkle_proof.json: the data from “Verify Now” on an audit’s page in MEXC',
  example:
    '{"self":{"level":0,"type":1,"hash":"…","proofId":"PR-…","accountId":"…","balances":{"BTC":"0"}},"pathList":[{"level":1,"type":2,"hash":"…","balances":{…}}, …]}',
  matches: (document) =>
    keysAt(document).has('pathList') || hasAny(keysAt(document, 'self'), 'proofId', 'accountId'),
  load: async () => (await import('./scheme')).mexcMerkle,
  samples: async () => (await import('./samples')).mexcMerkleSamples(),
};
