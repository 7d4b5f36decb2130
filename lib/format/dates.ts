import type { Month } from './month';

/** Dates and times for people, always UTC and saying so where an hour is shown. */

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const dayAndMonth = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});
const time = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});
const monthAndYear = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortMonth = new Intl.DateTimeFormat('en-GB', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const monthOnly = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/** `7 September 2026` from a date or an instant. */
export function formatDay(text: string): string {
  return day.format(new Date(text));
}

/** `7 Sept 2026`: table cells. */
export function formatShortDay(text: string): string {
  return shortDay.format(new Date(text));
}

/** `16:00` of an instant, in UTC; the column or sentence says so. */
export function formatClock(text: string): string {
  return time.format(new Date(text));
}

/** `22 December`. */
export function formatDayAndMonth(text: string): string {
  return dayAndMonth.format(new Date(text));
}

/** `7 September 2026, 16:00 UTC`, or the day alone where only the day is known. */
export function formatSnapshot(text: string): string {
  const instant = new Date(text);
  return text.includes('T')
    ? `${day.format(instant)}, ${time.format(instant)} UTC`
    : day.format(instant);
}

/** `September 2026`. */
export function formatMonth(month: Month): string {
  return monthAndYear.format(new Date(`${month}-01T00:00:00Z`));
}

/** `Sept 2026`: table cells and axes. */
export function formatShortMonth(month: Month): string {
  return shortMonth.format(new Date(`${month}-01T00:00:00Z`));
}

/** `September`. */
export function formatMonthName(month: Month): string {
  return monthOnly.format(new Date(`${month}-01T00:00:00Z`));
}

/** Whole days from one date or instant to another, by UTC calendar day. */
export function daysBetween({ from, to }: { from: string; to: string }): number {
  const start = Date.parse(`${from.slice(0, 10)}T00:00:00Z`);
  const end = Date.parse(`${to.slice(0, 10)}T00:00:00Z`);
  return Math.round((end - start) / 86_400_000);
}
