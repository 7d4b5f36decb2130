import { describe, expect, it } from 'vitest';
import { verdictOn } from '@/lib/proofs/testing/every-change';
import { demoMonthLiabilities } from './demo-liabilities';
import { DEMO_MONTHS } from './demo-months';
import { readTreeText } from './testing/read-tree-text';
import { trialUserFile } from './trial-accounts';

const owed = { BTC: '1034.567891', ETH: '6543.2', USDT: '61234567.890123' };
const make = (month: string) => demoMonthLiabilities({ month, owed });
const october = make('2026-10');
const publishedRoots = [
  { exchange: 'okx', report: '2026-10', root: october.root, source: 'the demo' },
];
const check = (file: unknown) =>
  verdictOn({
    content: JSON.stringify(file),
    companions: { tree: october.tree },
    context: { publishedRoots },
  });

describe('what the demo exchange owes in a month', () => {
  it('adds up to exactly what its report says, leaf by leaf', () => {
    const leaves = october.users.flatMap(({ nodes }) => nodes.map(({ hash }) => hash));
    expect(new Set(leaves).size).toBe(leaves.length);
    expect(readTreeText(october.tree)).toMatchObject({
      root: october.root,
      leaves: leaves.length,
      totals: Object.entries(owed).map(([asset, amount]) => ({ asset, amount })),
    });
  });

  it('comes out the same each time, with new hashes every month', () => {
    expect(make('2026-10').root).toBe(october.root);
    const before = make('2026-09');
    const known = new Set(before.users.map(({ hash }) => hash));
    expect(october.users.filter(({ hash }) => known.has(hash))).toEqual([]);
    expect(october.users.length).toBeGreaterThan(before.users.length);
  });

  it('counts one trial account, in several leaves, and leaves the other out', async () => {
    const counted = trialUserFile('counted', '2026-10');
    expect(october.users[0]).toEqual(counted);
    expect(counted.nodes).toHaveLength(3);
    expect((await check(counted)).status).toBe('pass');
    expect(await check(trialUserFile('left-out', '2026-10'))).toMatchObject({
      status: 'fail',
      reason: { code: 'leaf-not-found' },
    });
  });

  it('refuses to owe less than the trial account holds', () => {
    expect(() => demoMonthLiabilities({ month: '2026-10', owed: { ...owed, BTC: '0.1' } })).toThrow(
      'BTC',
    );
    expect(DEMO_MONTHS).toContain('2026-10');
  });
});
