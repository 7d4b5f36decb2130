import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listExchanges } from '@/lib/exchanges/data';
import { getReport, listReports } from '@/lib/reports/data';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { storedRows } from '@/lib/testing/stored-rows';
import { storeSyntheticExchanges } from './synthetic';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe('storeSyntheticExchanges', () => {
  it('stores whole reports of as many exchanges as asked for', async () => {
    const told: string[] = [];
    const { slugs, reports } = await storeSyntheticExchanges({
      db: database.db,
      exchanges: 3,
      onStored: (slug) => told.push(slug),
    });
    expect(slugs).toEqual(['synthetic-001', 'synthetic-002', 'synthetic-003']);
    expect(told).toEqual(slugs);
    expect(reports).toBe(141);
    expect(await storedRows(database.db)).toMatchObject({
      exchanges: 3,
      reports: 141,
      revisions: 141,
      assets: 141 * 22,
    });
    const listed = await listExchanges({ database: database.db });
    expect(listed.every(({ synthetic }) => synthetic)).toBe(true);
  });

  it('invents covered assets that differ between exchanges', async () => {
    const read = (exchange: string) =>
      getReport({ database: database.db, exchange, report: '2026-09' });
    const [first, second] = await Promise.all([read('synthetic-001'), read('synthetic-002')]);
    expect(first?.completeness).toBe('figures');
    expect(first?.assets).toHaveLength(22);
    expect(first?.assets[0]?.reserves.value).not.toBe(second?.assets[0]?.reserves.value);
    const page = await listReports({ database: database.db, exchange: 'synthetic-003' });
    expect(page.reports).toHaveLength(47);
  });
});
