import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  GET,
  HEAD,
} from '@/app/api/v1/exchanges/[exchange]/reports/[report]/liabilities/export/route';
import { demoLiabilities } from '@/lib/demo/liability-tree';
import { parseDecimal, sum, toPlain } from '@/lib/format/decimal';
import { ingestLiabilities } from '@/lib/ingest/liabilities/ingest-liabilities';
import { getReportLiabilities } from '@/lib/liabilities/data';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { storeReportFixtures } from '@/lib/testing/report-fixtures';
import { type TemporaryFolder, temporaryFolder } from '@/lib/testing/temporary-folder';
import { useDatabase } from '@/lib/testing/use-database';

/** More than one batch of leaves, and a last row that is not full. */
const { tree, users } = demoLiabilities({ seed: 'export', accounts: 7_600 });
const target = { exchange: 'okx', report: '2023-03' };

let database: TestDatabase;
let folder: TemporaryFolder;
let restore: () => Promise<void>;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await temporaryFolder();
  await storeReportFixtures(database.db);
  const path = await folder.write('tree.txt', tree);
  await ingestLiabilities({ url: database.url, path, ...target });
  restore = useDatabase(database.url);
});
afterAll(async () => {
  await restore();
  await database.close();
  await folder.remove();
});

function ask(search: string, report = target.report, method: 'GET' | 'HEAD' = 'GET') {
  const request = new Request(`http://localhost/x${search}`, { method });
  const handlers = { GET, HEAD };
  return handlers[method](request, { params: Promise.resolve({ exchange: 'okx', report }) });
}

describe('the export of all leaves', () => {
  it('has every leaf once, in the order of the tree, and adds up to the totals of its root', async () => {
    const answer = await ask('');
    expect(answer.headers.get('content-disposition')).toContain('okx-2023-03-liabilities.csv');
    const [head, ...lines] = (await answer.text()).trimEnd().split(/\r?\n/);
    expect(head).toBe('exchange,report,index,hash,btc,eth,usdt');
    const rows = lines.map((line) => line.split(','));
    expect(rows.map(([, , index]) => Number(index))).toEqual(rows.map((_, i) => i));
    const hashes = users.flatMap(({ nodes }) => nodes.map(({ hash }) => hash));
    expect(rows.length).toBeGreaterThan(8_192);
    expect(rows.map(([, , , hash]) => hash).toSorted()).toEqual(hashes.toSorted());
    // In the file the leaves are the last level, from right to left.
    const last = tree.trimEnd().split('\n').at(-1) ?? '';
    expect(last.startsWith(rows[0]?.[3] ?? '-')).toBe(true);
    const known = await getReportLiabilities({ database: database.db, ...target });
    const totals = [4, 5, 6].map((at) =>
      toPlain(sum(rows.map((row) => parseDecimal(row[at] ?? '')))),
    );
    expect(totals).toEqual(known?.tree?.totals.map(({ amount }) => amount));
  });

  it('says the same as JSON, and nothing but headers to HEAD', async () => {
    const rows = await (await ask('?format=json')).json();
    expect(rows[0]).toMatchObject({ exchange: 'okx', report: '2023-03', index: 0 });
    expect(typeof rows[0].btc).toBe('string');
    const head = await ask('?format=parquet', target.report, 'HEAD');
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
  });

  it('is refused where there is no tree, no report, or no such format', async () => {
    const problems = await Promise.all(
      [ask('', '2022-12'), ask('', '2031-01'), ask('?format=xls')].map(async (answer) => {
        const response = await answer;
        return [response.status, (await response.json()).code];
      }),
    );
    expect(problems).toEqual([
      [404, 'no-liabilities'],
      [404, 'unknown-report'],
      [400, 'invalid-parameter'],
    ]);
  });
});
