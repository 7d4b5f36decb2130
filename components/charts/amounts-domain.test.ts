import { describe, expect, it } from 'vitest';
import { amountsDomain, surplusDomain } from './amounts-domain';

describe('amountsDomain', () => {
  it('cuts the axis at a round tick when the values lie close together, and says so', () => {
    const domain = amountsDomain([112_192, 153_151]);
    expect(domain).toEqual({
      min: 110_000,
      max: 160_000,
      ticks: [110_000, 120_000, 130_000, 140_000, 150_000, 160_000],
      fromZero: false,
    });
  });

  it('starts at zero when the values spread that far', () => {
    const domain = amountsDomain([2e9, 9e9]);
    expect(domain.fromZero).toBe(true);
    expect(domain.ticks).toEqual([0, 2e9, 4e9, 6e9, 8e9, 10e9]);
  });

  it('holds one value, equal values and none', () => {
    for (const values of [[5], [7, 7], [0], []]) {
      const { min, max, ticks } = amountsDomain(values);
      expect(max).toBeGreaterThan(min);
      expect(ticks.length).toBeGreaterThan(1);
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual(min);
        expect(value).toBeLessThanOrEqual(max);
      }
    }
  });
});

describe('surplusDomain', () => {
  it('always holds zero', () => {
    expect(surplusDomain([13_286, 1_562])).toEqual({
      min: 0,
      max: 15_000,
      ticks: [0, 5_000, 10_000, 15_000],
      fromZero: true,
    });
    expect(surplusDomain([-3, 5]).ticks).toContain(0);
    expect(surplusDomain([]).ticks).toContain(0);
  });
});
