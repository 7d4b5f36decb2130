import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GOLDILOCKS_P } from './goldilocks';
import { seventhPowerInto } from './seventh-power';

const word = fc.oneof(
  fc.constantFrom(0, 1, 2 ** 22, 2 ** 32 - 2, 2 ** 32 - 1, 2 ** 32, 2 ** 33, 2 ** 50),
  fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  fc.maxSafeInteger().map((value) => Math.abs(value) % 2 ** 50),
);

it('is the seventh power of whatever the words stand for, with words that the next one takes', () => {
  fc.assert(
    fc.property(word, word, (xLo, xHi) => {
      const lo = new Float64Array(2);
      const hi = new Float64Array(2);
      seventhPowerInto(lo, hi, 1, xLo, xHi);
      const x = (BigInt(xLo) + (BigInt(xHi) << 32n)) % GOLDILOCKS_P;
      const [resultLo = -1, resultHi = -1] = [lo[1], hi[1]];
      expect((BigInt(resultLo) + (BigInt(resultHi) << 32n)) % GOLDILOCKS_P).toBe(
        x ** 7n % GOLDILOCKS_P,
      );
      expect(resultLo >= 0 && resultLo <= 2 ** 33).toBe(true);
      expect(resultHi >= 0 && resultHi < 2 ** 34).toBe(true);
    }),
    { numRuns: 20_000 },
  );
});
