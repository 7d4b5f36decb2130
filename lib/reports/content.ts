import type { Month } from '@/lib/format/month';
import type { EvidenceKind, ProofSystem } from './constants';
import type { ConflictRecord, SourceRecord } from './schema';

/** A stated figure as exact decimal text, with what it rests on; null: nobody stated it. */
export type StatedFigure = { value: string; evidence: EvidenceKind } | null;

export const FIGURE_NAMES = [
  'reserves',
  'exchangeReserves',
  'custodyReserves',
  'liabilities',
  'publishedRatio',
] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

export type AssetContent = Record<FigureName, StatedFigure> & {
  asset: string;
  /** The source rounded the amounts. */
  approximate: boolean;
  reservesUsd: string | null;
  derivedReserves: string | null;
  derivedLiabilities: string | null;
  derivedBasis: string | null;
};

export type SnapshotTime = { at: string; precision: 'instant' | 'day' };

/** Everything of a report that is not a figure of one asset. Absent is null. */
export type ReportFacts = {
  ordinal: number | null;
  ordinalBasis: string | null;
  snapshot: SnapshotTime | null;
  snapshotBasis: string | null;
  /** UTC day. */
  publishedOn: string | null;
  publishedOnBasis: string | null;
  auditId: string | null;
  proofSystem: ProofSystem | null;
  liabilitiesRoot: string | null;
  totalUsd: string | null;
  addressCount: number | null;
  addressCountNote: string | null;
  assetCount: number | null;
  reserveFile: string | null;
  liabilityFile: string | null;
  auditor: string | null;
  verificationCounts: string | null;
  assetsCovered: string | null;
  confidence: string | null;
  notes: string | null;
};

/**
 * All that a revision states: the unit that readers produce, that is merged, hashed and stored.
 * Nothing in it depends on when or from which file it was read.
 */
export type ReportContent = {
  month: Month;
  facts: ReportFacts;
  /** In the order of the exchange's page. */
  assets: AssetContent[];
  sources: SourceRecord[];
  conflicts: ConflictRecord[];
};

export const NO_FACTS: ReportFacts = {
  ordinal: null,
  ordinalBasis: null,
  snapshot: null,
  snapshotBasis: null,
  publishedOn: null,
  publishedOnBasis: null,
  auditId: null,
  proofSystem: null,
  liabilitiesRoot: null,
  totalUsd: null,
  addressCount: null,
  addressCountNote: null,
  assetCount: null,
  reserveFile: null,
  liabilityFile: null,
  auditor: null,
  verificationCounts: null,
  assetsCovered: null,
  confidence: null,
  notes: null,
};

/** An asset of which nothing is stated yet. */
export function emptyAsset(asset: string): AssetContent {
  return {
    asset,
    reserves: null,
    exchangeReserves: null,
    custodyReserves: null,
    liabilities: null,
    publishedRatio: null,
    approximate: false,
    reservesUsd: null,
    derivedReserves: null,
    derivedLiabilities: null,
    derivedBasis: null,
  };
}

/**
 * The content as one text, the same for the same content: keys sorted, no white space. Its SHA-256
 * is the revision's content hash.
 */
export function canonicalContent(content: ReportContent): string {
  return JSON.stringify(content, (_key, value: unknown) =>
    isRecord(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([key, field]) => field !== null || !ADDED_SINCE.has(key))
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value,
  );
}

/** Fields that earlier releases did not know: absent, they leave the hash as it was stored then. */
const ADDED_SINCE: ReadonlySet<string> = new Set(['ordinalBasis']);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
