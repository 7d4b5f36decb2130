import Link from 'next/link';
import { AssetMark } from '@/components/charts/asset-mark';
import { EvidenceBadge } from '@/components/reports/evidence-badge';
import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { TableExport } from '@/components/tables/table-export';
import { NotFound } from '@/components/ui/not-found-cell';
import { Panel } from '@/components/ui/panel';
import type { ExchangeSummary } from '@/lib/exchanges/schema';
import { formatAmount, formatRatio, formatSigned } from '@/lib/format/amounts';
import { formatShortMonth } from '@/lib/format/dates';
import type { Coverage } from '@/lib/reports/assets/coverage';
import type { AssetSummary } from '@/lib/reports/assets/schema';
import { ASSET_INDEX_COLUMNS, assetIndexRecords } from './asset-index-export';

const CELL = 'whitespace-nowrap px-2.5 py-2.5 first:pl-0 last:pr-0';
const NUMBER = `${CELL} text-right`;

/** Every asset an exchange reports, with its newest known coverage and how old that is. */
export function AssetIndex({
  exchange,
  assets,
  coverage,
}: {
  exchange: ExchangeSummary;
  assets: readonly AssetSummary[];
  coverage: readonly Coverage[];
}) {
  const byAsset = new Map(coverage.map((entry) => [entry.asset, entry]));
  return (
    <Panel>
      <div className="mb-2 flex justify-end">
        <TableExport
          name={`${exchange.slug}-assets`}
          header={ASSET_INDEX_COLUMNS}
          rows={assetIndexRecords(assets, byAsset)}
        />
      </div>
      <DataTable
        label="Assets"
        caption="Newest known reserve ratio, reserves and liabilities of each asset, amounts in coins"
        head={
          <>
            <ColumnHeader className="sticky left-0 bg-card">Asset</ColumnHeader>
            <ColumnHeader align="right">Ratio %</ColumnHeader>
            <ColumnHeader align="right">Reserves</ColumnHeader>
            <ColumnHeader align="right">Owed to users</ColumnHeader>
            <ColumnHeader align="right">Surplus</ColumnHeader>
            <ColumnHeader>Month</ColumnHeader>
            <ColumnHeader>Evidence</ColumnHeader>
            <ColumnHeader align="right">Reports with figures</ColumnHeader>
          </>
        }
      >
        {assets.map((asset) => (
          <AssetRow
            key={asset.asset}
            exchange={exchange.slug}
            asset={asset}
            coverage={byAsset.get(asset.asset) ?? null}
          />
        ))}
      </DataTable>
      <p className="mt-3 max-w-[80ch] text-soft text-xs">
        Ratios with two decimals are recomputed from the amounts; whole ones are as printed.
      </p>
    </Panel>
  );
}

function AssetRow({
  exchange,
  asset,
  coverage,
}: {
  exchange: string;
  asset: AssetSummary;
  coverage: Coverage | null;
}) {
  const point = coverage?.newest?.point ?? null;
  const report = coverage?.newest?.month.report ?? null;
  const amount = (value: string | null | undefined) => (value ? formatAmount(value) : <NotFound />);
  return (
    <tr>
      <th scope="row" className={`${CELL} sticky left-0 bg-card text-left font-medium`}>
        <Link
          href={`/${exchange}/assets/${asset.asset}`}
          prefetch={false}
          className="inline-flex items-center gap-2 underline-offset-4 hover:underline"
        >
          <AssetMark asset={asset.asset} />
          {asset.asset}
          <span className="hidden font-normal text-soft sm:inline">{asset.name}</span>
        </Link>
      </th>
      <td className={`${NUMBER} font-semibold`}>
        {point?.ratio ? (
          formatRatio(point.ratio, point.basis === 'recomputed' ? 2 : 0)
        ) : (
          <NotFound />
        )}
      </td>
      <td className={NUMBER}>{amount(point?.reserves)}</td>
      <td className={NUMBER}>{amount(point?.liabilities)}</td>
      <td className={NUMBER}>
        {coverage?.surplus ? (
          <span className={coverage.surplus.startsWith('-') ? 'text-negative' : 'text-positive'}>
            {formatSigned(coverage.surplus)}
          </span>
        ) : (
          <NotFound />
        )}
      </td>
      <td className={CELL}>
        {report ? (
          <Link
            href={`/${exchange}/reports/${report}`}
            prefetch={false}
            className="underline-offset-4 hover:underline"
          >
            {formatShortMonth(report)}
          </Link>
        ) : (
          <NotFound words="no ratio yet" />
        )}
      </td>
      <td className={CELL}>
        {point?.evidence && report ? (
          <EvidenceBadge
            evidence={point.evidence}
            href={`/${exchange}/reports/${report}#sources`}
          />
        ) : null}
      </td>
      <td className={NUMBER}>{asset.reports}</td>
    </tr>
  );
}
