import { expect, it } from 'vitest';
import {
  daysBetween,
  formatClock,
  formatDay,
  formatMonth,
  formatShortDay,
  formatSnapshot,
} from './dates';
import { isMonth, monthFromIndex, monthIndex, monthsBetween } from './month';

it('writes an instant with its zone and a bare day without an hour', () => {
  expect(formatSnapshot('2026-09-07T16:00:00.000Z')).toBe('7 September 2026, 16:00 UTC');
  expect(formatSnapshot('2022-11-22')).toBe('22 November 2022');
});

it('does not slip a day near midnight, whatever the zone of the machine', () => {
  expect(formatDay('2024-03-24T23:59:59Z')).toBe('24 March 2024');
  expect(formatMonth('2024-01')).toBe('January 2024');
  expect(daysBetween({ from: '2026-09-07T23:00:00Z', to: '2026-11-22T01:00:00Z' })).toBe(76);
});

it('writes a short day and an hour for table cells', () => {
  expect(formatShortDay('2022-12-22')).toBe('22 Dec 2022');
  expect(formatClock('2026-09-07T06:05:00Z')).toBe('06:05');
});

it('counts months over a year end', () => {
  expect(monthsBetween({ from: '2022-11', to: '2023-02' })).toEqual([
    '2022-11',
    '2022-12',
    '2023-01',
    '2023-02',
  ]);
  expect(monthsBetween({ from: '2023-02', to: '2022-11' })).toEqual([]);
  expect(monthFromIndex(monthIndex('2024-12') + 1)).toBe('2025-01');
});

it('refuses what is not a month', () => {
  expect(isMonth('2022-13')).toBe(false);
  expect(isMonth('2022-1')).toBe(false);
  expect(() => monthIndex('last month')).toThrow(/not a month/);
});
