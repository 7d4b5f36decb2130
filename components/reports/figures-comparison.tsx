import type { ReactNode } from 'react';
import { AssetMark } from '@/components/charts/asset-mark';
import { PageHeading } from '@/components/layout/page-frame';
import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { TableExport } from '@/components/tables/table-export';
import { NotFound } from '@/components/ui/not-found-cell';
import { Panel } from '@/components/ui/panel';
import { EmptyState } from '@/components/ui/states';
import { TextLink } from '@/components/ui/text-link';
import type { ExchangeSummary } from '@/lib/exchanges/schema';
import { formatAmount, formatExact, formatRatio, formatSigned } from '@/lib/format/amounts';
import { formatMonth, formatShortMonth } from '@/lib/format/dates';
import { type ComparedAsset, compareFigures, type FigurePair } from '@/lib/reports/compare-figures';
import { headlineFirst } from '@/lib/reports/headline-first';
import type { Report } from '@/lib/reports/schema';

const CELL = 'px-2.5 py-2 align-top first:pl-0 last:pr-0';
const NUMBER = `${CELL} whitespace-nowrap text-right`;
const PARTS = ['held', 'owed', 'surplus', 'ratio', 'custody'] as const;

/** Two reports by their figures, where there are no wallet files to compare address by address. */
export function FiguresComparison({
  exchange,
  from,
  to,
  form,
}: {
  exchange: ExchangeSummary;
  from: Report;
  to: Report;
  form: ReactNode;
}) {
  const { slug, name } = exchange;
  const rows = headlineFirst(compareFigures({ from, to }), ({ asset }) => asset);
  const months = [from.report, to.report] as const;
  return (
    <>
      <PageHeading
        title={comparisonHeadline(name, months, rows)}
        lede={
          <p>
            By the figures of the reports of{' '}
            <TextLink href={`/${slug}/reports/${from.report}`}>{formatMonth(from.report)}</TextLink>{' '}
            and <TextLink href={`/${slug}/reports/${to.report}`}>{formatMonth(to.report)}</TextLink>
            . Which addresses came and went is shown for months whose wallet files are here.
          </p>
        }
      />
      <div className="grid gap-4">
        {form}
        <Panel
          id="figures"
          title="What each report states"
          tools={
            rows.length > 0 ? (
              <TableExport
                name={`${slug}-${from.report}-${to.report}-figures`}
                header={[
                  'asset',
                  ...PARTS.flatMap((part) => [`${part}_from`, `${part}_to`, `${part}_change`]),
                ]}
                rows={rows.map((row) => [
                  row.asset,
                  ...PARTS.flatMap((part) => [row[part].from, row[part].to, row[part].change]),
                ])}
              />
            ) : undefined
          }
        >
          {rows.length === 0 ? (
            <EmptyState title="No figure of either month was found.">
              The reports are known; what they stated was not found.
            </EmptyState>
          ) : (
            <FiguresTable slug={slug} months={months} rows={rows} />
          )}
          <p className="mt-3 max-w-[80ch] text-soft text-xs">
            Amounts are coins. A change is told where both figures are known; a ratio in whole
            percent is as printed, and gives no change beside one computed from amounts. ≈ marks
            amounts that a source rounded.
          </p>
        </Panel>
      </div>
    </>
  );
}

function FiguresTable({
  slug,
  months,
  rows,
}: {
  slug: string;
  months: readonly [string, string];
  rows: readonly ComparedAsset[];
}) {
  const custody = rows.some((row) => row.custody.from !== null || row.custody.to !== null);
  return (
    <DataTable
      label="Figures of two reports by asset"
      caption={`Held, owed, surplus and ratio of each asset in ${formatMonth(months[0])} and ${formatMonth(months[1])}`}
      head={
        <>
          <ColumnHeader className="sticky left-0 bg-card">Asset</ColumnHeader>
          <ColumnHeader>Report</ColumnHeader>
          <ColumnHeader align="right">Held</ColumnHeader>
          <ColumnHeader align="right">Owed</ColumnHeader>
          <ColumnHeader align="right">Surplus</ColumnHeader>
          <ColumnHeader align="right">Ratio %</ColumnHeader>
          {custody ? <ColumnHeader align="right">Of it with third parties</ColumnHeader> : null}
        </>
      }
    >
      {rows.map((row) => (
        <tr key={row.asset}>
          <th
            scope="row"
            className={`${CELL} sticky left-0 whitespace-nowrap bg-card text-left font-medium`}
          >
            <TextLink
              href={`/${slug}/assets/${row.asset}`}
              className="inline-flex items-center gap-2"
            >
              <AssetMark asset={row.asset} />
              {row.asset}
            </TextLink>
          </th>
          <td className={`${CELL} whitespace-nowrap text-soft`}>
            <Lines of={[formatShortMonth(months[0]), formatShortMonth(months[1]), 'Change']} />
          </td>
          <Amounts pair={row.held} approximate={row.approximate} />
          <Amounts pair={row.owed} approximate={row.approximate} />
          <Amounts pair={row.surplus} approximate={row.approximate} />
          <td className={`${NUMBER} font-semibold`}>
            <Lines
              of={[
                percent(row.ratio.from),
                percent(row.ratio.to),
                row.ratio.change === null
                  ? '–'
                  : `${formatSigned(shortChange(row.ratio.change))} points`,
              ]}
            />
          </td>
          {custody ? <Amounts pair={row.custody} approximate={row.approximate} /> : null}
        </tr>
      ))}
    </DataTable>
  );
}

function Amounts({ pair, approximate }: { pair: FigurePair; approximate: boolean }) {
  const amount = (value: string | null) =>
    value === null ? (
      <NotFound />
    ) : (
      <span title={formatExact(value)}>
        {approximate ? '≈ ' : ''}
        {formatAmount(value)}
      </span>
    );
  return (
    <td className={NUMBER}>
      <Lines
        of={[
          amount(pair.from),
          amount(pair.to),
          pair.change === null ? '–' : formatSigned(pair.change),
        ]}
      />
    </td>
  );
}

/** The earlier month, the later and the change, one under the other. */
function Lines({ of: [from, to, change] }: { of: readonly [ReactNode, ReactNode, ReactNode] }) {
  return (
    <>
      <span className="block">{from}</span>
      <span className="block">{to}</span>
      <span className="block text-note text-soft">{change}</span>
    </>
  );
}

const percent = (ratio: string | null): ReactNode =>
  ratio === null ? <NotFound /> : formatRatio(ratio, ratio.includes('.') ? 2 : 0);

/** Four decimals are computed, two are read. */
function shortChange(points: string): string {
  return points.replace(/^(-?\d+\.\d{2})\d*$/, '$1');
}

/** The answer in words: the ratio that is known in both months. */
function comparisonHeadline(
  name: string,
  [from, to]: readonly [string, string],
  rows: readonly ComparedAsset[],
): string {
  const known = rows.find(({ ratio }) => ratio.from !== null && ratio.to !== null);
  const span = `From ${formatMonth(from)} to ${formatMonth(to)}`;
  if (!known) return `${span}: no asset of ${name} has a known ratio in both.`;
  const { asset, ratio } = known;
  const words = (value: string | null) => `${percent(value)}\u00a0%`;
  return `${span}, ${name}’s ${asset} went from ${words(ratio.from)} to ${words(ratio.to)} of what it owes.`;
}
