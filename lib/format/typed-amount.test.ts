import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTypedAmount } from './typed-amount';

const amountOf = (typed: string) => {
  const read = readTypedAmount(typed);
  return 'amount' in read ? read.amount : null;
};

describe('an amount as people type it', () => {
  it.each([
    ['0.5', '0.5'],
    [' 12 ', '12'],
    ['1,000', '1000'],
    ['1,234,567.89', '1234567.89'],
    ['1 234 567', '1234567'],
    ['12\u202f345', '12345'],
  ])('reads %j as %s', (typed, amount) => {
    expect(readTypedAmount(typed)).toEqual({ amount });
  });

  it.each([
    ['0,5', '"0.5"'],
    ['1,5', '"1.5"'],
    ['12,34', '"12.34"'],
    ['0,500', '"0.500"'],
    ['1234,567', '"1234.567"'],
    ['1.000.000', '"1000000"'],
    ['1.000,50', '"1000.50"'],
  ])('refuses %j and says to write %s', (typed, remedy) => {
    expect(readTypedAmount(typed)).toEqual({ reason: expect.stringContaining(remedy) });
  });

  it.each([
    '',
    ',',
    '1,,000',
    '1,00,000',
    '1,000 000',
    '1,000,00',
    ',5',
    '.5',
    '5.',
    '-1',
    '1e3',
    '0x10',
    '٣',
    'NaN',
    '1,000.',
    '01,000',
    '9'.repeat(36),
  ])('refuses %j with a reason', (typed) => {
    expect(readTypedAmount(typed)).toEqual({ reason: expect.stringMatching(/\w{3}/) });
  });

  it('never makes another number of a decimal comma: refused, or groups of three of a whole number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,12}$/), fc.stringMatching(/^\d{1,12}$/), (a, b) => {
        const amount = amountOf(`${a},${b}`);
        if (amount === null) return;
        expect(b).toHaveLength(3);
        expect(a).toMatch(/^[1-9]\d{0,2}$/);
        expect(amount).toBe(`${a}${b}`);
      }),
    );
  });

  it('reads back whatever is written with commas between groups of three', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 34n }),
        fc.stringMatching(/^(\.\d{1,30})?$/),
        (whole, fraction) => {
          expect(amountOf(`${whole.toLocaleString('en-GB')}${fraction}`)).toBe(
            `${whole}${fraction}`,
          );
        },
      ),
    );
  });

  it('only ever gives digits of what was typed, in their order', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d,. ]{0,20}$/), (typed) => {
        const amount = amountOf(typed);
        if (amount === null) return;
        expect(amount).toMatch(/^\d{1,35}(\.\d{1,30})?$/);
        expect(amount).toBe(typed.replace(/[, ]/g, ''));
        expect(typed.trim()).not.toMatch(/^0,|,\d{1,2}(?!\d)|,\d{4}/);
      }),
    );
  });
});
