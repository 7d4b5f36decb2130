import { Panel, PanelTitle } from '@/components/ui/panel';

/** Stands beside every verdict on ownership. */
export function OwnershipLimits({ exchange }: { exchange: string }) {
  return (
    <Panel as="aside" tone="sunken" aria-labelledby="ownership-limits" className="text-sm">
      <PanelTitle id="ownership-limits" className="mb-2">
        What a signature does not prove
      </PanelTitle>
      <ul className="grid max-w-[75ch] list-disc gap-2 pl-4">
        <li>
          That the coins were there. It proves that somebody with the key signed a fixed text; the
          amount is {exchange}’s own statement until someone looks at the chain.
        </li>
        <li>
          When it was signed. The text names no date, so an old signature can be published again and
          again, also after the key changed hands.
        </li>
        <li>
          That nobody else has the key. A third party could have signed for {exchange}, and a lender
          may know the same key.
        </li>
        <li>
          That the coins are free. They may be pledged, borrowed for the day, or owed to somebody
          who is not in the liabilities.
        </li>
      </ul>
    </Panel>
  );
}
