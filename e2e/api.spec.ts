import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { OPERATIONS } from '@/lib/api/operations/all';
import type { Dataset, DatasetCatalog } from '@/lib/datasets/schema';
import { readCsv } from '@/lib/tabular/testing/read-csv';
import { readParquet } from '@/lib/tabular/testing/read-parquet';
import { isNotShipped } from './support/not-shipped';

/** What only the running server can show: headers, compression and files as a client gets them. */

const RATIOS = '/api/v1/exchanges/okx/ratios';

test('every route answers what its schema says', async ({ request }) => {
  for (const { id, path, response: schema, params } of OPERATIONS) {
    if (id === 'getDatasetFile') continue;
    const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name]?.example ?? '');
    const response = await request.get(address);
    if (await isNotShipped(response)) continue;
    expect([id, response.status()]).toEqual([id, 200]);
    const body: unknown = await response.json();
    expect(schema.parse(body)).toEqual(body);
  }
});

test('a compressed answer is the same answer', async ({ request }) => {
  const plain = await request.get(RATIOS, { headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers()['content-encoding']).toBeUndefined();
  expect(plain.headers().etag).toMatch(/^"/);
  const zipped = await request.get(RATIOS, { headers: { 'accept-encoding': 'gzip' } });
  expect(zipped.headers()['content-encoding']).toBe('gzip');
  expect(zipped.headers().etag).toBe(`W/${plain.headers().etag}`);
  expect(await zipped.json()).toEqual(await plain.json());
});

test('an answer one already has is not sent again', async ({ request }) => {
  const first = await request.get(RATIOS);
  const again = await request.get(RATIOS, {
    headers: { 'if-none-match': first.headers().etag ?? '' },
  });
  expect([again.status(), await again.text()]).toEqual([304, '']);
});

test('other methods, routes and parameters are refused as problems', async ({ request }) => {
  const post = await request.post('/api/v1/exchanges', { data: { slug: 'x' } });
  expect([post.status(), post.headers().allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
  for (const [path, status, code] of [
    ['/api/v1/nothing', 404, 'unknown-path'],
    ['/api/v1/exchanges/nobody', 404, 'unknown-exchange'],
    [`${RATIOS}?assets=BTC`, 400, 'unknown-parameter'],
    [`${RATIOS}?asset=${'B'.repeat(2_100)}`, 414, 'url-too-long'],
  ] as const) {
    const response = await request.get(path);
    expect(response.headers()['content-type']).toContain('application/problem+json');
    expect([response.status(), (await response.json()).code]).toEqual([status, code]);
  }
});

test('any page may read the API', async ({ request }) => {
  const preflight = await request.fetch(RATIOS, {
    method: 'OPTIONS',
    headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' },
  });
  expect(preflight.status()).toBe(204);
  expect((await request.get(RATIOS)).headers()['access-control-allow-origin']).toBe('*');
});

test('each data set downloads whole and opens in another program', async ({ request }) => {
  const catalog: DatasetCatalog = await (await request.get('/api/v1/datasets')).json();
  const folder = mkdtempSync(join(tmpdir(), 'ballast-e2e-'));
  const save = async (dataset: Dataset, format: string) => {
    const file = dataset.files.find((entry) => entry.format === format);
    const response = await request.get(file?.path ?? '', {
      headers: { 'accept-encoding': 'gzip' },
    });
    const bytes = await response.body();
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file?.sha256);
    const path = join(folder, file?.name ?? '');
    writeFileSync(path, bytes);
    return { path, bytes };
  };
  try {
    for (const dataset of catalog.datasets) {
      const records: Record<string, unknown>[] = JSON.parse(
        (await save(dataset, 'json')).bytes.toString('utf8'),
      );
      const rows = records.map((record) => dataset.columns.map(({ name }) => record[name]));
      expect(rows.length).toBe(dataset.rows);
      expect(await readCsv((await save(dataset, 'csv')).path, dataset.columns)).toEqual(rows);
      expect(await readParquet((await save(dataset, 'parquet')).path, dataset.columns)).toEqual(
        rows,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
