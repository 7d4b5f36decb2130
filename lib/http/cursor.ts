import { isMonth, type Month } from '@/lib/format/month';
import { invalidParameters } from './parse-query';

const PREFIX = 'after:';

/** An opaque cursor for the page after this report. Callers pass it back as they got it. */
export function encodeCursor(report: Month): string {
  return Buffer.from(PREFIX + report).toString('base64url');
}

/** The report a cursor stands for; null when the text is no cursor of ours. */
export function decodeCursor(cursor: string): Month | null {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const report = text.startsWith(PREFIX) ? text.slice(PREFIX.length) : '';
  return isMonth(report) && encodeCursor(report) === cursor ? report : null;
}

/** The `cursor` parameter of a list. @throws ApiProblem `invalid-parameter` for a made-up one. */
export function cursorParameter(cursor: string | undefined): Month | null {
  if (cursor === undefined) return null;
  const report = decodeCursor(cursor);
  if (report !== null) return report;
  throw invalidParameters([
    { parameter: 'cursor', reason: 'is not a nextCursor of an earlier page' },
  ]);
}
