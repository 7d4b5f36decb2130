import type { z } from 'zod';
import { invalidParameters } from './parse-query';

/** Longer than any cursor of ours. */
const LONGEST = 300;

/** An opaque text for the page after `place`, whatever a list needs to find it. Callers pass it back. */
export function encodeCursor(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/**
 * The place a cursor stands for.
 *
 * @throws ApiProblem `invalid-parameter` for a made-up cursor, or one of another list.
 */
export function decodeCursor<Place>(cursor: string, place: z.ZodType<Place>): Place {
  const decoded = place.safeParse(parse(cursor));
  if (decoded.success && encodeCursor(decoded.data) === cursor) return decoded.data;
  throw invalidParameters([
    { parameter: 'cursor', reason: 'is not a nextCursor of an earlier page of this list' },
  ]);
}

function parse(cursor: string): unknown {
  if (cursor.length > LONGEST) return null;
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
