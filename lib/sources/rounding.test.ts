import { describe, expect, it } from 'vitest';
import { isSameFigure, ratioFits, splitAddsUp, uncertaintyOf } from './rounding';

describe('uncertaintyOf', () => {
  it('is one unit of the last printed digit', () => {
    expect(uncertaintyOf('113754', false)).toEqual({ coefficient: 1n, scale: 0 });
    expect(uncertaintyOf('5541.371', false)).toEqual({ coefficient: 1n, scale: 3 });
  });

  it('does not count the zeros at the end of an approximate amount, save two leading digits', () => {
    expect(uncertaintyOf('1460000', true)).toEqual({ coefficient: 10_000n, scale: 0 });
    expect(uncertaintyOf('1000000', true)).toEqual({ coefficient: 100_000n, scale: 0 });
    expect(uncertaintyOf('0', true)).toEqual({ coefficient: 1n, scale: 0 });
  });
});

describe('splitAddsUp', () => {
  const split = (reserves: string, exchangeReserves: string, custodyReserves: string) =>
    splitAddsUp({ reserves, exchangeReserves, custodyReserves });

  it('lets OKX cut off the fractions of each part', () => {
    // Report #16, ETH: 1,429,815 and 49,469 stand beside 1,479,285.
    expect(split('1479285', '1429815', '49469')).toBe(true);
    expect(split('1479286', '1429815', '49469')).toBe(false);
  });

  it('wants exact parts to add up exactly', () => {
    expect(split('1.5', '1.2', '0.3')).toBe(true);
    expect(split('1.00000000000000000003', '1.00000000000000000001', '0')).toBe(false);
  });

  it('gives rounded sources their rounding', () => {
    const parts = { reserves: '1807000', exchangeReserves: '1630000', custodyReserves: '176527' };
    expect(splitAddsUp(parts)).toBe(false);
    expect(splitAddsUp({ ...parts, approximate: true })).toBe(true);
  });
});

describe('ratioFits', () => {
  const fits = (reserves: string, liabilities: string, percent: string) =>
    ratioFits({ reserves, liabilities, percent });

  it('rounds half up to a whole percent', () => {
    expect(fits('113754', '112192', '101')).toBe(true);
    expect(fits('113754', '112192', '102')).toBe(false);
    // 109.4992 %: report #47.
    expect(fits('153151', '139865', '109')).toBe(true);
    expect(fits('153151', '139865', '110')).toBe(false);
  });

  it('decides an exact half upwards', () => {
    expect(fits('1095000000', '1000000000', '110')).toBe(true);
    expect(fits('1094000000', '1000000000', '110')).toBe(false);
    expect(fits('1096000000', '1000000000', '109')).toBe(false);
  });

  it('does not let small amounts excuse any ratio', () => {
    expect(fits('1', '1', '105')).toBe(false);
    expect(fits('2', '1', '100')).toBe(false);
    expect(fits('0', '5', '100')).toBe(false);
  });

  it('takes a ratio printed with decimals at its word', () => {
    expect(fits('10452', '10000', '104.5')).toBe(true);
    expect(fits('10466', '10000', '104.5')).toBe(false);
  });

  it('gives approximate amounts room', () => {
    const rounded = { reserves: '9900000000', liabilities: '9400000000' };
    expect(ratioFits({ ...rounded, percent: '106' })).toBe(false);
    expect(ratioFits({ ...rounded, percent: '106', approximate: true })).toBe(true);
    expect(ratioFits({ ...rounded, percent: '120', approximate: true })).toBe(false);
  });

  it('has nothing to say when nothing is owed', () => {
    expect(fits('5', '0', '100')).toBe(true);
  });
});

describe('isSameFigure', () => {
  it('takes a rounded or a cut-off text for the same figure', () => {
    expect(isSameFigure('111189', '111188.864402819964229')).toBe(true);
    expect(isSameFigure('111188', '111188.864402819964229')).toBe(true);
    expect(isSameFigure('111187', '111188.864402819964229')).toBe(false);
    expect(isSameFigure('117934.37178772409', '117934.3717877240880507')).toBe(true);
  });

  it('takes digits lost in a 64-bit float for the same figure', () => {
    expect(isSameFigure('10242908095.708185', '10242908095.7081861476258954')).toBe(true);
    expect(isSameFigure('10242908095.708195', '10242908095.7081861476258954')).toBe(false);
  });

  it('does not round whole numbers through a float', () => {
    expect(isSameFigure('9007199254740993', '9007199254740992')).toBe(false);
  });

  it('takes an approximate text for the same figure within its rounding', () => {
    expect(isSameFigure('1460000', '1459911.23')).toBe(false);
    expect(isSameFigure('1460000', '1459911.23', { approximate: true })).toBe(true);
    expect(isSameFigure('1460000', '1435000', { approximate: true })).toBe(false);
  });
});
