import { hasAll, keysAt } from '../document-shape';
import type { SchemeEntry } from '../scheme';

export const coinexMerkleEntry: SchemeEntry = {
  id: 'coinex-merkle',
  name: 'CoinEx Merkle proof',
  exchange: 'coinex',
  period: 'since December 2022',
  accepts: 'merkle_proof_file.json: the data copied from an audit’s page in CoinEx',
  example:
    '{"root":{"hash":"…","balances":{…}},"self":{"nonce":"…","balances":{"USDT":"…"}},"path":[{}, {"hash":"…","pos":"left","balances":{…}}]}',
  matches: (document) => hasAll(keysAt(document), 'root', 'self', 'path'),
  load: async () => (await import('./scheme')).coinexMerkle,
  samples: async () => (await import('./samples')).coinexMerkleSamples(),
};
