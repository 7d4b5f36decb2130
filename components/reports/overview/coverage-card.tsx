import Link from 'next/link';
import { AssetMark } from '@/components/charts/asset-mark';
import { assetStyle } from '@/components/charts/asset-style';
import { EvidenceBadge } from '@/components/reports/evidence-badge';
import { NotFound } from '@/components/ui/not-found-cell';
import { Panel } from '@/components/ui/panel';
import {
  formatAmount,
  formatChange,
  formatExact,
  formatRatio,
  formatSigned,
} from '@/lib/format/amounts';
import { daysBetween, formatMonth, formatMonthName, formatShortMonth } from '@/lib/format/dates';
import { assetName } from '@/lib/reports/assets/constants';
import type { Coverage } from '@/lib/reports/assets/coverage';

/** One asset's newest coverage: the answer large, then the figures it rests on. */
export function CoverageCard({
  coverage,
  exchange,
  exchangeName,
  today,
  newestReport,
}: {
  coverage: Coverage;
  exchange: string;
  exchangeName: string;
  today: string;
  /** The month that the page speaks of; a card of another month says its own. */
  newestReport: string | null;
}) {
  const { asset, newest, previous, surplus, change } = coverage;
  const title = (
    <h2 className="flex items-center gap-2 font-semibold">
      <AssetMark asset={asset} />
      <Link
        href={`/${exchange}/assets/${asset}`}
        prefetch={false}
        className="underline-offset-4 hover:underline"
      >
        {asset}
        <span className="ml-1.5 font-normal text-note text-soft">{assetName(asset)}</span>
      </Link>
    </h2>
  );
  if (!newest) {
    return (
      <Panel as="article">
        {title}
        <p className="mt-4 text-soft">No reserve ratio of {asset} was found in any report.</p>
      </Panel>
    );
  }
  const { point, month } = newest;
  const sources = `/${exchange}/reports/${month.month}#sources`;
  const covered = Number(point.ratio) >= 100;
  const share = covered ? 10_000 / Number(point.ratio) : Number(point.ratio);
  return (
    <Panel as="article" className="@container">
      <div className="flex items-center justify-between gap-3">
        {title}
        {point.evidence ? <EvidenceBadge evidence={point.evidence} href={sources} /> : null}
      </div>
      <p className="mt-3.5 font-medium font-serif text-figure leading-none tracking-tight">
        {formatRatio(point.ratio ?? '0', point.basis === 'recomputed' ? 2 : 0)}
        <span className="ml-1 text-title text-soft">%</span>
      </p>
      <p className="mt-1.5 text-note text-soft">
        {point.basis === 'published' ? 'As printed; amounts not found' : null}
        {point.basis === 'recomputed' && point.publishedRatio
          ? `${exchangeName} prints ${formatRatio(point.publishedRatio, 0)} %`
          : null}
        {previous?.point.ratio && change.ratioPoints
          ? ` · ${formatRatio(previous.point.ratio, previous.point.basis === 'recomputed' ? 2 : 0)} % in ${formatMonthName(previous.month.month)}`
          : null}
      </p>
      <CoverageBar share={share} covered={covered} color={assetStyle(asset).color} />
      {/* In a narrow card a change stands under its amount: three columns would run over the edge. */}
      <dl className="grid grid-cols-[auto_1fr] gap-x-2 gap-y-1 text-sm leading-data @min-[20rem]:grid-cols-[auto_1fr_auto] sm:gap-x-3">
        {previous && (change.reserves || change.liabilities) ? (
          <dt className="col-span-full text-right text-note text-soft">
            since {formatShortMonth(previous.month.month)}
          </dt>
        ) : null}
        <Row label="Reserves" value={point.reserves} change={change.reserves} />
        <Row label="Owed to users" value={point.liabilities} change={change.liabilities} />
        <dt className="text-soft">{surplus?.startsWith('-') ? 'Shortfall' : 'Surplus'}</dt>
        <dd
          className={`text-right font-medium ${surplus?.startsWith('-') ? 'text-negative' : 'text-positive'}`}
          title={surplus ? `${formatExact(surplus)} ${asset}` : undefined}
        >
          {surplus ? formatSigned(surplus) : <NotFound />}
        </dd>
        <dd aria-hidden="true" className="hidden @min-[20rem]:block" />
      </dl>
      {month.month === newestReport ? null : (
        <p className="mt-3 border-line border-t pt-2.5 text-soft text-xs">
          {formatMonth(month.month)}
          {month.snapshotAt
            ? `, ${daysBetween({ from: month.snapshotAt, to: today })} days old.`
            : ', day of the snapshot not found.'}
        </p>
      )}
    </Panel>
  );
}

function Row({
  label,
  value,
  change,
}: {
  label: string;
  value: string | null;
  change: string | null;
}) {
  return (
    <>
      <dt className="text-soft min-[22rem]:whitespace-nowrap">{label}</dt>
      <dd className="text-right" title={value ? formatExact(value) : undefined}>
        {value ? formatAmount(value) : <NotFound />}
      </dd>
      <dd className="col-start-2 text-right text-note text-soft leading-6 empty:hidden @min-[20rem]:col-start-3 @min-[20rem]:empty:block">
        {change && change !== '0' ? formatChange(change) : null}
      </dd>
    </>
  );
}

/** The longer of reserves and debt fills the bar; the mark is what is owed. */
function CoverageBar({
  share,
  covered,
  color,
}: {
  share: number;
  covered: boolean;
  color: string;
}) {
  return (
    <div
      aria-hidden="true"
      className="drawn relative my-3.5 h-2 rounded bg-[color-mix(in_srgb,var(--positive)_28%,transparent)]"
      style={covered ? undefined : { background: 'var(--negative-soft)' }}
    >
      <span
        className="block h-2 rounded-l"
        style={{ width: `${Math.min(100, share)}%`, background: color }}
      />
      <span
        className="absolute -top-0.5 h-3 w-0.5 bg-ink"
        style={{ left: covered ? `${Math.min(100, share)}%` : 'calc(100% - 2px)' }}
      />
    </div>
  );
}
