import { subtractDecimals } from '@/lib/format/decimal';
import { monthIndex } from '@/lib/format/month';
import { reserveRatio } from '@/lib/format/ratio';
import type { Prisma } from '@/lib/generated/prisma/client';
import { asSourceClass, type SourceClass } from '@/lib/sources/source-class';
import { type EvidenceKind, HEADLINE_ASSETS, RATIO_PLACES } from './constants';
import type { AssetFigures, Completeness, Figure, RatioSummary } from './schema';

type DecimalValue = Prisma.Decimal | null;

/** A stored amount as wire text: plain notation, no trailing zeros, every digit. */
export function decimalText(value: DecimalValue): string | null {
  return value === null ? null : value.toFixed();
}

function figure(value: DecimalValue, evidence: EvidenceKind | null): Figure {
  return { value: decimalText(value), evidence: value === null ? null : evidence };
}

export type AssetRow = Prisma.ReportAssetGetPayload<{ omit: { id: true; revisionId: true } }>;

/** One asset's stored row as API figures, with what follows from them (ratio, surplus) computed here. */
export function assetFigures(row: AssetRow): AssetFigures {
  const reserves = decimalText(row.reserves);
  const liabilities = decimalText(row.liabilities);
  const hasDerived = row.derivedReserves !== null || row.derivedLiabilities !== null;
  return {
    asset: row.asset,
    reserves: figure(row.reserves, row.reservesEvidence),
    exchangeReserves: figure(row.exchangeReserves, row.exchangeReservesEvidence),
    custodyReserves: figure(row.custodyReserves, row.custodyReservesEvidence),
    liabilities: figure(row.liabilities, row.liabilitiesEvidence),
    publishedRatio: figure(row.publishedRatio, row.publishedRatioEvidence),
    recomputedRatio: reserveRatio({ reserves, liabilities, places: RATIO_PLACES }),
    surplus:
      reserves === null || liabilities === null ? null : subtractDecimals(reserves, liabilities),
    approximate: row.approximate,
    reservesUsd: decimalText(row.reservesUsd),
    derived: hasDerived
      ? {
          reserves: decimalText(row.derivedReserves),
          liabilities: decimalText(row.derivedLiabilities),
          basis: row.derivedBasis,
        }
      : null,
  };
}

/** The ratio to show for an asset: recomputed when both amounts are known, else as printed, else a gap. */
export function ratioOf(figures: AssetFigures): RatioSummary {
  const { asset } = figures;
  if (figures.recomputedRatio !== null) {
    const evidence = weaker(figures.reserves.evidence, figures.liabilities.evidence);
    return { asset, ratio: figures.recomputedRatio, basis: 'recomputed', evidence };
  }
  if (figures.publishedRatio.value !== null) {
    const { value, evidence } = figures.publishedRatio;
    return { asset, ratio: value, basis: 'published', evidence };
  }
  return { asset, ratio: null, basis: null, evidence: null };
}

/** A ratio is no better founded than the worse of its two amounts. */
function weaker(a: EvidenceKind | null, b: EvidenceKind | null): EvidenceKind | null {
  if (a === null || b === null) return null;
  const order: readonly EvidenceKind[] = [
    'verified',
    'observed',
    'published',
    'recomputed',
    'reported',
  ];
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}

/** How much of a report is known: all headline ratios, some figure of any asset, or only that it exists. */
export function completenessOf(assets: readonly AssetFigures[]): Completeness {
  const ratioKnown = (asset: string) =>
    assets.some((figures) => figures.asset === asset && ratioOf(figures).ratio !== null);
  if (HEADLINE_ASSETS.every(ratioKnown)) return 'figures';
  return assets.some(hasFigure) ? 'some-figures' : 'file-only';
}

function hasFigure(figures: AssetFigures): boolean {
  const { reserves, exchangeReserves, custodyReserves, liabilities, publishedRatio } = figures;
  return [reserves, exchangeReserves, custodyReserves, liabilities, publishedRatio].some(
    ({ value }) => value !== null,
  );
}

/**
 * Days from the pledged day of the report's month to publication; negative is early. Null when the
 * day of publication is not known, or lies before there was a pledge.
 */
export function punctualityDays({
  month,
  publishedOn,
  pledgeDay,
  pledgeSince,
}: {
  month: string;
  publishedOn: string | null;
  pledgeDay: number | null;
  pledgeSince: string | null;
}): number | null {
  if (publishedOn === null || pledgeDay === null) return null;
  if (pledgeSince !== null && publishedOn < pledgeSince) return null;
  const index = monthIndex(month);
  const pledged = Date.UTC(Math.floor(index / 12), index % 12, pledgeDay);
  return Math.round((Date.parse(`${publishedOn}T00:00:00Z`) - pledged) / 86_400_000);
}

/** A source or conflict with its stored class as one of those that exist. */
export function withClass<Row extends { class: string }>(row: Row): Row & { class: SourceClass } {
  return { ...row, class: asSourceClass(row.class) };
}

/** A stored snapshot time as it is known: an instant, or only a day. */
export function snapshotText(at: Date | null, precision: 'instant' | 'day' | null): string | null {
  if (at === null) return null;
  return precision === 'day' ? at.toISOString().slice(0, 10) : at.toISOString();
}
