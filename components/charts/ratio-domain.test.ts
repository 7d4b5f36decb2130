import { describe, expect, it } from 'vitest';
import {
  eraStarts,
  isLonely,
  lastKnown,
  ratioDomain,
  spreadLabels,
  timeTicks,
} from './ratio-domain';

describe('ratioDomain', () => {
  it('always draws 100 and a band below it', () => {
    const { min, max, ticks } = ratioDomain([101, 105.3, 110.5]);
    expect(ticks).toContain(100);
    expect(min).toBeLessThan(100);
    expect(max).toBeGreaterThan(110.5);
    expect(ticks.length).toBeLessThanOrEqual(8);
  });

  it('reaches below a shortfall', () => {
    const { min, ticks } = ratioDomain([62, 101]);
    expect(min).toBeLessThan(62);
    expect(ticks).toContain(100);
  });

  it('stands without any value, and with a huge one', () => {
    expect(ratioDomain([]).ticks).toContain(100);
    expect(ratioDomain([2_000_000]).ticks.length).toBeLessThanOrEqual(8);
  });
});

describe('gaps and labels', () => {
  it('finds points that no line would show', () => {
    expect(isLonely([null, 101, null], 1)).toBe(true);
    expect(isLonely([100, 101, null], 1)).toBe(false);
    expect(isLonely([101], 0)).toBe(true);
  });

  it('labels the last known point, over trailing gaps', () => {
    expect(lastKnown([101, 102, null])).toEqual({ index: 1, value: 102 });
    expect(lastKnown([null])).toBeNull();
  });

  it('moves labels apart inside their space and keeps their order', () => {
    const placed = spreadLabels({ positions: [50, 52, 10], gap: 14, min: 0, max: 60 });
    expect(placed[2]).toBe(10);
    expect(Math.abs((placed[0] ?? 0) - (placed[1] ?? 0))).toBeGreaterThanOrEqual(14);
    expect(Math.max(...placed)).toBeLessThanOrEqual(60);
  });
});

it('labels years, or months where there are less than two years', () => {
  const run = (from: number, length: number) =>
    Array.from({ length }, (_, i) => {
      const month = from + i;
      return `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    });
  expect(timeTicks(run(10, 20))).toEqual([
    { index: 2, label: '2023' },
    { index: 14, label: '2024' },
  ]);
  expect(timeTicks(run(4, 6)).map(({ label }) => label)).toEqual([
    'May 2022',
    'Jul 2022',
    'Sept 2022',
  ]);
  expect(timeTicks(run(6, 12)).map(({ index }) => index)).toEqual([0, 3, 6, 9]);
  expect(timeTicks([])).toEqual([]);
});

it('marks changes of the proof system, over months without a report', () => {
  const months = ['merkle-v1', null, 'merkle-v1', 'stark-v1'].map((proofSystem) => ({
    proofSystem,
  }));
  expect(eraStarts(months)).toEqual([
    { index: 0, system: 'merkle-v1' },
    { index: 3, system: 'stark-v1' },
  ]);
});
