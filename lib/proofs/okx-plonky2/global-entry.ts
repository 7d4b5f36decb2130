import { hasAny, keysAt } from '../document-shape';
import type { SchemeEntry } from '../scheme';

export const okxGlobalProofEntry: SchemeEntry = {
  id: 'okx-global-proof',
  name: 'OKX global proof of liabilities (since 2024-09)',
  exchange: 'okx',
  period: 'since September 2024',
  accepts: 'sum_proof_data.json: the public liabilities file of a report',
  example:
    '{"general":{…},"root_vd_digest":{"elements":[…]},"circuits_info":{…},"proof":{"proof":{…},"public_inputs":[…]}}',
  ofReport: true,
  matches: (document) =>
    hasAny(keysAt(document), 'root_vd_digest', 'circuits_info') &&
    // Without it the file still tells the root of users' proofs, and is a companion only.
    hasAny(keysAt(document, 'proof', 'proof'), 'openings', 'opening_proof'),
  load: async () => (await import('./global-scheme')).okxGlobalProof,
  // No sample can be made here: proving takes OKX's own prover and tens of gigabytes of memory.
  samples: async () => [],
};
