import { PageHeading } from '@/components/layout/page-frame';
import { Panel } from '@/components/ui/panel';
import type { ExchangeSummary } from '@/lib/exchanges/schema';
import { formatMonth } from '@/lib/format/dates';
import { inWords } from '@/lib/reports/headline';
import type { ReportSummary } from '@/lib/reports/schema';
import { CompareForm } from './compare-form';
import { type CompareState, chosenReports } from './compare-state';

/** Two different reports are needed; says which of those asked for is not known, and offers the others. */
export function NothingToCompare({
  exchange,
  state,
  months,
  path,
}: {
  exchange: ExchangeSummary;
  state: CompareState;
  /** Every report, newest first. */
  months: readonly ReportSummary[];
  path: string;
}) {
  const here = (report: string | null) =>
    months.some((month) => month.report === report) ? report : null;
  const asked = [state.from, state.to].flatMap((month) => month ?? []);
  const missing = [...new Set(asked.filter((month) => here(month) === null))];
  const known = { from: here(state.from), to: here(state.to) };
  // A report that is not here cannot be chosen in the form; one that is stays chosen.
  const chosen =
    chosenReports({ state: known, ledgers: months }) ??
    chosenReports({ state: { from: null, to: known.to }, ledgers: months }) ??
    chosenReports({ state: { from: null, to: null }, ledgers: months });
  return (
    <>
      <PageHeading
        title={
          months.length < 2
            ? `A comparison needs two reports of ${exchange.name}; ${months.length} is known.`
            : 'These two reports cannot be compared.'
        }
        lede={
          <p>
            {missing.length > 0
              ? `No report of ${inWords(missing.map(formatMonth), 'or')} was found.`
              : 'A comparison needs two different reports.'}
          </p>
        }
      />
      {chosen ? (
        <Panel id="choose" title="Choose two reports">
          <CompareForm path={path} from={chosen.from} to={chosen.to} ledgers={months} />
        </Panel>
      ) : null}
    </>
  );
}
