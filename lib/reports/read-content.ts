import type { Prisma } from '@/lib/generated/prisma/client';
import { PROOF_SYSTEMS, type ProofSystem } from './constants';
import type { AssetContent, FigureName, ReportContent, ReportFacts, StatedFigure } from './content';
import type { ConflictRecord, SourceRecord } from './schema';
import { decimalText, snapshotText } from './serialise';

export const factsSelect = {
  ordinal: true,
  ordinalBasis: true,
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
} satisfies Prisma.ReportRevisionSelect;

type FactsRow = Prisma.ReportRevisionGetPayload<{ select: typeof factsSelect }>;
type AssetRow = Prisma.ReportAssetGetPayload<{ omit: { id: true; revisionId: true } }>;

/** The stored rows of a revision, each list in the order of `position`. */
export type ContentRows = {
  month: string;
  facts: FactsRow;
  assets: readonly AssetRow[];
  sources: readonly SourceRecord[];
  conflicts: readonly ConflictRecord[];
};

/** A stored revision as content again: equal to what was stored. */
export function readContent({
  month,
  facts,
  assets,
  sources,
  conflicts,
}: ContentRows): ReportContent {
  return {
    month,
    facts: readFacts(facts),
    assets: assets.map(readAsset),
    sources: [...sources],
    conflicts: [...conflicts],
  };
}

function readFacts({ snapshotAt, snapshotPrecision, ...row }: FactsRow): ReportFacts {
  const at = snapshotText(snapshotAt, snapshotPrecision);
  return {
    ...row,
    snapshot: at && snapshotPrecision ? { at, precision: snapshotPrecision } : null,
    publishedOn: row.publishedOn?.toISOString().slice(0, 10) ?? null,
    proofSystem: asProofSystem(row.proofSystem),
    totalUsd: decimalText(row.totalUsd),
    addressCount: row.addressCount === null ? null : Number(row.addressCount),
  };
}

function readAsset(row: AssetRow): AssetContent {
  const figure = (name: FigureName): StatedFigure => {
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
