import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as unknownPath from '@/app/api/[...path]/route';
import { dropReadCache } from '@/lib/platform/read-cache';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { storeReportFixtures } from '@/lib/testing/report-fixtures';
import { useDatabase } from '@/lib/testing/use-database';

import { call, ROUTES } from './testing/call';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await storeReportFixtures(database.db);
  useDatabase(database.url);
});
afterAll(() => database.close());

describe('every route', () => {
  it.each(Object.keys(ROUTES))('%s answers what its schema says', async (id) => {
    const { response, status } = await call(id);
    expect(status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it.each(Object.keys(ROUTES))('%s refuses a parameter it does not know', async (id) => {
    const { status, body } = await call(id, { search: '?nonsense=1' });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'unknown-parameter' });
  });

  it.each(Object.keys(ROUTES).filter((id) => id !== 'getHealth'))(
    '%s answers 304 to its own tag, and HEAD without a body',
    async (id) => {
      const first = await call(id);
      const etag = first.response.headers.get('etag') ?? '';
      const again = await call(id, { headers: { 'if-none-match': etag } });
      expect(again.status).toBe(304);
      const head = await call(id, { method: 'HEAD' });
      expect([head.status, head.body, head.response.headers.get('etag')]).toEqual([
        200,
        null,
        etag,
      ]);
      expect(head.response.headers.get('content-length')).toBe(
        String(Buffer.byteLength(JSON.stringify(first.body))),
      );
    },
  );

  it.each(['getExchange', 'listAssets', 'listReports', 'getReport', 'listRoots', 'getRatios'])(
    '%s answers 404 for an unknown exchange and says what exists',
    async (id) => {
      for (const slug of ['nope', 'OKX', '', '../okx', '\u0000', 'constructor']) {
        const { status, body } = await call(id, { params: { exchange: slug } });
        expect(status).toBe(404);
        expect(body).toMatchObject({ code: 'unknown-exchange', available: ['okx', 'demo'] });
      }
    },
  );

  it('lists the routes there are for any other address', async () => {
    const response = await unknownPath.GET(new Request('http://localhost/api/v2'), {
      params: Promise.resolve({ path: ['v2'] }),
    });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'unknown-path' });
  });
});

describe('reports', () => {
  it('pages through every report once, newest first', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const search: string = `?limit=1${cursor === null ? '' : `&cursor=${cursor}`}`;
      const { body } = await call('listReports', { search });
      const page = body as { reports: { report: string }[]; nextCursor: string | null };
      seen.push(...page.reports.map((entry) => entry.report));
      cursor = page.nextCursor;
    } while (cursor !== null && seen.length < 20);
    expect(seen).toEqual(['2023-03', '2023-02', '2022-12', '2022-11']);
  });

  it.each([
    '?limit=0',
    '?limit=101',
    '?limit=-1',
    '?limit=1.5',
    '?limit=1&limit=2',
    '?cursor=x',
    '?cursor=',
  ])('refuses %s', async (search) => {
    const { status, body } = await call('listReports', { search });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'invalid-parameter' });
  });

  it('keeps every digit', async () => {
    const { body } = await call('getReport', { params: { report: '2023-02' } });
    expect(body).toMatchObject({
      assets: [
        {
          asset: 'BTC',
          reserves: { value: '90000.000000000000000001', evidence: 'published' },
          liabilities: { value: '111188.864402819964229197', evidence: 'published' },
          recomputedRatio: '80.9434',
          surplus: '-21188.864402819964229196',
        },
        { asset: 'USDT', recomputedRatio: null, approximate: true },
      ],
    });
  });

  it('answers the current revision, and an older one that never changes', async () => {
    const current = await call('getReport');
    expect(current.body).toMatchObject({ revision: 2, liabilitiesRoot: 'bb' });
    expect(current.response.headers.get('cache-control')).not.toContain('immutable');
    const old = await call('getReport', { search: '?revision=1' });
    expect(old.body).toMatchObject({
      revision: 1,
      liabilitiesRoot: 'aa',
      revisions: [{ revision: 1 }],
    });
    expect(old.response.headers.get('cache-control')).toContain('immutable');
  });

  it('answers 404 with what exists for an unknown report or revision', async () => {
    for (const slug of ['2021-01', '2022-13', 'x', '\u0000', '2022-12 ']) {
      const { status, body } = await call('getReport', { params: { report: slug } });
      expect(status).toBe(404);
      expect(body).toMatchObject({
        code: 'unknown-report',
        available: ['2023-03', '2023-02', '2022-12', '2022-11'],
      });
    }
    const { status, body } = await call('getReport', { search: '?revision=3' });
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'unknown-revision', available: ['2', '1'] });
  });

  it('lists published roots of old revisions too', async () => {
    const { body } = await call('listRoots');
    expect(body).toMatchObject({
      roots: [
        { report: '2022-12', revision: 1, root: 'aa', current: false },
        { report: '2022-12', revision: 2, root: 'bb', current: true },
      ],
    });
  });
});

describe('ratios', () => {
  type Series = {
    months: { month: string; report: string | null }[];
    series: { asset: string; points: { ratio: string | null }[] }[];
  };
  const read = async (search: string) => (await call('getRatios', { search })).body as Series;

  it('has a null for each gap, and the headline assets by default', async () => {
    const { months, series } = await read('');
    expect(months.map(({ month }) => month)).toEqual([
      '2022-11',
      '2022-12',
      '2023-01',
      '2023-02',
      '2023-03',
    ]);
    expect(months[2]?.report).toBeNull();
    expect(series.map(({ asset }) => asset)).toEqual(['BTC', 'ETH', 'USDT']);
    expect(series[0]?.points.map(({ ratio }) => ratio)).toEqual([
      '102',
      '101.3923',
      null,
      '80.9434',
      null,
    ]);
  });

  it('answers for the assets asked for, in any case, each once, in that order', async () => {
    const { series } = await read('?asset=usdt,BTC&asset=btc');
    expect(series.map(({ asset }) => asset)).toEqual(['USDT', 'BTC']);
  });

  it('cuts at from and to', async () => {
    const monthsOf = async (search: string) =>
      (await read(search)).months.map(({ month, report: slug }) => [month, slug]);
    expect(await monthsOf('?from=2022-12&to=2023-01')).toEqual([
      ['2022-12', '2022-12'],
      ['2023-01', null],
    ]);
    expect(await monthsOf('?from=2023-01&to=2023-01')).toEqual([['2023-01', null]]);
    expect(await monthsOf('?from=2000-01&to=2022-11')).toEqual([['2022-11', '2022-11']]);
    expect(await monthsOf('?from=2023-04')).toEqual([]);
  });

  it('refuses an unknown asset and says which there are', async () => {
    const { status, body } = await call('getRatios', { search: '?asset=BTC,DOGE' });
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'unknown-asset', available: ['BTC', 'ETH', 'USDT'] });
  });

  it.each([
    '?from=2023-01&to=2022-12',
    '?from=2023',
    '?to=2022-13',
    '?asset=',
    '?asset=BTC,',
    '?asset=%00',
  ])('refuses %s', async (search) => {
    expect((await call('getRatios', { search })).body).toMatchObject({ code: 'invalid-parameter' });
  });
});

describe('service', () => {
  it('says how new the data is, leaving synthetic exchanges out', async () => {
    const { body, response } = await call('getHealth');
    expect(body).toMatchObject({
      status: 'ok',
      newestReport: { exchange: 'okx', report: '2023-03' },
    });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('shows an ingest at once', async () => {
    await call('listExchanges');
    await database.db.exchange.create({ data: { slug: 'later', name: 'Later' } });
    dropReadCache();
    const { body } = await call('listExchanges');
    expect(JSON.stringify(body)).toContain('"later"');
    await database.db.exchange.delete({ where: { slug: 'later' } });
    dropReadCache();
  });
});
