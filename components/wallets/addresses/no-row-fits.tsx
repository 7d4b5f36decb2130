import { EmptyState } from '@/components/ui/states';
import { TextLink } from '@/components/ui/text-link';
import { formatMonth } from '@/lib/format/dates';
import { inWords } from '@/lib/reports/headline';
import { type ExplorerState, NO_FILTER } from './explorer-state';

/** Other reports to look in; more would be a list. */
const OFFERED = 3;

/** No row of a report fits: why that may be, and where to look next. */
export function NoRowFits({
  state,
  report,
  assets,
  reports,
  href,
}: {
  state: ExplorerState;
  report: string;
  /** That the report's file holds. */
  assets: readonly string[];
  /** Every report with addresses, newest first. */
  reports: readonly string[];
  href: (change: Partial<ExplorerState>) => string;
}) {
  const absent = state.asset.filter((asset) => !assets.includes(asset));
  const others = reports.filter((other) => other !== report).slice(0, OFFERED);
  return (
    <EmptyState title="No row fits.">
      {absent.length > 0 ? (
        <p>
          The file of {formatMonth(report)} has no row of {inWords(absent)}.
        </p>
      ) : null}
      {state.search ? (
        <p>An address is found by its beginning, written as the file writes it.</p>
      ) : null}
      <p className="flex flex-wrap justify-center gap-x-4 gap-y-1">
        {others.map((other) => (
          <TextLink key={other} href={href({ report: other })}>
            Look in {formatMonth(other)}
          </TextLink>
        ))}
        <TextLink href={href(NO_FILTER)}>Show every row</TextLink>
      </p>
    </EmptyState>
  );
}
