import type { Month } from '@/lib/format/month';

/** What a figure rests on; the order is the order of authority when two sources disagree. */
export const EVIDENCE = ['verified', 'observed', 'published', 'reported', 'recomputed'] as const;
export type EvidenceKind = (typeof EVIDENCE)[number];

export const PROOF_SYSTEMS = ['merkle-v1', 'merkle-v2', 'stark-v1', 'plonky2'] as const;
export type ProofSystem = (typeof PROOF_SYSTEMS)[number];

/**
 * From which month OKX's reports use which proof of liabilities, by the month of the snapshot.
 * Source: the period table of OKX's verifier repositories. The first Merkle format served the
 * snapshots up to 2023-03-16; the split-leaf Merkle format was announced on 2023-03-21 and the
 * first STARK report is dated 2023-04-27, so no monthly report lies in the `merkle-v2` window.
 */
export const OKX_PROOF_ERAS: readonly { system: ProofSystem; from: Month }[] = [
  { system: 'merkle-v1', from: '2022-11' },
  { system: 'stark-v1', from: '2023-04' },
  { system: 'plonky2', from: '2024-09' },
];

/** The proof system of an OKX report by its month; null before the first report. */
export function okxProofSystem(month: Month): ProofSystem | null {
  return OKX_PROOF_ERAS.findLast((era) => era.from <= month)?.system ?? null;
}

/** Decimal places of a recomputed ratio in percent: enough to tell 109.4991 from 109.5. */
export const RATIO_PLACES = 4;

/** The assets the overview answers for. */
export const HEADLINE_ASSETS = ['BTC', 'ETH', 'USDT'] as const;
