import { type Month, monthsBetween } from '@/lib/format/month';
import { type Database, db } from '@/lib/platform/db';
import { cachedRead } from '@/lib/platform/read-cache';
import type { ProofSystem } from '@/lib/reports/constants';
import { assetFigures, ratioOf, snapshotText } from '@/lib/reports/serialise';
import { asSourceClass } from '@/lib/sources/source-class';
import { assetName } from './constants';
import type { AssetSummary, RatioPoint, RatioSeries } from './schema';

type Options = { database?: Database };
type SeriesArguments = {
  exchange: string;
  assets: readonly string[];
  from?: Month | null;
  to?: Month | null;
};

/**
 * Reserve ratios by month. Every calendar month between the first and last report (within `from`
 * and `to`) has a point; a month without a report, or without this asset's figures, is a gap of
 * nulls. Months outside what the exchange has reported are not padded.
 */
export function getRatioSeries({
  exchange,
  assets,
  from = null,
  to = null,
  database,
}: Options & SeriesArguments): Promise<RatioSeries> {
  const read = () => readSeries({ database: database ?? db(), exchange, assets, from, to });
  if (database) return read();
  const key = `ratios:${exchange}:${assets.join(',')}:${from ?? ''}:${to ?? ''}`;
  return cachedRead({ key, read });
}

async function readSeries({
  database,
  exchange,
  assets,
  from = null,
  to = null,
}: SeriesArguments & { database: Database }): Promise<RatioSeries> {
  const known = { exchange: { slug: exchange }, currentRevisionId: { not: null } };
  const range = await database.report.aggregate({
    where: known,
    _min: { slug: true },
    _max: { slug: true },
  });
  const rows = await database.report.findMany({
    where: {
      ...known,
      slug: { ...(from === null ? {} : { gte: from }), ...(to === null ? {} : { lte: to }) },
    },
    select: {
      slug: true,
      currentRevision: {
        select: {
          ordinal: true,
          snapshotAt: true,
          snapshotPrecision: true,
          proofSystem: true,
          assets: { omit: { id: true, revisionId: true }, where: { asset: { in: [...assets] } } },
          sources: { select: { url: true, class: true }, orderBy: { position: 'asc' }, take: 1 },
        },
      },
    },
    orderBy: { slug: 'asc' },
  });
  const reports = new Map(rows.map((row) => [row.slug, row.currentRevision]));
  const first = later(from, range._min.slug);
  const last = earlier(to, range._max.slug);
  const months = first === null || last === null ? [] : monthsBetween({ from: first, to: last });
  return {
    exchange,
    from: months[0] ?? null,
    to: months.at(-1) ?? null,
    months: months.map((month) => {
      const report = reports.get(month);
      const source = report?.sources[0];
      return {
        month,
        report: report ? month : null,
        ordinal: report?.ordinal ?? null,
        snapshotAt: report ? snapshotText(report.snapshotAt, report.snapshotPrecision) : null,
        proofSystem: (report?.proofSystem ?? null) as ProofSystem | null,
        source: source?.url ?? null,
        sourceClass: source?.url ? asSourceClass(source.class) : null,
      };
    }),
    series: assets.map((asset) => ({
      asset,
      points: months.map((month) => {
        const row = reports.get(month)?.assets.find((entry) => entry.asset === asset);
        return row ? point(month, row) : gap(month);
      }),
    })),
  };
}

/** Both bounds are cut at what the exchange has reported, so that a range may end in a gap. */
function later(asked: Month | null, reported: Month | null): Month | null {
  return asked === null || reported === null || asked < reported ? reported : asked;
}

function earlier(asked: Month | null, reported: Month | null): Month | null {
  return asked === null || reported === null || asked > reported ? reported : asked;
}

function point(month: Month, row: Parameters<typeof assetFigures>[0]): RatioPoint {
  const figures = assetFigures(row);
  const { ratio, basis, evidence } = ratioOf(figures);
  return {
    month,
    ratio,
    basis,
    evidence: evidence ?? figures.reserves.evidence ?? figures.liabilities.evidence,
    publishedRatio: figures.publishedRatio.value,
    reserves: figures.reserves.value,
    exchangeReserves: figures.exchangeReserves.value,
    custodyReserves: figures.custodyReserves.value,
    liabilities: figures.liabilities.value,
    approximate: figures.approximate,
  };
}

function gap(month: Month): RatioPoint {
  return {
    month,
    ratio: null,
    basis: null,
    evidence: null,
    publishedRatio: null,
    reserves: null,
    exchangeReserves: null,
    custodyReserves: null,
    liabilities: null,
    approximate: false,
  };
}

/** The assets of an exchange's current reports, most often reported first. */
export function listAssets({
  exchange,
  database,
}: Options & { exchange: string }): Promise<AssetSummary[]> {
  const read = () => readAssets({ database: database ?? db(), exchange });
  return database ? read() : cachedRead({ key: `assets:${exchange}`, read });
}

async function readAssets({
  database,
  exchange,
}: {
  database: Database;
  exchange: string;
}): Promise<AssetSummary[]> {
  const rows = await database.reportAsset.findMany({
    where: {
      revision: { currentOf: { isNot: null }, report: { exchange: { slug: exchange } } },
    },
    select: {
      asset: true,
      reserves: true,
      liabilities: true,
      publishedRatio: true,
      revision: { select: { report: { select: { slug: true } } } },
    },
    orderBy: [{ position: 'asc' }],
  });
  const byAsset = new Map<string, typeof rows>();
  for (const row of rows) byAsset.set(row.asset, [...(byAsset.get(row.asset) ?? []), row]);
  return [...byAsset]
    .map(([asset, entries]) => {
      const months = entries.map((entry) => entry.revision.report.slug).toSorted();
      const withRatio = entries.filter(
        ({ reserves, liabilities, publishedRatio }) =>
          publishedRatio !== null || (reserves !== null && liabilities !== null),
      );
      return {
        asset,
        name: assetName(asset),
        reports: months.length,
        ratios: withRatio.length,
        firstMonth: months[0] ?? '',
        lastMonth: months.at(-1) ?? '',
      };
    })
    .toSorted((a, b) => b.reports - a.reports);
}
