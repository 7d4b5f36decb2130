import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listReports } from '@/lib/reports/data';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { ensureShippedHistory } from './shipped-history';

describe('the shipped history', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  it('is stored whole, and once', async () => {
    const first = await ensureShippedHistory({ db: database.db });
    expect(first?.reports).toHaveLength(43);
    expect(await ensureShippedHistory({ db: database.db })).toBeNull();
    const { reports } = await listReports({ exchange: 'okx', database: database.db });
    expect(reports).toHaveLength(43);
  });
});
