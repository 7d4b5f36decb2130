import { describe, expect, it } from 'vitest';
import { withOutcomes } from './bind-found';
import type { KeptEntry, Outcome } from './kept-account';

const entry: KeptEntry = {
  kind: 'hash',
  content: 'ab'.repeat(32),
  fileName: 'pasted text',
  companions: {},
  exchange: null,
  report: null,
  addedAt: '',
  outcomes: [],
};
const outcome = (report: string, status: Outcome['status']): Outcome => ({
  exchange: 'okx',
  report,
  status,
  treeRoot: `root of ${report}`,
  reason: '',
  checkedAt: '',
  rootsKnown: 0,
});

describe('what was found out about an entry', () => {
  it('binds it to the month in whose tree it was found', () => {
    const found = outcome('2023-03', 'included');
    const checked = withOutcomes(entry, [outcome('2023-04', 'not-found'), found]);
    expect(checked).toEqual({ ...entry, exchange: 'okx', report: '2023-03', outcomes: [found] });
  });

  it('leaves it open where it was found nowhere, or in two months', () => {
    const nowhere = [outcome('2023-04', 'not-found'), outcome('2023-03', 'not-checked')];
    expect(withOutcomes(entry, nowhere)).toEqual({ ...entry, outcomes: nowhere });
    const twice = [outcome('2023-04', 'included'), outcome('2023-03', 'unconfirmed')];
    expect(withOutcomes(entry, twice)).toEqual({ ...entry, outcomes: twice });
  });

  it('does not bind a proof that was checked by itself', () => {
    const alone = [{ ...outcome('2023-03', 'included'), treeRoot: null }];
    expect(withOutcomes(entry, alone)).toEqual({ ...entry, outcomes: alone });
  });
});
