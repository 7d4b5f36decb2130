import type { Prisma } from '@/lib/generated/prisma/client';
import { PROOF_SYSTEMS, type ProofSystem } from './constants';
import type {
  AssetContent,
  FIGURE_NAMES,
  ReportContent,
  ReportFacts,
  SnapshotTime,
  StatedFigure,
} from './content';
import { decimalText, snapshotText } from './serialise';

/** Between what a revision states and the rows that hold it, both ways, without losing a digit. */

type FactsRow = Omit<
  Prisma.ReportRevisionCreateManyInput,
  'id' | 'reportId' | 'revision' | 'contentHash' | 'origin' | 'createdAt' | 'runId'
>;

export function revisionRow({ facts }: ReportContent): FactsRow {
  const { snapshot, publishedOn, ...same } = facts;
  return {
    ...same,
    snapshotAt: snapshot && new Date(snapshot.at),
    snapshotPrecision: snapshot && snapshot.precision,
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
      ...{ revisionId, position, asset, approximate, reservesUsd },
      ...{ derivedReserves, derivedLiabilities, derivedBasis },
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
  return sources.map((source, position) => ({ ...source, revisionId, position }));
}

export function conflictRows(
  revisionId: number,
  { conflicts }: ReportContent,
): Prisma.ConflictCreateManyInput[] {
  return conflicts.map((conflict, position) => ({ ...conflict, revisionId, position }));
}

/** What `readContent` needs of a stored revision. */
export const contentSelect = {
  ordinal: true,
  snapshotAt: true,
  snapshotPrecision: true,
  snapshotBasis: true,
  publishedOn: true,
  publishedOnBasis: true,
  auditId: true,
  proofSystem: true,
  liabilitiesRoot: true,
  totalUsd: true,
  addressCount: true,
  addressCountNote: true,
  assetCount: true,
  reserveFile: true,
  liabilityFile: true,
  auditor: true,
  verificationCounts: true,
  assetsCovered: true,
  confidence: true,
  notes: true,
  report: { select: { slug: true } },
  assets: { omit: { id: true, revisionId: true }, orderBy: { position: 'asc' } },
  sources: {
    select: { url: true, title: true, states: true, evidence: true },
    orderBy: { position: 'asc' },
  },
  conflicts: {
    select: { asset: true, field: true, value: true, url: true, statedBy: true, why: true },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.ReportRevisionSelect;

type ContentRow = Prisma.ReportRevisionGetPayload<{ select: typeof contentSelect }>;

/** A stored revision as content again: equal to what was stored. */
export function readContent(row: ContentRow): ReportContent {
  const { report, assets, sources, conflicts } = row;
  return {
    month: report.slug,
    facts: readFacts(row),
    assets: assets.map(readAsset),
    sources,
    conflicts,
  };
}

function readFacts(row: ContentRow): ReportFacts {
  const { report, assets, sources, conflicts, snapshotAt, snapshotPrecision, ...same } = row;
  const at = snapshotText(snapshotAt, snapshotPrecision);
  const snapshot: SnapshotTime | null =
    at && snapshotPrecision ? { at, precision: snapshotPrecision } : null;
  return {
    ...same,
    snapshot,
    publishedOn: row.publishedOn?.toISOString().slice(0, 10) ?? null,
    proofSystem: asProofSystem(row.proofSystem),
    totalUsd: decimalText(row.totalUsd),
    addressCount: row.addressCount === null ? null : Number(row.addressCount),
  };
}

function readAsset(row: ContentRow['assets'][number]): AssetContent {
  const figure = (name: (typeof FIGURE_NAMES)[number]): StatedFigure => {
    const value = decimalText(row[name]);
    const evidence = row[`${name}Evidence`];
    return value === null || evidence === null ? null : { value, evidence };
  };
  return {
    asset: row.asset,
    reserves: figure('reserves'),
    exchangeReserves: figure('exchangeReserves'),
    custodyReserves: figure('custodyReserves'),
    liabilities: figure('liabilities'),
    publishedRatio: figure('publishedRatio'),
    approximate: row.approximate,
    reservesUsd: decimalText(row.reservesUsd),
    derivedReserves: decimalText(row.derivedReserves),
    derivedLiabilities: decimalText(row.derivedLiabilities),
    derivedBasis: row.derivedBasis,
  };
}

function asProofSystem(text: string | null): ProofSystem | null {
  return PROOF_SYSTEMS.find((system) => system === text) ?? null;
}
