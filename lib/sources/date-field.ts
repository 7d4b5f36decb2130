import type { InputError } from '@/lib/format/input-error';
import type { JsonCursor } from '@/lib/format/json-fields';
import { quoteForMessage } from '@/lib/format/json-path';
import { isMonth, type Month } from '@/lib/format/month';

/** A moment as far as it is known: `2022-12-20T06:00:00Z`, or `2022-12-20` where only the day is. */
export type KnownMoment = { at: string; precision: 'instant' | 'day' };

/** The earliest date a proof of reserves can bear: the first Bitcoin block. */
const EARLIEST = Date.UTC(2009, 0, 3);
/** Clocks differ and some exchanges date by a clock ahead of UTC: a day more is not the future. */
const SLACK = 86_400_000;

/**
 * A UTC calendar day, `2022-12-22`.
 *
 * @throws InputError when it is not such a day, before 2009, or later than `now` (null: not checked).
 */
export function dayField(cursor: JsonCursor, now: Date | null): string {
  const text = cursor.string({ maxLength: 40 });
  if (!isRealDay(text)) {
    throw cursor.error('date-syntax', `is not a date like 2022-12-22: ${quoteForMessage(text)}`);
  }
  checkRange(cursor, Date.parse(`${text}T00:00:00Z`), now);
  return text;
}

/** A UTC calendar day or a UTC instant to the second. Throws as `dayField` does. */
export function momentField(cursor: JsonCursor, now: Date | null): KnownMoment {
  const text = cursor.string({ maxLength: 40 });
  if (isRealDay(text)) {
    checkRange(cursor, Date.parse(`${text}T00:00:00Z`), now);
    return { at: text, precision: 'day' };
  }
  const [day = '', time = ''] = text.split('T');
  if (!isRealDay(day) || !/^([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(time)) {
    throw cursor.error(
      'date-syntax',
      `is neither a date like 2022-12-20 nor a UTC instant like 2022-12-20T06:00:00Z: ${quoteForMessage(text)}`,
    );
  }
  checkRange(cursor, Date.parse(text), now);
  return { at: text, precision: 'instant' };
}

/**
 * A calendar month in UTC, `2022-12`.
 *
 * @throws InputError when it is not such a month, before 2009, or has not begun at `now` (null: not
 * checked).
 */
export function monthField(cursor: JsonCursor, now: Date | null): Month {
  const text = cursor.string({ maxLength: 40 });
  if (!isMonth(text)) {
    throw cursor.error('month-syntax', `is not a month like 2022-12: ${quoteForMessage(text)}`);
  }
  if (text < '2009-01') throw tooEarly(cursor, text);
  const begin = Date.parse(`${text}-01T00:00:00Z`);
  if (now !== null && begin > now.getTime() + SLACK) throw inFuture(cursor, text, now);
  return text;
}

/** Milliseconds since 1970 as a UTC instant, `2026-05-06T16:00:00.000Z`. */
export function millisecondsField(cursor: JsonCursor, now: Date | null): string {
  const value = cursor.integer({ min: 0, max: 8_640_000_000_000_000 });
  checkRange(cursor, value, now);
  return new Date(value).toISOString();
}

function checkRange(cursor: JsonCursor, time: number, now: Date | null): void {
  const shown = new Date(time).toISOString();
  if (time < EARLIEST) throw tooEarly(cursor, shown);
  if (now !== null && time > now.getTime() + SLACK) throw inFuture(cursor, shown, now);
}

function tooEarly(cursor: JsonCursor, shown: string): InputError {
  return cursor.error('date-too-early', `is ${shown}, before there was anything to prove`);
}

function inFuture(cursor: JsonCursor, shown: string, now: Date): InputError {
  const reason = `is ${shown}, in the future (it is ${now.toISOString()} now)`;
  return cursor.error('date-in-future', reason);
}

function isRealDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
