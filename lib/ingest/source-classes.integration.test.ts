import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getReport } from '@/lib/reports/data';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { storedRows } from '@/lib/testing/stored-rows';
import { ensureShippedHistory, ensureSourceClasses } from './shipped-history';

/** Of the shipped report 2022-12, as the release before the classes computed it. */
const HASH_OF_0_1 = '5321dc39ce9aa372415658665df233fb856cae9010f53ed089f2fefcea400c6f';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await ensureShippedHistory({ db: database.db });
});
afterAll(() => database.close());

const classes = async (report: string) => {
  const found = await getReport({ database: database.db, exchange: 'okx', report });
  return found?.sources.map(({ url, class: kind }) => [url, kind]) ?? [];
};

describe('the class of a source', () => {
  it('is stored with the report, that of a conflict too', async () => {
    expect(await classes('2025-08')).toContainEqual([
      'https://www.ouyizh.mobi/nb/proof-of-reserves',
      'unofficial-copy',
    ]);
    const found = await getReport({ database: database.db, exchange: 'okx', report: '2025-08' });
    expect(found?.conflicts.map(({ class: kind }) => kind)).toContain('unofficial-copy');
    expect(await ensureSourceClasses({ db: database.db })).toBe(0);
  });

  it('is put right in place in a database of an earlier release, without a new revision', async () => {
    const { db } = database;
    const stored = await classes('2025-08');
    const rows = await storedRows(db);
    await db.source.updateMany({ data: { class: 'unknown' } });
    await db.conflict.updateMany({ data: { class: 'no such class' } });
    expect(await classes('2025-08')).not.toEqual(stored);
    expect(await ensureSourceClasses({ db })).toBeGreaterThan(100);
    expect(await classes('2025-08')).toEqual(stored);
    expect(await storedRows(db)).toEqual(rows);
    expect(await ensureShippedHistory({ db })).toBeNull();
  });

  it('leaves content hashes as earlier releases stored them', async () => {
    const revision = await database.db.reportRevision.findFirst({
      where: { report: { slug: '2022-12' } },
      select: { contentHash: true },
    });
    expect(revision?.contentHash).toBe(HASH_OF_0_1);
  });
});
