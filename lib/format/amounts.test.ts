import { describe, expect, it } from 'vitest';
import {
  formatAmount,
  formatChange,
  formatCompact,
  formatExact,
  formatRatio,
  formatSigned,
  formatUsd,
} from './amounts';

describe('amounts for people', () => {
  it('groups thousands and drops places of large amounts', () => {
    expect(formatAmount('117934.3717877240880507')).toBe('117,934');
    expect(formatAmount('5541.3717877240880507')).toBe('5,541.3718');
    expect(formatAmount('0.00005')).toBe('0.00005');
    expect(formatAmount('0')).toBe('0');
  });

  it('keeps every digit when asked to, beyond what a float holds', () => {
    expect(formatExact('10242908095.7081861476258954')).toBe('10,242,908,095.7081861476258954');
    expect(formatExact('9007199254740993')).toBe('9,007,199,254,740,993');
  });

  it('signs differences with a real minus', () => {
    expect(formatSigned('13286')).toBe('+13,286');
    expect(formatSigned('-13286')).toBe('\u221213,286');
    expect(formatSigned('0')).toBe('0');
  });

  it('shortens only long differences', () => {
    expect(formatChange('4599')).toBe('+4,599');
    expect(formatChange('316604958')).toBe('+317m');
    expect(formatChange('-316604958')).toBe('\u2212317m');
  });

  it('writes dollars and axis labels short', () => {
    expect(formatUsd('22300000000')).toBe('$22.3 billion');
    expect(formatCompact('8953354829')).toBe('8.95bn');
    expect(formatCompact('-43800')).toBe('\u221243.8k');
    expect(formatCompact('6950396918705')).toBe('6.95tn');
  });
});

describe('ratios for people', () => {
  it('rounds half up to two places', () => {
    expect(formatRatio('109.4991')).toBe('109.50');
    expect(formatRatio('102')).toBe('102.00');
    expect(formatRatio('106', 0)).toBe('106');
  });

  it('never rounds a shortfall up to full coverage', () => {
    expect(formatRatio('99.9996')).toBe('99.99');
    expect(formatRatio('100.004')).toBe('100.00');
  });
});
