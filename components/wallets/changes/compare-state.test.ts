import { describe, expect, it } from 'vitest';
import { chosenReports } from './compare-state';

const ledgers = ['2026-09', '2026-08', '2022-11'].map((report) => ({ report }));
const choose = (from: string | null, to: string | null, known = ledgers) =>
  chosenReports({ state: { from, to }, ledgers: known });

describe('chosenReports', () => {
  it('takes the newest two when none is named', () => {
    expect(choose(null, null)).toEqual({ from: '2026-08', to: '2026-09' });
  });

  it('compares what is named, earlier first', () => {
    expect(choose('2022-11', '2026-09')).toEqual({ from: '2022-11', to: '2026-09' });
    expect(choose('2026-09', '2022-11')).toEqual({ from: '2022-11', to: '2026-09' });
    expect(choose('2022-11', null)).toEqual({ from: '2022-11', to: '2026-09' });
    expect(choose(null, '2026-08')).toEqual({ from: '2022-11', to: '2026-08' });
  });

  it('has nothing to compare with one ledger, or a report with itself', () => {
    expect(choose(null, null, ledgers.slice(0, 1))).toBeNull();
    expect(choose(null, '2022-11')).toBeNull();
    expect(choose('2026-08', '2026-08')).toBeNull();
  });
});
