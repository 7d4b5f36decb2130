import { describe, expect, it } from 'vitest';
import { agreesWithPublished, reserveRatio } from './ratio';

describe('reserveRatio', () => {
  it('rounds half up and keeps the zeros asked for', () => {
    expect(reserveRatio({ reserves: '104.5', liabilities: '100', places: 0 })).toBe('105');
    expect(reserveRatio({ reserves: '104.4999', liabilities: '100', places: 0 })).toBe('104');
    expect(reserveRatio({ reserves: '1', liabilities: '1', places: 2 })).toBe('100.00');
    expect(
      reserveRatio({ reserves: '131812.000000000000000000001', liabilities: '124000', places: 6 }),
    ).toBe('106.300000');
  });

  it('has no ratio without both amounts or without liabilities', () => {
    expect(reserveRatio({ reserves: null, liabilities: '1', places: 2 })).toBeNull();
    expect(reserveRatio({ reserves: '1', liabilities: null, places: 2 })).toBeNull();
    expect(reserveRatio({ reserves: '1', liabilities: '0.00', places: 2 })).toBeNull();
  });

  it('refuses what is not a number', () => {
    expect(() => reserveRatio({ reserves: 'many', liabilities: '1', places: 0 })).toThrow(
      /plain decimal/,
    );
  });
});

describe('agreesWithPublished', () => {
  const amounts = { reserves: '105.5', liabilities: '100' };

  it('compares at the precision of the publication', () => {
    expect(agreesWithPublished({ ...amounts, publishedPercent: '106%' })).toBe(true);
    expect(agreesWithPublished({ ...amounts, publishedPercent: '105.5' })).toBe(true);
    expect(agreesWithPublished({ ...amounts, publishedPercent: '105' })).toBe(false);
    expect(agreesWithPublished({ ...amounts, publishedPercent: '107' })).toBe(false);
  });

  it('allows a tolerance in percentage points', () => {
    expect(agreesWithPublished({ ...amounts, publishedPercent: '105', tolerance: '1' })).toBe(true);
    expect(agreesWithPublished({ ...amounts, publishedPercent: '104', tolerance: '1' })).toBe(
      false,
    );
  });

  it('decides nothing without amounts', () => {
    expect(
      agreesWithPublished({ reserves: null, liabilities: '1', publishedPercent: '100' }),
    ).toBeNull();
  });
});
