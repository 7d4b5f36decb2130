import { TableExport } from '@/components/tables/table-export';
import { Disclosure } from '@/components/ui/disclosure';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import { formatCount } from '@/lib/format/amounts';
import type { Ledger } from '@/lib/wallets/ledger/schema';
import { AssetSums } from './asset-sums';
import { DiscrepancyTable } from './discrepancy-table';
import { FileName } from './file-name';
import { LabelTable } from './label-table';
import { OtherCount } from './other-count';
import { sumsAnswer } from './sums-answer';

const COLUMNS = [
  'asset',
  'rows',
  'computed',
  'computedPassed',
  'fileStated',
  'publishedExchangeReserves',
  'difference',
  'custodyReserves',
  'liabilities',
  'recomputedRatio',
  'publishedRatio',
];

/** Whether the rows of the wallet file add up: to its own summary, and to what was published. */
export function ReconciliationPanel({
  ledger,
  addressCount,
}: {
  ledger: Ledger;
  /** How many addresses the report is said to list; null where nobody said. */
  addressCount: number | null;
}) {
  const { exchange, report, assets, discrepancies, duplicates, setAside } = ledger;
  return (
    <Panel
      id="reconciliation"
      title="Do the rows add up to what was published?"
      tools={
        <TableExport
          name={`${exchange}-${report}-reconciliation`}
          header={COLUMNS}
          rows={assets.map((one) => [
            one.asset,
            one.rows,
            one.computed,
            one.computedPassed,
            one.fileStated,
            one.publishedExchangeReserves,
            one.difference,
            one.custodyReserves,
            one.liabilities,
            one.recomputedRatio,
            one.publishedRatio,
          ])}
        />
      }
    >
      <p className="mb-3 max-w-[80ch] text-sm">{sumsAnswer(ledger)}</p>
      <OtherCount ledger={ledger} stated={addressCount} />
      {discrepancies.length > 0 ? (
        <div className="mb-6">
          <h3 className="mb-2 font-semibold text-sm">What does not add up</h3>
          <DiscrepancyTable discrepancies={discrepancies} />
        </div>
      ) : null}
      <AssetSums ledger={ledger} />
      <Disclosure
        className="mt-4"
        summary={`Sums of all ${formatCount(ledger.labels.length)} coin labels`}
      >
        <LabelTable labels={ledger.labels} />
      </Disclosure>
      <p className="mt-3 max-w-[80ch] text-soft text-xs">
        From <FileName ledger={ledger} />.{' '}
        {duplicates > 0
          ? `${duplicates === 1 ? '1 row repeats' : `${formatCount(duplicates)} rows repeat`} a label and address; sums count them as the file does. `
          : 'No label and address occurs twice. '}
        {setAside > 0 ? (
          <>
            <TextLink href={`/${exchange}/addresses?report=${report}#set-aside`}>
              {setAside === 1 ? 'One row' : `${formatCount(setAside)} rows`} that could not be read
            </TextLink>{' '}
            {setAside === 1 ? 'is' : 'are'} in no sum.{' '}
          </>
        ) : (
          'No row was set aside. '
        )}
        “Proven owned” sums the rows whose signature passes; its percent leads to the rows that do
        not. The ratio from rows adds published custody and divides by what is owed; it is left out
        where one of them is not known.
      </p>
    </Panel>
  );
}
