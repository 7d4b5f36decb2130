import type { JsonLimits, JsonSource } from '@/lib/format/json';
import type { JsonCursor } from '@/lib/format/json-fields';
import { quoteForMessage } from '@/lib/format/json-path';
import { type Month, monthOf } from '@/lib/format/month';
import { millisecondsField } from '../date-field';
import { readSummaryAssets, type SummaryAsset } from './summary-assets';
import { summaryDocuments } from './summary-documents';
import { findAuditRoot } from './summary-root';

/** Raise it when the reader reads the same bytes differently: files are then ingested anew. */
export const SUMMARY_READER_VERSION = 1;

/** A summary is 1 KB, OKX's whole page state around it less than 1 MB, a saved page a few. */
export const SUMMARY_LIMITS: JsonLimits = { bytes: 16 * 1024 * 1024, depth: 32, nodes: 200_000 };

/** One report as OKX's own page states it. Amounts are exact decimal texts, absent is null. */
export type Summary = {
  auditId: string;
  /** The published root of the liabilities tree, 64 lower-case hex digits. */
  merkleRoot: string;
  /** The snapshot, a UTC instant: `2026-05-06T16:00:00.000Z`. */
  snapshotAt: string;
  month: Month;
  assets: SummaryAsset[];
};

/**
 * Reads OKX's summary: the object `auditRootInfo` of its detail page, bare, under whatever key or list
 * people keep it, or in the saved page itself. An asset that is not among
 * `knownAssets` keeps its symbol, and what is wrong with it alone does not refuse the report.
 * Source of the fields: OKX's page https://www.okx.com/proof-of-reserves/detail.
 *
 * @throws InputError naming file, line, column, field and reason.
 */
export function readSummary(
  source: JsonSource,
  { knownAssets, now }: { knownAssets: ReadonlySet<string>; now: Date | null },
): Summary {
  const limits = { ...SUMMARY_LIMITS, ...source.limits };
  const info = findAuditRoot(summaryDocuments(source, limits));
  const snapshotAt = millisecondsField(info.field('createTime'), now);
  return {
    auditId: auditIdField(info.field('auditId')),
    merkleRoot: rootField(info.field('merkleHash')),
    snapshotAt,
    month: monthOf(new Date(snapshotAt)),
    assets: readSummaryAssets(info, knownAssets),
  };
}

/** OKX writes it bare; other programs put `0x` before it. */
function rootField(cursor: JsonCursor): string {
  const text = cursor.string({ maxLength: 100 });
  if (/^0x[0-9a-f]{64}$/i.test(text)) return text.slice(2).toLowerCase();
  return cursor.hex(64).toLowerCase();
}

/** OKX writes it as a string; a bare whole number is the same to us. */
function auditIdField(cursor: JsonCursor): string {
  if (cursor.node.kind === 'number') return cursor.bigint({ min: 1n, max: 10n ** 20n }).toString();
  const text = cursor.string({ maxLength: 40 });
  if (/^\d{1,20}$/.test(text)) return text;
  throw cursor.error('audit-id-syntax', `is not an audit number: ${quoteForMessage(text)}`);
}
