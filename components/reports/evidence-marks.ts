import type { EvidenceKind } from '@/lib/reports/constants';

/** The letter that stands beside a figure for what it rests on; the legend below a table spells it out. */
export const EVIDENCE_LETTERS: Record<EvidenceKind, string> = {
  verified: 'V',
  observed: 'O',
  published: 'P',
  reported: 'R',
  recomputed: 'C',
};
