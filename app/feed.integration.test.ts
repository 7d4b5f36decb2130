import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET } from '@/app/feed.xml/route';
import { listSitePaths } from '@/lib/feed/data';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { storeReportFixtures } from '@/lib/testing/report-fixtures';
import { useDatabase } from '@/lib/testing/use-database';

let database: TestDatabase;
let restore: () => Promise<void>;
beforeAll(async () => {
  database = await createTestDatabase();
  await storeReportFixtures(database.db);
  restore = useDatabase(database.url);
});
afterAll(async () => {
  await restore();
  await database.close();
});

describe('feed', () => {
  it('lists the reports of real exchanges, newest first', async () => {
    const response = await GET(new Request('http://localhost/feed.xml'), {
      params: Promise.resolve({}),
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const xml = await response.text();
    expect(XMLValidator.validate(xml)).toBe(true);
    const { entry } = new XMLParser().parse(xml).feed;
    expect(entry.map(({ title, summary }: Record<string, string>) => [title, summary])).toEqual([
      ['OKX report #5, March 2023', 'The report exists; no ratio was found.'],
      ['OKX report #4, February 2023', 'Reserve ratios: BTC 80.9434 % (recomputed).'],
      [
        'OKX report #2, December 2022',
        'Reserve ratios: BTC 101.3923 % (recomputed). 3 assets covered. Revision 2.',
      ],
      [
        'OKX report #1, November 2022',
        'Reserve ratios: BTC 102 % (published), ETH 103 % (published).',
      ],
    ]);
  });
});

describe('sitemap', () => {
  it('lists every page of real exchanges once', async () => {
    const paths = await listSitePaths();
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(
      expect.arrayContaining(['/', '/okx', '/okx/assets/BTC', '/okx/reports/2022-11']),
    );
    expect(paths.join()).not.toContain('demo');
  });
});
