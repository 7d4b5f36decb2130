import { expect } from 'vitest';
import * as health from '@/app/api/health/route';
import * as openapi from '@/app/api/openapi.json/route';
import * as datasets from '@/app/api/v1/datasets/route';
import * as address from '@/app/api/v1/exchanges/[exchange]/addresses/[network]/[address]/route';
import * as addresses from '@/app/api/v1/exchanges/[exchange]/addresses/route';
import * as assets from '@/app/api/v1/exchanges/[exchange]/assets/route';
import * as changes from '@/app/api/v1/exchanges/[exchange]/comparisons/[from]/[to]/changes/route';
import * as comparison from '@/app/api/v1/exchanges/[exchange]/comparisons/[from]/[to]/route';
import * as ledgers from '@/app/api/v1/exchanges/[exchange]/ledgers/route';
import * as ratios from '@/app/api/v1/exchanges/[exchange]/ratios/route';
import * as distribution from '@/app/api/v1/exchanges/[exchange]/reports/[report]/distribution/route';
import * as holdings from '@/app/api/v1/exchanges/[exchange]/reports/[report]/holdings/route';
import * as ledger from '@/app/api/v1/exchanges/[exchange]/reports/[report]/ledger/route';
import * as leaves from '@/app/api/v1/exchanges/[exchange]/reports/[report]/liabilities/leaves/route';
import * as liabilities from '@/app/api/v1/exchanges/[exchange]/reports/[report]/liabilities/route';
import * as report from '@/app/api/v1/exchanges/[exchange]/reports/[report]/route';
import * as reports from '@/app/api/v1/exchanges/[exchange]/reports/route';
import * as roots from '@/app/api/v1/exchanges/[exchange]/roots/route';
import * as exchange from '@/app/api/v1/exchanges/[exchange]/route';
import * as exchanges from '@/app/api/v1/exchanges/route';
import { OPERATIONS } from '@/lib/api/operations/all';
import { problemSchema } from '@/lib/http/problem-schema';
import type { RouteHandlers } from '@/lib/http/route';

export const ROUTES: Record<string, RouteHandlers> = {
  listExchanges: exchanges,
  getExchange: exchange,
  listAssets: assets,
  listReports: reports,
  getReport: report,
  listRoots: roots,
  getLiabilities: liabilities,
  getRatios: ratios,
  listDatasets: datasets,
  getHealth: health,
  getOpenApi: openapi,
};

/** Routes that answer only where more is stored than a report. */
const FURTHER_ROUTES: Record<string, RouteHandlers> = { lookUpLeaves: leaves };

/** Routes that answer only where a wallet file is stored. */
export const LEDGER_ROUTES: Record<string, RouteHandlers> = {
  listLedgers: ledgers,
  getLedger: ledger,
  getDistribution: distribution,
  listHoldings: holdings,
  searchAddresses: addresses,
  getAddress: address,
  compareReports: comparison,
  listChanges: changes,
};

type Call = {
  params?: Record<string, string>;
  search?: string;
  headers?: HeadersInit;
  method?: 'GET' | 'HEAD';
};

/**
 * Calls a route handler as Next would and checks the answer against the operation's schema, or a
 * failure against the problem schema. Unless told otherwise it asks for report 2022-12 of okx.
 */
export async function call(
  id: string,
  { params, search = '', headers, method = 'GET' }: Call = {},
) {
  const operation = OPERATIONS.find((entry) => entry.id === id);
  const handlers = ROUTES[id] ?? FURTHER_ROUTES[id] ?? LEDGER_ROUTES[id];
  if (!operation || !handlers) throw new Error(`no operation ${id}`);
  const given: Record<string, string> = { exchange: 'okx', report: '2022-12', ...params };
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(given[name] ?? ''),
  );
  const request = new Request(`http://localhost${path}${search}`, { headers, method });
  const response = await handlers[method](request, { params: Promise.resolve(given) });
  const text = await response.text();
  const body: unknown = text === '' ? null : JSON.parse(text);
  if (response.status === 200 && method === 'GET') {
    // What the schema does not know it strips, so equality means: nothing missing, nothing more.
    expect(operation.response.parse(body)).toEqual(body);
  } else if (response.status >= 400 && method === 'GET') {
    expect(problemSchema.strict().parse(body)).toEqual(body);
  }
  return { response, status: response.status, body };
}
