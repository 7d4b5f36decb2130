import { Button } from '@/components/ui/button';
import { ChoiceField } from '@/components/wallets/addresses/choice-field';
import { formatMonth } from '@/lib/format/dates';
import type { LedgerSummary } from '@/lib/wallets/ledger/schema';

/** Which two reports: a plain form of the page's own address. */
export function CompareForm({
  path,
  from,
  to,
  ledgers,
}: {
  path: string;
  from: string;
  to: string;
  /** Months to choose from, newest first. */
  ledgers: readonly Pick<LedgerSummary, 'report'>[];
}) {
  const choices = ledgers.map(({ report }) => ({ value: report, words: formatMonth(report) }));
  return (
    <form
      // The fields start from the address anew whenever it changes.
      key={`${from} ${to}`}
      action={path}
      className="no-print grid grid-cols-2 items-end gap-3 sm:grid-cols-[14rem_14rem_auto] sm:justify-start"
    >
      <ChoiceField label="From" name="from" value={from} choices={choices} />
      <ChoiceField label="To" name="to" value={to} choices={choices} />
      <Button type="submit" kind="primary" className="col-span-2 sm:col-span-1">
        Compare
      </Button>
    </form>
  );
}
