import type { InputError } from '@/lib/format/input-error';
import { type JsonLimits, type JsonSource, readJson } from '@/lib/format/json';
import { type JsonCursor, openJson } from '@/lib/format/json-fields';
import { type HistoryReport, readHistoryReport } from './history-report';

/** Raise it when the reader reads the same bytes differently: files are then ingested anew. */
export const HISTORY_READER_VERSION = 1;

/** The compiled history is 70 KB after four years; these bounds leave room for centuries. */
export const HISTORY_LIMITS: JsonLimits = { bytes: 8 * 1024 * 1024, depth: 8, nodes: 500_000 };
const MOST_REPORTS = 2_000;

/**
 * Reads the curated history of an exchange's reports: one report object, or an array of them.
 * `knownAssets` are the symbols that may occur; `now` refuses dates in the future, null checks none.
 *
 * @throws InputError naming file, line, column, field and reason. Nothing is guessed or skipped: an
 * unknown field, a figure that contradicts its neighbours, a month or number twice are all refused.
 */
export function readHistory(
  source: JsonSource,
  { knownAssets, now }: { knownAssets: ReadonlySet<string>; now: Date | null },
): HistoryReport[] {
  const root = openJson(readJson({ limits: HISTORY_LIMITS, ...source }), source.fileName);
  const cursors = reportCursors(root);
  const reports = cursors.map((cursor) => readHistoryReport(cursor, { knownAssets, now }));
  refuseDuplicates(cursors, reports);
  return reports;
}

function reportCursors(root: JsonCursor): JsonCursor[] {
  if (root.node.kind === 'object') return [root];
  if (root.node.kind === 'array') return root.items({ min: 1, max: MOST_REPORTS });
  throw root.error('history-shape', 'must be a report object or an array of them');
}

function refuseDuplicates(cursors: JsonCursor[], reports: HistoryReport[]): void {
  const months = new Map<string, number>();
  const ordinals = new Map<number, string>();
  for (const [index, report] of reports.entries()) {
    const cursor = cursors[index];
    if (!cursor) continue;
    const before = months.get(report.month);
    if (before !== undefined) {
      throw duplicate(
        cursor.field('month'),
        `month ${report.month} is already used by [${before}]`,
      );
    }
    const other = ordinals.get(report.ordinal);
    if (other !== undefined) {
      throw duplicate(
        cursor.field('ordinal'),
        `report number ${report.ordinal} is already used by ${other}`,
      );
    }
    months.set(report.month, index);
    ordinals.set(report.ordinal, report.month);
  }
}

function duplicate(cursor: JsonCursor, reason: string): InputError {
  return cursor.error('history-duplicate', `is a duplicate: ${reason}`);
}
