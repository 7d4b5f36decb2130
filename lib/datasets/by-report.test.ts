import { expect, it } from 'vitest';
import { describeByReport } from './by-report';

const LEDGER = { exchange: 'okx', report: '2026-05', rows: 210_000, ledger: 3 };

it('names each file of a ledger, of this very revision', () => {
  const [addresses] = describeByReport({ ledgers: [LEDGER], trees: [] });
  expect(addresses?.columns.length).toBeGreaterThan(10);
  const [report] = addresses?.reports ?? [];
  expect(report).toMatchObject({ exchange: 'okx', report: '2026-05', rows: 210_000 });
  expect(report?.files.map(({ name }) => name)).toEqual([
    'okx-2026-05-addresses.csv',
    'okx-2026-05-addresses.json',
    'okx-2026-05-addresses.parquet',
  ]);
  for (const { path, format } of report?.files ?? []) {
    const { searchParams } = new URL(path, 'http://localhost');
    expect(Object.fromEntries(searchParams)).toEqual({ format, ledger: '3' });
  }
});

it('names each file of a tree’s leaves, and kinds without any report', () => {
  const [addresses, liabilities] = describeByReport({
    ledgers: [],
    trees: [{ exchange: 'okx', report: '2023-03', rows: 21 }],
  });
  expect(addresses?.reports).toEqual([]);
  expect(liabilities?.reports[0]?.files.map(({ path }) => path)).toEqual([
    '/api/v1/exchanges/okx/reports/2023-03/liabilities/export?format=csv',
    '/api/v1/exchanges/okx/reports/2023-03/liabilities/export?format=json',
    '/api/v1/exchanges/okx/reports/2023-03/liabilities/export?format=parquet',
  ]);
});
