import { companionKeys, hasAll, hasAny, keysAt, nodeAt } from '../document-shape';
import type { SchemeEntry } from '../scheme';

export const okxStarkEntry: SchemeEntry = {
  id: 'okx-stark',
  name: 'OKX zk-STARK inclusion proof (2023-04 to 2024-08)',
  exchange: 'okx',
  period: 'April 2023 to August 2024',
  accepts: '…inclusion_proof.json: the data copied from an audit’s details page in OKX',
  example:
    '{"batch_inclusion_proof":{"batch_mtree_root":"…","user_id":"…","merkle_path":["…"]},"trunk_inclusion_proof":{"trunk_mtree_root":"…"},"config":{"coins":["BTC","…"]}}',
  companions: {
    'trunk-proof': {
      description: 'trunk/sum_proof.json from the report’s public sum_proof_data folder',
      required: false,
      form: 'json',
    },
    config: {
      description: 'config.json from the report’s public sum_proof_data folder',
      required: false,
      form: 'json',
    },
  },
  companionIn(content) {
    const keys = companionKeys(content);
    if (hasAll(keys, 'mtree_root', 'low_degree_proof')) return 'trunk-proof';
    return hasAll(keys, 'coins', 'main_coins_num') ? 'config' : null;
  },
  // The public folder holds a sum_proof.json for the trunk and one for each batch.
  belongs(companion, content, proof) {
    if (companion !== 'trunk-proof' || typeof content === 'string') return false;
    const root = nodeAt(content, ['mtree_root']);
    const trunk = nodeAt(proof, ['trunk_inclusion_proof', 'trunk_mtree_root']);
    return root?.kind === 'string' && trunk?.kind === 'string' && root.value === trunk.value;
  },
  matches(document) {
    return hasAny(keysAt(document), 'batch_inclusion_proof', 'trunk_inclusion_proof');
  },
  load: async () => (await import('./scheme')).okxStark,
  samples: async () => (await import('./samples')).okxStarkSamples(),
};
