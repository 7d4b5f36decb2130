import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as changesFile from '@/app/api/v1/exchanges/[exchange]/comparisons/[from]/[to]/export/route';
import * as holdingsFile from '@/app/api/v1/exchanges/[exchange]/reports/[report]/holdings/export/route';
import type { RouteHandlers } from '@/lib/http/route';
import { ingestWallets } from '@/lib/ingest/wallets/ingest-wallets';
import { verifyOwnership } from '@/lib/sources/okx/verify-ownership';
import { readCsv } from '@/lib/tabular/testing/read-csv';
import { readParquet } from '@/lib/tabular/testing/read-parquet';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { storeReportFixtures } from '@/lib/testing/report-fixtures';
import { type TemporaryFolder, temporaryFolder } from '@/lib/testing/temporary-folder';
import { useDatabase } from '@/lib/testing/use-database';
import { claimOf, manyRows, walletFile } from '@/lib/testing/wallet-files';
import { CHANGE_COLUMNS } from '@/lib/wallets/changes/export-columns';
import { HOLDING_COLUMNS } from '@/lib/wallets/holdings/export-columns';
import { call, LEDGER_ROUTES } from './testing/call';

let database: TestDatabase;
let folder: TemporaryFolder;
const eth = claimOf('evm', 'row 0').address ?? '';
const params = { network: 'ethereum', address: eth, from: '2022-12', to: '2023-02' };

beforeAll(async () => {
  database = await createTestDatabase();
  await storeReportFixtures(database.db);
  folder = await temporaryFolder();
  for (const [report, rows] of [
    ['2022-12', manyRows(40)],
    ['2023-02', manyRows(40, 'row', 8)],
  ] as const) {
    const path = await folder.write(`${report}.csv`, walletFile(rows));
    await ingestWallets({ url: database.url, path, exchange: 'okx', report, threads: 1 });
  }
  useDatabase(database.url);
});
afterAll(async () => {
  await database.close();
  await folder.remove();
});

describe('every route of the address ledger', () => {
  it.each(Object.keys(LEDGER_ROUTES))('%s answers what its schema says', async (id) => {
    expect((await call(id, { params })).status).toBe(200);
  });

  it.each(Object.keys(LEDGER_ROUTES))('%s answers 404 for what does not exist', async (id) => {
    for (const exchange of ['nope', '\u0000', '../okx']) {
      const { status, body } = await call(id, { params: { ...params, exchange } });
      expect([status, (body as { code: string }).code]).toEqual([404, 'unknown-exchange']);
    }
    if (id === 'listLedgers' || id === 'searchAddresses') return;
    const nothing = { report: '2022-11', from: '2022-11', address: `${eth}\u0000` };
    const { status, body } = await call(id, { params: { ...params, ...nothing } });
    expect(status).toBe(404);
    expect((body as { code: string }).code).toMatch(/^unknown-(ledger|address)$/);
    const odd = await call(id, {
      params: { ...params, report: '\u0000', from: "'", address: 'x' },
    });
    expect(odd.status).toBe(404);
  });

  it.each(Object.keys(LEDGER_ROUTES))('%s refuses a parameter it does not know', async (id) => {
    expect((await call(id, { params, search: '?nonsense=1' })).status).toBe(400);
  });
});

describe('holdings', () => {
  it('are filtered and paged by the address alone', async () => {
    const seen: number[] = [];
    let cursor: string | null = null;
    do {
      const next: string = cursor === null ? '' : `&cursor=${cursor}`;
      const search = `?asset=ETH,BTC&verdict=pass&minAmount=5&limit=4&sort=amount-asc${next}`;
      const { body } = await call('listHoldings', { search });
      const page = body as { holdings: { amount: string }[]; nextCursor: string | null };
      seen.push(...page.holdings.map(({ amount }) => Number(amount)));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual([5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33, 35, 37, 39]);
  });

  it.each([
    '?cursor=abc',
    '?limit=0',
    '?limit=501',
    '?minAmount=-1',
    '?minAmount=1e9',
    '?verdict=maybe',
    '?minAmount=0,5',
    '?maxAmount=1,000',
    '?type=mine',
    '?network=nope',
    '?asset=',
    '?ledger=0',
    '?sort=name',
  ])('refuse %s', async (search) => {
    const { status, body } = await call('listHoldings', { search });
    expect([status, (body as { code: string }).code]).toEqual([400, 'invalid-parameter']);
  });

  it('find nothing for hostile searches, and fail for none', async () => {
    for (const text of [
      '%',
      '_',
      '\'; DROP TABLE "Holding"; --',
      '\u0000',
      '\\',
      '\u{10ffff}',
      '😀',
    ]) {
      const search = `?search=${encodeURIComponent(text)}`;
      expect((await call('listHoldings', { search })).body).toMatchObject({ holdings: [] });
      const found = await call('searchAddresses', { search });
      expect(found.status).toBe([...text].length > 1 ? 200 : 400);
    }
  });
});

describe('names in a filter', () => {
  const rowsOf = async (search: string) =>
    ((await call('listHoldings', { search })).body as { total: { rows: number } }).total.rows;

  it('match in any letter case; networks also by name and as the file writes them', async () => {
    const bitcoin = await rowsOf('?network=bitcoin');
    expect(bitcoin).toBeGreaterThan(0);
    for (const name of ['Bitcoin', 'BITCOIN', 'btc', '%20bitcoin%20']) {
      expect(await rowsOf(`?network=${name}`), name).toBe(bitcoin);
    }
    expect(await rowsOf('?asset=btc')).toBe(await rowsOf('?asset=BTC'));
    expect(await rowsOf('?asset=btc,Eth')).toBe(await rowsOf('?asset=BTC,ETH'));
    const changes = async (asset: string) =>
      ((await call('listChanges', { params, search: `?asset=${asset}` })).body as { changes: [] })
        .changes;
    expect(await changes('eth')).toEqual(await changes('ETH'));
  });

  it.each(['listHoldings', 'listChanges'])(
    '%s refuses an asset that neither rows nor figures have',
    async (id) => {
      for (const asset of ['NOPE', "'", 'B', 'constructor']) {
        const { status, body } = await call(id, { params, search: `?asset=${asset}` });
        expect([status, (body as { code: string }).code], asset).toEqual([404, 'unknown-asset']);
        expect((body as { detail: string }).detail).toMatch(/^asset: /);
        expect((body as { available: string[] }).available).toContain('BTC');
      }
    },
  );

  it.each([
    ['holdings', holdingsFile],
    ['changes', changesFile],
  ] as const)('are refused by the download of %s before it begins', async (_name, route) => {
    const given = { exchange: 'okx', report: '2022-12', ...params };
    for (const search of ['?asset=NOPE', '?asset=btcc']) {
      const request = new Request(`http://localhost/x${search}`);
      const response = await route.GET(request, { params: Promise.resolve(given) });
      expect([response.status, response.headers.get('content-type')]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ]);
    }
  });

  it('lead to an address by any name of its network, and say when there is no such network', async () => {
    const of = async (network: string) => call('getAddress', { params: { ...params, network } });
    const { body } = await of('ethereum');
    expect((await of('Ethereum')).body).toEqual(body);
    expect((await of('erc20')).body).toEqual(body);
    const nowhere = await of('ethereumm');
    expect(nowhere.status).toBe(404);
    expect((nowhere.body as { detail: string }).detail).toContain(
      'No network is called "ethereumm"',
    );
    expect((nowhere.body as { available: string[] }).available).toContain('ethereum');
  });
});

it('gives everything a browser needs to verify an address again', async () => {
  const { body } = await call('getAddress', { params });
  const { proofs } = body as { proofs: { row: Parameters<typeof verifyOwnership>[0] }[] };
  expect(proofs).toHaveLength(1);
  for (const { row } of proofs) expect(verifyOwnership(row).status).toBe('pass');
});

describe('downloads', () => {
  async function download(route: RouteHandlers, search: string) {
    const given = { exchange: 'okx', report: '2022-12', ...params };
    const request = new Request(`http://localhost/x${search}`);
    const response = await route.GET(request, { params: Promise.resolve(given) });
    expect(response.status).toBe(200);
    return response;
  }

  it('hold every matching row, in every format, as other readers see them', async () => {
    const json = (await (
      await download(holdingsFile, '?format=json&asset=ETH')
    ).json()) as object[];
    expect(json).toHaveLength(10);
    const rows = json.map((row) => Object.values(row));
    const csv = await download(holdingsFile, '?asset=ETH');
    expect(csv.headers.get('content-disposition')).toContain('okx-2022-12-addresses.csv');
    const csvFile = await folder.write('holdings.csv', new Uint8Array(await csv.arrayBuffer()));
    expect(await readCsv(csvFile, HOLDING_COLUMNS)).toEqual(rows);
    const parquet = await (await download(holdingsFile, '?format=parquet&asset=ETH')).arrayBuffer();
    const parquetFile = await folder.write('holdings.parquet', new Uint8Array(parquet));
    expect(await readParquet(parquetFile, HOLDING_COLUMNS)).toEqual(rows);
  });

  it('hold every change', async () => {
    const csv = await download(changesFile, '?format=csv');
    const file = await folder.write('changes.csv', new Uint8Array(await csv.arrayBuffer()));
    const rows = await readCsv(file, CHANGE_COLUMNS);
    expect(rows.filter((row) => row[3] === 'new')).toHaveLength(8);
    expect(rows.filter((row) => row[3] === 'gone')).toHaveLength(8);
  });

  it('are refused before they begin', async () => {
    const given = { exchange: 'okx', report: '2022-11', from: '2022-11', to: '2022-12' };
    for (const route of [holdingsFile, changesFile]) {
      const response = await route.GET(new Request('http://localhost/x'), {
        params: Promise.resolve(given),
      });
      expect(response.status).toBe(404);
    }
  });
});
