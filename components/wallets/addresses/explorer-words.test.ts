import { describe, expect, it } from 'vitest';
import { countWords, explorerHeadline } from './explorer-words';

const ledger = (rows: number, pass: number) => ({
  report: '2026-05',
  rows,
  addresses: rows,
  verdicts: { pass, fail: rows - pass, 'not-bound': 0, unsupported: 0 },
});

describe('explorerHeadline', () => {
  const say = (rows: number, pass: number) =>
    explorerHeadline({ exchange: 'OKX', ledger: ledger(rows, pass) });

  it('claims that all prove ownership only when all rows pass', () => {
    expect(say(1_500, 1_500)).toBe(
      '1,500 addresses in OKX’s wallet file of May 2026, and every signature proves ownership.',
    );
    expect(say(1_500, 1_499)).toContain('1,499 of 1,500 rows prove ownership');
  });

  it('does not praise an empty file', () => {
    expect(say(0, 0)).toContain('no row that can be read');
  });
});

describe('countWords', () => {
  it('says when counting stopped', () => {
    expect(countWords({ rows: 10_000, exact: false })).toBe('more than 10,000 rows');
    expect(countWords({ rows: 1, exact: true })).toBe('1 row');
  });
});
