import { Panel, PanelTitle } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
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
    <Panel as="aside" tone="sunken" aria-labelledby="not-proved" className="text-sm">
      <PanelTitle id="not-proved" className="mb-2">
        What this does not prove
      </PanelTitle>
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
        <TextLink href="/methodology">How Ballast works, and more questions</TextLink>
      </p>
    </Panel>
  );
}
