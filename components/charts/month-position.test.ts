import fc from 'fast-check';
import { expect, it } from 'vitest';
import { monthAt, shareOfMonth } from './month-position';

it('finds the month that stands at a place, and the place of a month', () => {
  const months = fc.record({
    count: fc.integer({ min: 1, max: 600 }),
    inset: fc.constantFrom(0, 0.5),
  });
  fc.assert(
    fc.property(months, fc.nat(599), fc.integer({ min: 200, max: 2_000 }), (given, pick, width) => {
      const index = pick % given.count;
      const share = shareOfMonth({ ...given, index });
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      expect(monthAt({ ...given, x: share * width, width })).toBe(index);
    }),
  );
});

it('takes places beside the plot for its first and last month', () => {
  const given = { count: 49, inset: 0, width: 300 };
  expect(monthAt({ ...given, x: -50 })).toBe(0);
  expect(monthAt({ ...given, x: 900 })).toBe(48);
  expect(monthAt({ ...given, x: 150 })).toBe(24);
  expect(monthAt({ ...given, x: 10, width: 0 })).toBe(0);
});
