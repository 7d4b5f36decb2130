import { companionKeys, hasAll, hasAny, keysAt, nodeAt } from '../document-shape';
import type { SchemeEntry } from '../scheme';

export const swissborgMerkleEntry: SchemeEntry = {
  id: 'swissborg-merkle',
  name: 'SwissBorg proof of liabilities',
  exchange: 'swissborg',
  period: 'December 2022 to November 2023',
  accepts: 'the liabilities file of an audit in SwissBorg',
  example:
    '{"audit_id":"SBPOL…","user_id":"…","liabilities":[{"audit_partition_id":"…","liability":"1.5","proof":{"leaf_index":0,"nonce":"…","witnesses":[…]}}]}',
  companions: {
    roots: {
      description: 'The audit’s public roots file (audit, commitment, partitions)',
      required: true,
      form: 'json',
    },
    credential: {
      description: 'Your credential for this audit; it stays in this browser',
      required: true,
      form: 'text',
    },
  },
  companionIn: (content) => (companionKeys(content).has('audit') ? 'roots' : null),
  belongs(companion, content, proof) {
    if (companion !== 'roots' || typeof content === 'string') return false;
    const audit = nodeAt(content, ['audit', 'id']);
    const own = nodeAt(proof, ['audit_id']);
    return audit?.kind === 'string' && own?.kind === 'string' && audit.value === own.value;
  },
  matches(document) {
    const keys = keysAt(document);
    if (hasAll(keys, 'audit_id', 'user_id')) return true;
    return keys.has('liabilities') && hasAny(keys, 'audit_id', 'user_id');
  },
  load: async () => (await import('./scheme')).swissborgMerkle,
  samples: async () => (await import('./samples')).swissborgMerkleSamples(),
};
