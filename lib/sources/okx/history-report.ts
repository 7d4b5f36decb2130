import type { JsonCursor } from '@/lib/format/json-fields';
import { quoteForMessage } from '@/lib/format/json-path';
import type { Month } from '@/lib/format/month';
import { optionalAmountField } from '../amount-field';
import { dayField, type KnownMoment, momentField, monthField } from '../date-field';
import { refuseUnknownFields, requireKeys } from '../object-fields';
import { optionalTextField } from '../text-field';
import { type HistoryAsset, readHistoryAssets } from './history-assets';
import { type HistoryConflict, readHistoryConflicts } from './history-conflicts';
import { type HistorySource, readHistorySources } from './history-sources';

/** One report as the curated history states it. Amounts are exact decimal texts, absent is null. */
export type HistoryReport = {
  ordinal: number;
  ordinalBasis: string | null;
  month: Month;
  snapshot: KnownMoment | null;
  snapshotBasis: string | null;
  publishedOn: string | null;
  publishedOnBasis: string | null;
  auditId: string | null;
  merkleRoot: string | null;
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
  assets: HistoryAsset[];
  sources: HistorySource[];
  conflicts: HistoryConflict[];
};

/** Must be there; `null` in it says "looked for and not found". */
const REQUIRED = [
  'ordinal',
  'month',
  'snapshotAt',
  'publishedOn',
  'totalUsd',
  'addressCount',
  'assetCount',
  'assets',
  'sources',
  'conflicts',
] as const;
const TEXTS = [
  'ordinalBasis',
  'snapshotBasis',
  'publishedOnBasis',
  'addressCountNote',
  'reserveFile',
  'liabilityFile',
  'auditor',
  'verificationCounts',
  'assetsCovered',
  'confidence',
  'notes',
] as const;
const KNOWN = [...REQUIRED, ...TEXTS, 'auditId', 'merkleRoot'];

/** Reads one report of the history. Throws InputError at the first thing wrong. */
export function readHistoryReport(
  cursor: JsonCursor,
  { knownAssets, now }: { knownAssets: ReadonlySet<string>; now: Date | null },
): HistoryReport {
  requireKeys(cursor, REQUIRED);
  refuseUnknownFields(cursor, KNOWN);
  const month = monthField(cursor.field('month'), now);
  const publishedOn = cursor.optional('publishedOn');
  return {
    ordinal: cursor.field('ordinal').integer({ min: 1, max: 100_000 }),
    month,
    snapshot: snapshotField(cursor, month, now),
    publishedOn: publishedOn && dayField(publishedOn, now),
    auditId: auditIdField(cursor.optional('auditId')),
    merkleRoot: cursor.optional('merkleRoot')?.hex(64).toLowerCase() ?? null,
    totalUsd: optionalAmountField(cursor, 'totalUsd'),
    addressCount: cursor.optional('addressCount')?.integer({ min: 0 }) ?? null,
    assetCount: cursor.optional('assetCount')?.integer({ min: 1, max: 100_000 }) ?? null,
    ...readTexts(cursor),
    assets: readHistoryAssets(cursor.field('assets'), knownAssets),
    sources: readHistorySources(cursor.field('sources')),
    conflicts: readHistoryConflicts(cursor.field('conflicts'), knownAssets),
  };
}

function snapshotField(report: JsonCursor, month: Month, now: Date | null): KnownMoment | null {
  const cursor = report.optional('snapshotAt');
  if (!cursor) return null;
  const snapshot = momentField(cursor, now);
  if (!snapshot.at.startsWith(month)) {
    throw cursor.error(
      'history-month-mismatch',
      `is ${snapshot.at}, which is not in the report's month ${month}`,
    );
  }
  return snapshot;
}

function auditIdField(cursor: JsonCursor | null): string | null {
  if (!cursor) return null;
  const text = cursor.string({ maxLength: 40 });
  if (/^\d{1,20}$/.test(text)) return text;
  throw cursor.error('audit-id-syntax', `is not an audit number: ${quoteForMessage(text)}`);
}

function readTexts(cursor: JsonCursor): Record<(typeof TEXTS)[number], string | null> {
  const text = (key: string) => optionalTextField(cursor, key);
  return {
    ordinalBasis: text('ordinalBasis'),
    snapshotBasis: text('snapshotBasis'),
    publishedOnBasis: text('publishedOnBasis'),
    addressCountNote: text('addressCountNote'),
    reserveFile: text('reserveFile'),
    liabilityFile: text('liabilityFile'),
    auditor: text('auditor'),
    verificationCounts: text('verificationCounts'),
    assetsCovered: text('assetsCovered'),
    confidence: text('confidence'),
    notes: text('notes'),
  };
}
