import { describe, expect, it } from 'vitest';
import type { KeptEntry, Outcome, OutcomeStatus } from './kept-account';
import { buildMonthTable } from './month-table';
import { countPending } from './pending-checks';
import { sampleTree } from './testing/sample-tree';

const { tree: march } = sampleTree('2023-03', 20);
const { tree: april } = sampleTree('2023-04', 20);

const outcome = (
  report: string | null,
  status: OutcomeStatus,
  treeRoot: string | null,
): Outcome => ({
  exchange: 'okx',
  report,
  status,
  treeRoot,
  reason: '',
  rootsKnown: 1,
  checkedAt: '2026-01-01T00:00:00.000Z',
});
const entry = (outcomes: Outcome[], change: Partial<KeptEntry> = {}): KeptEntry => ({
  kind: 'hash',
  content: 'ab'.repeat(32),
  fileName: 'x',
  companions: {},
  outcomes,
  exchange: null,
  report: null,
  addedAt: '2026-01-01T00:00:00.000Z',
  ...change,
});

describe('buildMonthTable', () => {
  it('has a row for each stored tree and each month that was checked, newest first', () => {
    const rows = buildMonthTable({
      trees: [april, march],
      accounts: [
        { name: 'a', entries: [entry([outcome('2022-12', 'included', null)])] },
        { name: 'b', entries: [entry([outcome(null, 'unconfirmed', null)])] },
      ],
    });
    expect(rows.map(({ report, tree }) => [report, tree])).toEqual([
      ['2023-04', true],
      ['2023-03', true],
      ['2022-12', false],
      [null, false],
    ]);
    const statuses = rows.map(({ cells }) => cells.map((cell) => cell.outcome?.status ?? null));
    expect(statuses).toEqual([
      [null, null],
      [null, null],
      ['included', null],
      [null, 'unconfirmed'],
    ]);
  });

  it.each<[OutcomeStatus[], OutcomeStatus]>([
    [['not-found', 'included'], 'included'],
    [['included', 'failed'], 'failed'],
    [['not-checked', 'not-found'], 'not-found'],
    [['not-found', 'unconfirmed'], 'unconfirmed'],
  ])('of %j in one month it shows %s', (statuses, shown) => {
    const entries = statuses.map((status) => entry([outcome('2023-03', status, march.root)]));
    const [row] = buildMonthTable({ trees: [march], accounts: [{ name: 'a', entries }] });
    expect(row?.cells[0]?.outcome?.status).toBe(shown);
  });
});

describe('countPending', () => {
  const root = { exchange: 'okx', report: '2023-04', root: april.root, source: 'x' };
  const count = (one: KeptEntry, trees = [march, april], roots = [root]) =>
    countPending({ accounts: [{ name: 'a', entries: [one] }], trees, roots });
  const looked = entry([outcome('2023-03', 'not-found', march.root)]);

  it('counts a hash when a tree is there that it was not looked up in', () => {
    expect(count(looked, [march])).toBe(0);
    expect(count(looked, [march, april])).toBe(1);
    expect(count({ ...looked, exchange: 'okx', report: '2023-03' }, [march, april])).toBe(0);
  });

  it('counts it again when the report’s tree was published anew', () => {
    expect(count(looked, [{ ...march, root: 'e'.repeat(64) }])).toBe(1);
  });

  it('counts a proof when more roots are known than when its own was not', () => {
    const proof = entry([outcome(null, 'unconfirmed', null)], { kind: 'proof' });
    expect(count(proof, [])).toBe(0);
    expect(count(proof, [], [root, root])).toBe(1);
    expect(count(entry([outcome('2023-03', 'included', null)], { kind: 'proof' }))).toBe(0);
  });

  it('counts what was never checked, unless there is nothing to check it against', () => {
    expect(count(entry([], { kind: 'proof' }), [])).toBe(1);
    expect(count(entry([]), [])).toBe(0);
  });
});
