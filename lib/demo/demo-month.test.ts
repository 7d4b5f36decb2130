import { beforeAll, describe, expect, it } from 'vitest';
import { verifyOwnership } from '@/lib/sources/okx/verify-ownership';
import { WalletReader } from '@/lib/sources/okx/wallets/wallet-reader';
import type { WalletRow } from '@/lib/sources/okx/wallets/wallet-row';
import { DEMO_NETWORKS, networkOf } from './coins';
import { DemoRows } from './demo-rows';
import { DEMO_HEADER, walletLine } from './wallet-text';

/** Addresses looked at: enough for every network but few enough to sign in a test. */
const SOME = 300;

function read(text: string): WalletRow[] {
  const rows: WalletRow[] = [];
  const reader = new WalletReader({ row: (row) => rows.push(row) }, { strict: true });
  reader.push(text);
  reader.end();
  return rows;
}

function month(maker: DemoRows, index: number): string {
  const rows = Array.from({ length: SOME }, (_, number) => maker.rowsOf(number, index)).flat();
  return [DEMO_HEADER, ...rows.map(walletLine), ''].join('\n');
}

describe('the demo', () => {
  let text: string;
  const maker = new DemoRows();
  beforeAll(() => {
    text = month(maker, 0);
  }, 60_000);

  it('has rows that are read without a remark, nearly all of which pass', () => {
    const rows = read(text);
    const verdicts = rows.map((row) => verifyOwnership(row).status);
    const share = (status: string) =>
      verdicts.filter((verdict) => verdict === status).length / rows.length;
    expect(rows.length).toBeGreaterThan(SOME);
    expect(share('pass')).toBeGreaterThan(0.9);
    expect(share('fail')).toBeGreaterThan(0);
    expect(share('fail')).toBeLessThan(0.05);
    expect(rows.filter(({ type }) => type === 'Native ETH Staking').length).toBeGreaterThan(0);
  }, 60_000);

  it('comes out the same each time, and moves from month to month', () => {
    const next = new DemoRows();
    expect(next.rowsOf(5, 0)).toEqual(maker.rowsOf(5, 0));
    const rows = read(month(maker, 1));
    const before = new Map(read(text).map((row) => [`${row.coin} ${row.address}`, row.amount]));
    const same = rows.filter((row) => before.get(`${row.coin} ${row.address}`) === row.amount);
    const known = rows.filter((row) => before.has(`${row.coin} ${row.address}`));
    expect(known.length).toBeGreaterThan(0.85 * rows.length);
    expect(same.length).toBeGreaterThan(0.5 * rows.length);
    expect(same.length).toBeLessThan(0.8 * rows.length);
  });

  it('shows every network in a thousand addresses', () => {
    const found = new Set(Array.from({ length: 1_000 }, (_, i) => networkOf(i).network));
    expect([...found].toSorted()).toEqual(DEMO_NETWORKS.map(({ network }) => network).toSorted());
  });
});
