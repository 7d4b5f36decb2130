import Link from 'next/link';
import type { ProofSystem } from '@/lib/reports/constants';
import { PROOF_SYSTEM_NAMES } from '@/lib/reports/proof-system-names';
import { PROOF_SYSTEM_LIMITS } from './proof-system-words';

/** Stands next to every statement of coverage. */
export function NotProved({
  exchange,
  proofSystem,
}: {
  exchange: string;
  proofSystem: ProofSystem | null;
}) {
  return (
    <aside
      aria-labelledby="not-proved"
      className="rounded-xl border border-line bg-sunken p-4 text-sm sm:p-5"
    >
      <h2 id="not-proved" className="mb-2 font-medium font-serif text-title leading-tight">
        What this does not prove
      </h2>
      <ul className="grid max-w-[75ch] list-disc gap-2 pl-4">
        <li>
          That the coins were there the day before or the day after. A snapshot shows one moment,
          and coins can be borrowed for it.
        </li>
        <li>
          That {exchange} has no other debts, or that nobody else has a claim on the same coins.
        </li>
        <li>
          That every user was counted. Only users who check their own proof can find that out.
        </li>
        <li>
          That the figures are the exchange’s own, where they are marked{' '}
          <em className="not-italic underline decoration-dotted">reported</em>: then someone else
          read its page.
        </li>
      </ul>
      {proofSystem ? (
        <p className="mt-3 max-w-[75ch]">
          <strong className="font-semibold">{PROOF_SYSTEM_NAMES[proofSystem]}.</strong>{' '}
          {PROOF_SYSTEM_LIMITS[proofSystem].leavesOpen}
        </p>
      ) : null}
      <p className="mt-3">
        <Link
          href="/methodology"
          prefetch={false}
          className="text-accent underline underline-offset-4"
        >
          How Ballast works, and more questions
        </Link>
      </p>
    </aside>
  );
}
