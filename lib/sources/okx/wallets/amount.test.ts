import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDecimal, toPlain } from '@/lib/format/decimal';
import { readBaseUnits, readCoins } from './amount';

it.each([
  ['0', 8, '0'],
  ['1', 8, '0.00000001'],
  ['100000000', 8, '1'],
  ['17263933', 8, '0.17263933'],
  ['1000000000000000001', 18, '1.000000000000000001'],
  ['5', 0, '5'],
  ['500', null, null],
])('%s base units of a coin with %s decimals are %s', (text, decimals, coins) => {
  expect(readBaseUnits(text, decimals)).toBe(coins);
});

it('moves the point as exact arithmetic does', () => {
  const units = fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 59n }), fc.nat().map(BigInt));
  fc.assert(
    fc.property(units, fc.integer({ min: 0, max: 24 }), (coefficient, scale) => {
      expect(readBaseUnits(String(coefficient), scale)).toBe(toPlain({ coefficient, scale }));
    }),
  );
});

it('keeps whole coins as they are written', () => {
  const digits = fc.stringMatching(/^(?:0|[1-9]\d{0,20})(?:\.\d{1,20})?$/);
  fc.assert(
    fc.property(digits, (text) => {
      expect(readCoins(text)).toBe(toPlain(parseDecimal(text), 'keep-zeros'));
    }),
  );
});

it.each(['', '01', '1.', '.5', '+1', '-1', '1,5', '0x1', '1e', 'NaN', '١', '9'.repeat(80)])(
  'refuses %s in coins and in base units',
  (text) => {
    expect(() => readCoins(text)).toThrow();
    expect(() => readBaseUnits(text, 8)).toThrow();
  },
);
