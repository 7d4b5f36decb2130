import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET } from '@/app/feed.xml/route';
import { listSitePaths } from '@/lib/events/data';
import { ingestWallets } from '@/lib/ingest/wallets/ingest-wallets';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { storeReportFixtures } from '@/lib/testing/report-fixtures';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { useDatabase } from '@/lib/testing/use-database';
import { manyRows, walletFile } from '@/lib/testing/wallet-files';

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
      expect.arrayContaining([
        ...['/', '/okx/reports', '/okx/assets', '/okx/assets/BTC', '/okx/reports/2022-11'],
      ]),
    );
    expect(paths.join()).not.toMatch(/demo|addresses|compare/);
  });

  it('lists addresses and the comparison as soon as there are wallet files for them', async () => {
    const folder = await temporaryFolder();
    try {
      const expected = [['/okx/addresses'], ['/okx/addresses', '/okx/compare']];
      for (const [index, report] of ['2022-11', '2022-12'].entries()) {
        const path = await folder.write(`${report}.csv`, walletFile(manyRows(2 + index)));
        await ingestWallets({ url: database.url, path, exchange: 'okx', report, threads: 1 });
        // Reads are cached; what an ingest announces arrives a moment later.
        await expect
          .poll(async () => (await listSitePaths()).filter((one) => /addresses|compare/.test(one)))
          .toEqual(expected[index]);
      }
    } finally {
      await folder.remove();
    }
  });
});
