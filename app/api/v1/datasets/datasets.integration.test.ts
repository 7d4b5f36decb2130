import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET, HEAD } from '@/app/api/v1/datasets/[file]/route';
import * as exportHoldings from '@/app/api/v1/exchanges/[exchange]/reports/[report]/holdings/export/route';
import { DATASETS, DEFINITIONS } from '@/lib/datasets/constants';
import { getDatasetCatalog } from '@/lib/datasets/data';
import { demoLiabilities } from '@/lib/demo/liability-tree';
import { ingestLiabilities } from '@/lib/ingest/liabilities/ingest-liabilities';
import { ingestWallets } from '@/lib/ingest/wallets/ingest-wallets';
import { dropReadCache } from '@/lib/platform/read-cache';
import { readCsv } from '@/lib/tabular/testing/read-csv';
import { readParquet } from '@/lib/tabular/testing/read-parquet';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { HOSTILE_TEXT, storeReportFixtures } from '@/lib/testing/report-fixtures';
import { useDatabase } from '@/lib/testing/use-database';
import { manyRows, walletFile } from '@/lib/testing/wallet-files';

const folder = mkdtempSync(join(tmpdir(), 'ballast-datasets-'));
let database: TestDatabase;
let restore: () => Promise<void>;
beforeAll(async () => {
  process.env.BALLAST_DATA_DIR = folder;
  database = await createTestDatabase();
  await storeReportFixtures(database.db);
  restore = useDatabase(database.url);
});
afterAll(async () => {
  await restore();
  await database.close();
  delete process.env.BALLAST_DATA_DIR;
  rmSync(folder, { recursive: true });
});

function get(file: string, headers: HeadersInit = {}, method: 'GET' | 'HEAD' = 'GET') {
  const request = new Request(`http://localhost/api/v1/datasets/${file}`, { method, headers });
  return (method === 'GET' ? GET : HEAD)(request, { params: Promise.resolve({ file }) });
}

async function download(file: string): Promise<Buffer> {
  const response = await get(file);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

async function save(file: string): Promise<string> {
  const path = join(folder, `saved-${file}`);
  writeFileSync(path, await download(file));
  return path;
}

async function records(id: string): Promise<Record<string, unknown>[]> {
  return JSON.parse((await download(`${id}.json`)).toString('utf8'));
}

describe('data sets', () => {
  it.each(DATASETS)('%s holds the same rows in every format', async (id) => {
    const { columns } = DEFINITIONS[id];
    const json = await records(id);
    const names = columns.map(({ name }) => name);
    for (const record of json) expect(Object.keys(record)).toEqual(names);
    const rows = json.map((record) => names.map((name) => record[name]));
    expect(await readCsv(await save(`${id}.csv`), columns)).toEqual(rows);
    expect(await readParquet(await save(`${id}.parquet`), columns)).toEqual(rows);
    const catalog = await getDatasetCatalog();
    expect(catalog.datasets.find((dataset) => dataset.id === id)?.rows).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(1);
  });

  it('names the size and SHA-256 of exactly the bytes it serves', async () => {
    for (const { files } of (await getDatasetCatalog()).datasets) {
      for (const { name, bytes, sha256 } of files) {
        const content = await download(name);
        const computed = createHash('sha256').update(content).digest('hex');
        expect({ name, bytes, sha256 }).toEqual({ name, bytes: content.length, sha256: computed });
      }
    }
  });

  it('has a row for each month and asset, gaps as nulls', async () => {
    const history = await records('ratio-history');
    const months = ['2022-11', '2022-12', '2023-01', '2023-02', '2023-03'];
    expect(history.map(({ month, asset }) => `${month} ${asset}`)).toEqual(
      months.flatMap((month) => ['BTC', 'ETH', 'USDT'].map((asset) => `${month} ${asset}`)),
    );
    expect(history[6]).toMatchObject({ month: '2023-01', report: null, ratio_percent: null });
    expect(history[3]).toMatchObject({
      report: '2022-12',
      ratio_percent: '101.3923',
      ratio_basis: 'recomputed',
      published_ratio_percent: '101',
    });
  });

  it('leaves synthetic exchanges and replaced revisions out', async () => {
    const reports = await records('reports');
    expect(reports.map(({ exchange, report, revision }) => [exchange, report, revision])).toEqual([
      ['okx', '2022-11', 1],
      ['okx', '2022-12', 2],
      ['okx', '2023-02', 1],
      ['okx', '2023-03', 1],
    ]);
  });

  it('keeps every digit, and a negative amount a number, in CSV', async () => {
    const csv = (await download('figures.csv')).toString('utf8');
    expect(csv).toContain(',111188.864402819964229197,');
    expect(csv).toContain(',-21188.864402819964229196,');
  });

  it('carries hostile text unharmed and defused', async () => {
    const conflicts = await records('conflicts');
    expect(conflicts[0]).toMatchObject({ value: '-12:00', why: HOSTILE_TEXT });
    const csv = (await download('conflicts.csv')).toString('utf8');
    expect(csv).toContain("'-12:00");
    expect(csv).toContain("'+113,750");
    expect(csv).toContain(`"'=HYPERLINK(""http`);
    expect(csv).not.toMatch(/(^|,|")[=+@-]/m);
  });
});

describe('downloads', () => {
  it('say what they are', async () => {
    const { headers } = await get('ratio-history.csv');
    const sha256 = headers.get('etag')?.replaceAll('"', '') ?? '';
    const digest = `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`;
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="ratio-history.csv"',
      'content-digest': digest,
      'repr-digest': digest,
      'accept-ranges': 'bytes',
      'access-control-allow-origin': '*',
      'cache-control': 'public, no-cache, no-transform',
    });
  });

  it('answer HEAD and 304 without a body', async () => {
    const head = await get('figures.parquet', {}, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(100);
    const again = await get('figures.parquet', { 'if-none-match': head.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('serve one byte range, guarded by If-Range', async () => {
    const whole = await download('figures.parquet');
    const part = await get('figures.parquet', { range: 'bytes=-4' });
    expect(part.status).toBe(206);
    expect(await part.text()).toBe('PAR1');
    expect(part.headers.get('content-range')).toBe(
      `bytes ${whole.length - 4}-${whole.length - 1}/${whole.length}`,
    );
    expect(part.headers.get('content-digest')).toBeNull();
    const stale = await get('figures.parquet', { range: 'bytes=-4', 'if-range': '"old"' });
    expect([stale.status, (await stale.arrayBuffer()).byteLength]).toEqual([200, whole.length]);
    const outside = await get('figures.parquet', { range: `bytes=${whole.length}-` });
    expect(outside.status).toBe(416);
    expect(outside.headers.get('content-range')).toBe(`bytes */${whole.length}`);
  });

  it.each(['nope.csv', 'reports', 'reports.xlsx', '../manifest.json', 'reports.csv/../x', ''])(
    'answer 404 for %j and list the files',
    async (file) => {
      const response = await GET(new Request('http://localhost/api/v1/datasets/x'), {
        params: Promise.resolve({ file }),
      });
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({
        code: 'unknown-dataset',
        available: expect.arrayContaining(['ratio-history.csv']),
      });
    },
  );
});

describe('exports on disk', () => {
  const exports = () =>
    readdirSync(join(folder, 'exports')).filter((name) => !name.startsWith('.'));

  it('are the same bytes when written again', async () => {
    const before = await getDatasetCatalog();
    rmSync(join(folder, 'exports'), { recursive: true });
    await download('figures.parquet');
    expect(await getDatasetCatalog()).toEqual(before);
  });

  it('are mended when a file was cut short', async () => {
    const [name = ''] = exports();
    writeFileSync(join(folder, 'exports', name, 'sources.csv'), 'cut');
    Reflect.deleteProperty(globalThis, 'ballastExports');
    expect((await download('sources.csv')).toString()).toContain('https://example.com/a');
  });

  it('follow the data, written once for requests that come together', async () => {
    const before = await getDatasetCatalog();
    const { id } = await database.db.exchange.findUniqueOrThrow({ where: { slug: 'okx' } });
    const { id: runId } = await database.db.ingestRun.findFirstOrThrow();
    const report = await database.db.report.create({ data: { exchangeId: id, slug: '2023-05' } });
    const revision = await database.db.reportRevision.create({
      data: { reportId: report.id, revision: 1, contentHash: 'new', origin: 'test', runId },
    });
    await database.db.report.update({
      where: { id: report.id },
      data: { currentRevisionId: revision.id },
    });
    dropReadCache();
    const [first, second] = await Promise.all([getDatasetCatalog(), getDatasetCatalog()]);
    expect(first).toEqual(second);
    expect(first.version).not.toBe(before.version);
    // 2023-04 is a gap of the three assets, 2023-05 a report without figures.
    expect((await records('ratio-history')).length).toBe(5 * 3 + 2 * 3);
    expect(readdirSync(join(folder, 'exports')).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('what is offered report by report', () => {
  it('names the files of each wallet ledger and tree of a real exchange, and they are served', async () => {
    const none = (await getDatasetCatalog()).byReport.map(({ id, reports }) => [id, reports]);
    expect(none).toEqual([
      ['addresses', []],
      ['liabilities', []],
    ]);
    const wallets = join(folder, 'wallets.csv');
    writeFileSync(wallets, walletFile(manyRows(7)));
    const month = { url: database.url, report: '2023-03' };
    await ingestWallets({ ...month, path: wallets, exchange: 'okx', threads: 1 });
    const tree = join(folder, 'tree.txt');
    writeFileSync(tree, demoLiabilities({ seed: 'data sets', accounts: 20 }).tree);
    const { leaves } = await ingestLiabilities({ ...month, path: tree, exchange: 'okx' });
    dropReadCache();

    const [addresses, liabilities] = (await getDatasetCatalog()).byReport;
    expect(addresses?.reports).toMatchObject([{ exchange: 'okx', report: '2023-03', rows: 7 }]);
    expect(addresses?.columns.map(({ name }) => name)).toContain('verdict');
    const [csv] = addresses?.reports[0]?.files ?? [];
    const url = new URL(csv?.path ?? '', 'http://localhost');
    expect(url.pathname).toBe('/api/v1/exchanges/okx/reports/2023-03/holdings/export');
    const answer = await exportHoldings.GET(new Request(url), {
      params: Promise.resolve({ exchange: 'okx', report: '2023-03' }),
    });
    expect(answer.headers.get('content-disposition')).toContain(csv?.name);
    expect((await answer.text()).trimEnd().split(/\r?\n/)).toHaveLength(1 + 7);

    expect(liabilities?.reports).toMatchObject([{ report: '2023-03', rows: leaves }]);
    expect(liabilities?.columns.map(({ name }) => name)).toContain('usdt');
    expect(liabilities?.reports[0]?.files.map(({ name }) => name)).toEqual([
      'okx-2023-03-liabilities.csv',
      'okx-2023-03-liabilities.json',
      'okx-2023-03-liabilities.parquet',
    ]);
  });
});
