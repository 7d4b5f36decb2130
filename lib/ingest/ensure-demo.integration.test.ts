import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_MONTHS } from '@/lib/demo/demo-months';
import { listExchanges } from '@/lib/exchanges/data';
import { getReportLiabilities } from '@/lib/liabilities/data';
import { getReport } from '@/lib/reports/data';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { getLedger, listLedgers } from '@/lib/wallets/ledger/data';
import { ensureDemo } from './ensure-demo';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it('makes six months with faults of every kind, once', async () => {
  const { db, url } = database;
  expect(await ensureDemo({ db, url })).toEqual(DEMO_MONTHS);
  const [demo] = await listExchanges({ database: db });
  expect(demo).toMatchObject({ slug: 'demo', synthetic: true, reports: 6 });

  const ledgers = await listLedgers({ exchange: 'demo', database: db });
  expect(ledgers.map(({ report }) => report)).toEqual(DEMO_MONTHS.toReversed());
  const oldest = ledgers.at(-1);
  expect(oldest?.addresses).toBeGreaterThan(2_000);
  const first = await getReport({ exchange: 'demo', report: oldest?.report ?? '', database: db });
  expect(first?.addressCount).toBe(oldest?.addresses);
  for (const { verdicts, proofs } of ledgers.slice(0, -1)) {
    expect(
      Math.min(verdicts.pass, verdicts.fail, verdicts['not-bound'], verdicts.unsupported),
    ).toBeGreaterThan(0);
    expect(proofs.verified).toBeLessThan(proofs.distinct * 0.05);
  }
  const kinds = await Promise.all(
    DEMO_MONTHS.map(async (report) => {
      const ledger = await getLedger({ exchange: 'demo', report, database: db });
      return [ledger?.setAside, ledger?.duplicates, ledger?.discrepancies.map(({ kind }) => kind)];
    }),
  );
  expect(kinds).toEqual([
    [0, 0, []],
    [0, 0, []],
    [0, 2, expect.arrayContaining(['duplicate-rows'])],
    [1, 0, []],
    [0, 0, ['file-label']],
    // A thousand coins more than the rows change the ratio as well.
    [0, 0, ['published-ratio', 'published-asset']],
  ]);

  for (const report of DEMO_MONTHS) {
    const [stated, liabilities] = await Promise.all([
      getReport({ exchange: 'demo', report, database: db }),
      getReportLiabilities({ exchange: 'demo', report, database: db }),
    ]);
    const owed = (symbol: string) =>
      stated?.assets.find(({ asset }) => asset === symbol)?.liabilities.value;
    expect(stated?.conflicts).toEqual([]);
    expect(stated?.liabilitiesRoot).toBe(liabilities?.tree?.root);
    expect(liabilities?.tree).toMatchObject({
      publishedRoot: 'matches',
      totals: ['BTC', 'ETH', 'USDT'].map((asset) => ({ asset, amount: owed(asset) })),
    });
    // A part of an account's hash can be looked up without telling which.
    expect(liabilities?.tree?.prefixBits).toBeGreaterThan(4);
  }
  expect(await ensureDemo({ db, url })).toEqual([]);
}, 300_000);
