import { formatMonth } from '@/lib/format/dates';
import { OKX_PROOF_ERAS, type ProofSystem } from '@/lib/reports/constants';
import { PROOF_SYSTEM_NAMES } from '@/lib/reports/proof-system-names';

const WORDS: Record<ProofSystem, string> = {
  'merkle-v1':
    'A tree of hashes whose parents carry sums. A user can recompute the way from their balance to the root. It shows inclusion under that root; it binds only sums, and whoever builds the tree could understate the total.',
  'merkle-v2':
    'The whole tree is published with each user’s balance split over several leaves, so that anyone can recompute all of it. It served between two monthly reports.',
  'stark-v1':
    'A zero-knowledge proof that no net balance is negative and that sums add up, besides the user’s own path. It covered totals; OKX marked its verifier as educational code.',
  plonky2:
    'A proof that every account’s equity minus debt is not negative and that the totals add up, in one common unit. It does not bind the amounts by coin.',
};

/** Which proof of liabilities OKX used when, and what it could show. */
export function ProofEras() {
  return (
    <ol className="m-0 grid list-none gap-3 p-0">
      {OKX_PROOF_ERAS.map(({ system, from }) => (
        <li key={system} className="rounded-xl border border-line bg-card px-4 py-3">
          <strong className="font-semibold">{PROOF_SYSTEM_NAMES[system]}</strong>
          <span className="text-soft">, reports from {formatMonth(from)}</span>
          <p className="m-0 mt-1">{WORDS[system]}</p>
        </li>
      ))}
    </ol>
  );
}
