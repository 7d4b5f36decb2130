import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  divideRounded,
  isNegative,
  parseDecimal,
  subtract,
  subtractDecimals,
  toPlain,
  truncateTo,
  withPlaces,
} from './decimal';

const decimal = fc
  .record({ coefficient: fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), scale: fc.nat(30) })
  .map(({ coefficient, scale }) => ({ coefficient, scale }));

describe('parseDecimal', () => {
  it('reads back what toPlain prints', () => {
    fc.assert(
      fc.property(decimal, (value) => {
        expect(parseDecimal(toPlain(value, 'keep-zeros'))).toEqual(value);
        expect(compare(parseDecimal(toPlain(value)), value)).toBe(0);
      }),
    );
  });

  it.each([
    ['', 'decimal-syntax'],
    ['NaN', 'decimal-syntax'],
    ['1,000', 'decimal-syntax'],
    ['+1', 'decimal-syntax'],
    ['01', 'decimal-syntax'],
    ['.5', 'decimal-syntax'],
    ['5.', 'decimal-syntax'],
    [' 1', 'decimal-syntax'],
    ['1e5', 'decimal-exponent'],
    ['1'.repeat(101), 'decimal-too-long'],
    [`0.${'1'.repeat(1_000_000)}`, 'decimal-too-long'],
  ])('refuses %.20s', (text, code) => {
    expect(() => parseDecimal(text)).toThrow(expect.objectContaining({ code }));
  });

  it('spells exponents out when asked, within bounds', () => {
    expect(toPlain(parseDecimal('1E-8', { exponent: true }))).toBe('0.00000001');
    expect(toPlain(parseDecimal('12.5e3', { exponent: true }))).toBe('12500');
    expect(() => parseDecimal('1e999999', { exponent: true })).toThrow(
      expect.objectContaining({ code: 'decimal-too-long' }),
    );
  });
});

describe('arithmetic', () => {
  it('adds and subtracts exactly', () => {
    expect(toPlain(add(parseDecimal('0.1'), parseDecimal('0.20')), 'keep-zeros')).toBe('0.30');
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(compare(subtract(add(a, b), b), a)).toBe(0);
        expect(compare(a, b)).toBe(-compare(b, a) + 0);
      }),
    );
  });

  it('subtracts decimal strings', () => {
    expect(subtractDecimals('1.50', '1')).toBe('0.5');
    expect(subtractDecimals('0.1', '0.3')).toBe('-0.2');
    expect(() => subtractDecimals('1', 'x')).toThrow(/plain decimal/);
  });

  it('cuts towards zero and pads', () => {
    expect(toPlain(truncateTo(parseDecimal('-1.999999999'), 8))).toBe('-1.99999999');
    expect(truncateTo(parseDecimal('1.5'), 8)).toEqual({ coefficient: 15n, scale: 1 });
    expect(toPlain(withPlaces(parseDecimal('1.5'), 4), 'keep-zeros')).toBe('1.5000');
  });

  it('prints zero without a sign and tells negatives', () => {
    expect(toPlain(parseDecimal('-0.00'))).toBe('0');
    expect(isNegative(parseDecimal('-0'))).toBe(false);
    expect(isNegative(parseDecimal('-0.00000001'))).toBe(true);
  });

  it.each([
    ['1', '3', 4, 'half-up', '0.3333'],
    ['2', '3', 4, 'half-up', '0.6667'],
    ['2', '3', 4, 'down', '0.6666'],
    ['0.5', '1', 0, 'half-up', '1'],
    ['-0.5', '1', 0, 'half-up', '-1'],
    ['-2', '3', 2, 'down', '-0.66'],
    ['100', '0.03', 2, 'half-up', '3333.33'],
  ] as const)('divides %s by %s', (a, b, places, rounding, expected) => {
    const result = divideRounded(parseDecimal(a), parseDecimal(b), places, rounding);
    expect(toPlain(result, 'keep-zeros')).toBe(expected);
  });

  it('leaves division by zero to the caller', () => {
    expect(() => divideRounded(parseDecimal('1'), parseDecimal('0.0'), 2, 'down')).toThrow(
      RangeError,
    );
  });
});
