import type { Prisma } from '@/lib/generated/prisma/client';
import { sourceClass } from '@/lib/sources/source-class';
import type { AssetContent, ReportContent } from './content';

/** The rows that hold what a revision states, without losing a digit; `read-content.ts` reads them. */

type FactsRow = Omit<
  Prisma.ReportRevisionCreateManyInput,
  'id' | 'reportId' | 'revision' | 'contentHash' | 'origin' | 'reason' | 'createdAt' | 'runId'
>;

export function revisionRow({ facts }: ReportContent): FactsRow {
  const { snapshot, publishedOn, ...same } = facts;
  return {
    ...same,
    snapshotAt: snapshot && new Date(snapshot.at),
    snapshotPrecision: snapshot?.precision ?? null,
    publishedOn: publishedOn === null ? null : new Date(`${publishedOn}T00:00:00Z`),
  };
}

export function assetRows(
  revisionId: number,
  { assets }: ReportContent,
): Prisma.ReportAssetCreateManyInput[] {
  return assets.map((figures, position) => {
    const { asset, approximate, reservesUsd, ...rest } = figures;
    const { derivedReserves, derivedLiabilities, derivedBasis } = rest;
    return {
      revisionId,
      position,
      asset,
      approximate,
      reservesUsd,
      derivedReserves,
      derivedLiabilities,
      derivedBasis,
      ...figureColumns(figures),
    };
  });
}

function figureColumns(figures: AssetContent) {
  const { reserves, exchangeReserves, custodyReserves, liabilities, publishedRatio } = figures;
  return {
    reserves: reserves?.value ?? null,
    reservesEvidence: reserves?.evidence ?? null,
    exchangeReserves: exchangeReserves?.value ?? null,
    exchangeReservesEvidence: exchangeReserves?.evidence ?? null,
    custodyReserves: custodyReserves?.value ?? null,
    custodyReservesEvidence: custodyReserves?.evidence ?? null,
    liabilities: liabilities?.value ?? null,
    liabilitiesEvidence: liabilities?.evidence ?? null,
    publishedRatio: publishedRatio?.value ?? null,
    publishedRatioEvidence: publishedRatio?.evidence ?? null,
  };
}

export function sourceRows(
  revisionId: number,
  { sources }: ReportContent,
): Prisma.SourceCreateManyInput[] {
  return sources.map((source, position) => ({
    ...source,
    revisionId,
    position,
    class: sourceClass({ url: source.url, words: source.title }),
  }));
}

export function conflictRows(
  revisionId: number,
  { conflicts }: ReportContent,
): Prisma.ConflictCreateManyInput[] {
  return conflicts.map((conflict, position) => ({
    ...conflict,
    revisionId,
    position,
    class: sourceClass({ url: conflict.url, words: conflict.statedBy ?? '' }),
  }));
}
