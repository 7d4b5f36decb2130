import { z } from 'zod';
import * as address from '@/app/api/v1/exchanges/[exchange]/addresses/[network]/[address]/route';
import * as holdings from '@/app/api/v1/exchanges/[exchange]/reports/[report]/holdings/route';
import { jsonRoute } from '@/lib/http/json-route';
import { defineOperation } from '@/lib/http/operation';
import type { RouteHandlers } from '@/lib/http/route';
import { db } from '@/lib/platform/db';

/** The floor: one row by its primary key, through the same wrapper, validation and encoding. */
const primaryKeyRoute = jsonRoute(
  defineOperation({
    id: 'benchPrimaryKey',
    path: '/bench/{id}',
    tag: 'Service',
    summary: '',
    description: '',
    params: { id: { description: '', example: '1' } },
    query: {},
    response: z.object({ id: z.number(), network: z.string(), address: z.string() }),
    example: { id: 1, network: '', address: '' },
    problems: [],
    cache: 'short',
  }),
  ({ params }) => db().address.findUniqueOrThrow({ where: { id: Number(params.id) } }),
);

type Page = { holdings: { network: string; address: string }[]; nextCursor: string | null };
type Draw = () => Promise<{ route: RouteHandlers; params: Record<string, string>; search: string }>;

export type ReadTimes = Record<string, { p50: number; p95: number }>;

const ROUNDS = 120;
const WARMUP = 20;

/**
 * Times each read in turn, with other parameters and no encoded answer at hand. What
 * ingest seldom changes (which ledger, its groups) is cached as it is in a server.
 */
export async function readTimes({
  reports,
  addressIds,
}: {
  reports: readonly string[];
  /** Some rows of the table of addresses. */
  addressIds: readonly number[];
}): Promise<ReadTimes> {
  const any = (count: number) => Math.floor(Math.random() * count);
  const report = () => reports[any(reports.length)] ?? '';
  const list = (search: string) => {
    return { route: holdings, params: { exchange: 'okx', report: report() }, search };
  };
  const first = async () => list(``);
  const cursors = await deepCursors(reports);
  const known = await knownAddresses(reports);
  const draws: Record<string, Draw> = {
    'primary key': async () => ({
      route: primaryKeyRoute,
      search: '',
      params: { id: String(addressIds[any(addressIds.length)]) },
    }),
    'first page': first,
    'filtered page': async () => list(`?asset=BTC,ETH&verdict=pass&type=own`),
    'page of an amount range': async () =>
      list(`?asset=BTC&minAmount=0.00${1 + any(2)}${any(10_000)}`),
    'page of a search': async () => list(`?search=0x${any(4096).toString(16).padStart(3, '0')}`),
    'deep page': async () => {
      const deep = cursors[any(cursors.length)];
      const params = { exchange: 'okx', report: deep?.report ?? '' };
      return {
        route: holdings,
        params,
        search: `?cursor=${deep?.cursor}`,
      };
    },
    'address page': async () => {
      const row = known[any(known.length)];
      const params = { exchange: 'okx', network: row?.network ?? '', address: row?.address ?? '' };
      return { route: address, params, search: '' };
    },
  };
  const times = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS + WARMUP; round += 1) {
    for (const [name, draw] of Object.entries(draws)) {
      const taken = await timed(await draw());
      if (round >= WARMUP) times.set(name, [...(times.get(name) ?? []), taken]);
    }
  }
  return Object.fromEntries(
    [...times].map(([name, values]) => {
      const sorted = values.toSorted((a, b) => a - b);
      const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
      return [name, { p50: at(0.5), p95: at(0.95) }];
    }),
  );
}

/** The server's encoded answers, which would otherwise stand for the reads they came from. */
const holder = globalThis as { ballastBodies?: { stored: { clear: () => void } } };

async function timed({ route, params, search }: Awaited<ReturnType<Draw>>): Promise<number> {
  holder.ballastBodies?.stored.clear();
  const began = performance.now();
  const request = new Request(`http://localhost/x${search}`);
  const response = await route.GET(request, { params: Promise.resolve(params) });
  await response.arrayBuffer();
  const taken = performance.now() - began;
  if (response.status !== 200) throw new Error(`${response.status} for ${search}`);
  return taken;
}

async function page(report: string, search: string): Promise<Page> {
  const params = { exchange: 'okx', report };
  const request = new Request(`http://localhost/x${search}`);
  const response = await holdings.GET(request, { params: Promise.resolve(params) });
  return (await response.json()) as Page;
}

/** Cursors some ten thousand rows deep into each list. */
async function deepCursors(reports: readonly string[]) {
  const found: { report: string; cursor: string }[] = [];
  for (const report of reports) {
    let cursor: string | null = null;
    for (let turn = 0; turn < 20; turn += 1) {
      const next: string = cursor === null ? '' : `&cursor=${cursor}`;
      cursor = (await page(report, `?limit=500${next}`)).nextCursor;
      if (cursor) found.push({ report, cursor });
    }
  }
  return found.slice(-reports.length * 15);
}

async function knownAddresses(reports: readonly string[]) {
  const pages = await Promise.all(reports.map((report) => page(report, '?limit=500')));
  return pages.flatMap(({ holdings: rows }) => rows);
}
