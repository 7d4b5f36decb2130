import { companionKeys, hasAny, keysAt } from '../document-shape';
import type { SchemeEntry } from '../scheme';

export const okxPlonky2Entry: SchemeEntry = {
  id: 'okx-plonky2',
  name: 'OKX zk-STARK inclusion proof (since 2024-09)',
  exchange: 'okx',
  period: 'since September 2024',
  accepts: '…inclusion_proof.json: the data copied from an audit’s details page in OKX',
  example:
    '{"account":{"id":"…","equity":["…"],"debt":["…"]},"index":0,"sum_tree_siblings":["…"],"recursive_tree_siblings":[{"left_hashes":[],"right_hashes":["…"]}]}',
  companions: {
    'sum-proof-data': {
      description:
        'sum_proof_data.json: the report’s public liabilities file, which holds the root',
      required: false,
      form: 'json',
      hasLongNumbers: true,
    },
  },
  companionIn(content) {
    const keys = companionKeys(content);
    return hasAny(keys, 'root_vd_digest', 'circuits_info') ? 'sum-proof-data' : null;
  },
  matches(document) {
    return hasAny(keysAt(document), 'sum_tree_siblings', 'recursive_tree_siblings');
  },
  load: async () => (await import('./scheme')).okxPlonky2,
  samples: async () => (await import('./samples')).okxPlonky2Samples(),
};
