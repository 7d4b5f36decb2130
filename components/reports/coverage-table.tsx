import Link from 'next/link';
import { AssetMark } from '@/components/charts/asset-mark';
import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { TOP, TOP_NUMBER } from '@/components/tables/table';
import { NotFound } from '@/components/ui/not-found-cell';
import { formatExact, formatRatio, formatSigned, formatUsd } from '@/lib/format/amounts';
import { assetName, isKnownAsset } from '@/lib/reports/assets/constants';
import type { AssetFigures } from '@/lib/reports/schema';
import { type Agreement, ratioAgreement } from './agreement';
import { StatedFigure } from './stated-figure';

/** Held against owed for every asset, and the printed ratio beside the one its amounts give. */
export function CoverageTable({
  exchange,
  name,
  assets,
}: {
  exchange: string;
  name: string;
  assets: readonly AssetFigures[];
}) {
  const usd = assets.some(({ reservesUsd }) => reservesUsd !== null);
  return (
    <DataTable
      label="Reserves and liabilities by asset"
      caption="Reserves, liabilities, surplus and reserve ratio of each asset, amounts in coins"
      head={
        <>
          <ColumnHeader className="sticky left-0 bg-card">Asset</ColumnHeader>
          <ColumnHeader align="right">Reserves</ColumnHeader>
          {usd ? <ColumnHeader align="right">Reserves, US dollars</ColumnHeader> : null}
          <ColumnHeader align="right">Owed to users</ColumnHeader>
          <ColumnHeader align="right">Surplus</ColumnHeader>
          <ColumnHeader align="right">Recomputed %</ColumnHeader>
          <ColumnHeader align="right">{name} printed %</ColumnHeader>
          <ColumnHeader>Do they agree?</ColumnHeader>
        </>
      }
    >
      {assets.map((figures) => (
        <CoverageRow key={figures.asset} exchange={exchange} figures={figures} usd={usd} />
      ))}
    </DataTable>
  );
}

function CoverageRow({
  exchange,
  figures,
  usd,
}: {
  exchange: string;
  figures: AssetFigures;
  usd: boolean;
}) {
  const { asset, approximate, surplus, recomputedRatio, reservesUsd } = figures;
  return (
    <tr>
      <th
        scope="row"
        className={`${TOP} sticky left-0 whitespace-nowrap bg-card text-left font-medium`}
      >
        <Link
          href={`/${exchange}/assets/${asset}`}
          prefetch={false}
          title={isKnownAsset(asset) ? assetName(asset) : 'Not known to Ballast: as published'}
          className="inline-flex items-center gap-2 underline-offset-4 hover:underline"
        >
          <AssetMark asset={asset} />
          {asset}
        </Link>
      </th>
      <td className={TOP_NUMBER}>
        <StatedFigure figure={figures.reserves} approximate={approximate} href="#sources" />
      </td>
      {usd ? (
        <td className={TOP_NUMBER}>
          {reservesUsd === null ? <NotFound /> : formatUsd(reservesUsd)}
        </td>
      ) : null}
      <td className={TOP_NUMBER}>
        <StatedFigure figure={figures.liabilities} approximate={approximate} href="#sources" />
      </td>
      <td className={TOP_NUMBER}>
        {surplus === null ? <NotFound /> : <Surplus value={surplus} approximate={approximate} />}
      </td>
      <td className={`${TOP_NUMBER} font-semibold`}>
        {recomputedRatio === null ? (
          <NotFound words="no amounts" />
        ) : (
          `${approximate ? '≈ ' : ''}${formatRatio(recomputedRatio)}`
        )}
      </td>
      <td className={TOP_NUMBER}>
        <StatedFigure figure={figures.publishedRatio} href="#sources" format={formatExact} />
      </td>
      <td className={`${TOP} min-w-60 text-sm`}>
        <AgreementWords agreement={ratioAgreement(figures)} />
      </td>
    </tr>
  );
}

function Surplus({ value, approximate }: { value: string; approximate: boolean }) {
  const short = value.startsWith('-');
  return (
    <span
      className={short ? 'text-negative' : 'text-positive'}
      title={`${formatExact(value)}, computed from the amounts`}
    >
      {approximate ? '≈ ' : ''}
      {formatSigned(value)}
    </span>
  );
}

function AgreementWords({ agreement }: { agreement: Agreement }) {
  const looks = {
    agrees: 'text-ink',
    near: 'text-soft',
    differs: 'font-semibold text-caution',
    unchecked: 'text-soft italic',
  } as const;
  return <span className={looks[agreement.kind]}>{agreement.words}</span>;
}
