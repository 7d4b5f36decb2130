import type { AssetFigures, Report } from '@/lib/reports/schema';
import { ratioOf } from '@/lib/reports/serialise';
import type { Row } from '@/lib/tabular/column';

/** A report as the data sets need it. */
export type DatasetReport = Omit<Report, 'artifacts' | 'revisions'>;

/** Only a day is known: its midnight stands for it, and `snapshot_precision` says so. */
function timestamp({ snapshotAt, snapshotPrecision }: DatasetReport): string | null {
  return snapshotAt !== null && snapshotPrecision === 'day'
    ? `${snapshotAt}T00:00:00.000Z`
    : snapshotAt;
}

function amounts(figures: AssetFigures): Row {
  const { reserves, exchangeReserves, custodyReserves, liabilities } = figures;
  return [reserves, exchangeReserves, custodyReserves, liabilities].flatMap((figure) => [
    figure.value,
    figure.evidence,
  ]);
}

function ratios({ recomputedRatio, publishedRatio }: AssetFigures): Row {
  return [recomputedRatio, publishedRatio.value, publishedRatio.evidence];
}

/** One month of `ratio-history`: a row for each asset of the exchange, gaps as nulls. */
export function ratioHistoryRows({
  exchange,
  month,
  assets,
  report,
}: {
  exchange: string;
  month: string;
  assets: readonly string[];
  report: DatasetReport | null;
}): Row[] {
  const head = report
    ? [
        report.report,
        report.ordinal,
        timestamp(report),
        report.snapshotPrecision,
        report.proofSystem,
      ]
    : [null, null, null, null, null];
  return assets.map((asset) => {
    const figures = report?.assets.find((entry) => entry.asset === asset);
    const ratio = figures ? ratioOf(figures) : { ratio: null, basis: null, evidence: null };
    return [
      ...[exchange, month, ...head, asset],
      ...[ratio.ratio, ratio.basis, ratio.evidence],
      ...(figures ? ratios(figures) : [null, null, null]),
      ...(figures ? amounts(figures) : Array<null>(8).fill(null)),
      figures?.approximate ?? false,
    ];
  });
}

export function reportRow(report: DatasetReport): Row {
  return [
    ...[report.exchange, report.report, report.ordinal, report.ordinalBasis, report.revision],
    ...[timestamp(report), report.snapshotPrecision, report.snapshotBasis],
    ...[report.publishedOn, report.publishedOnBasis, report.punctualityDays],
    ...[report.proofSystem, report.auditId, report.liabilitiesRoot],
    ...[report.totalUsd, report.addressCount, report.addressCountNote, report.assetCount],
    ...[report.completeness, report.sourceCount, report.conflictCount],
    ...[report.reserveFile, report.liabilityFile, report.auditor, report.verificationCounts],
    ...[report.assetsCovered, report.confidence, report.notes],
  ];
}

export function figureRows({ exchange, report, assets }: DatasetReport): Row[] {
  return assets.map((figures, index) => [
    ...[exchange, report, index + 1, figures.asset],
    ...amounts(figures),
    ...ratios(figures),
    ...[figures.surplus, figures.approximate, figures.reservesUsd],
    figures.derived?.reserves ?? null,
    figures.derived?.liabilities ?? null,
    figures.derived?.basis ?? null,
  ]);
}

export function sourceRows({ exchange, report, sources }: DatasetReport): Row[] {
  return sources.map(({ url, title, states, evidence, class: kind }, index) => [
    ...[exchange, report, index + 1],
    ...[url, title, states, evidence, kind],
  ]);
}

export function conflictRows({ exchange, report, conflicts }: DatasetReport): Row[] {
  return conflicts.map(({ asset, field, value, url, statedBy, why, class: kind }, index) => [
    ...[exchange, report, index + 1],
    ...[asset, field, value, url, statedBy, why, kind],
  ]);
}
