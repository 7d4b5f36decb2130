import { StatusMark } from '@/components/ui/status-mark';
import type { RootStanding } from '@/lib/liabilities/constants';
import type { PartStatus } from '@/lib/proofs/verdict';

const STANDINGS: Record<RootStanding, { mark: PartStatus; words: string; ink: string }> = {
  matches: { mark: 'pass', words: 'the root published for this report', ink: 'text-positive' },
  differs: {
    mark: 'fail',
    words: 'not the root published for this report',
    ink: 'font-semibold text-negative',
  },
  'none-known': { mark: 'unknown', words: 'no published root is known here', ink: 'text-caution' },
};

/** A root and how it stands to the published one. */
export function RootFact({ root, standing }: { root: string; standing: RootStanding }) {
  const { mark, words, ink } = STANDINGS[standing];
  return (
    <>
      <code className="break-all text-note">{root}</code>
      <span className={`mt-1 flex items-center gap-2 text-note ${ink}`}>
        <StatusMark status={mark} size={16} />
        {words}
      </span>
    </>
  );
}
