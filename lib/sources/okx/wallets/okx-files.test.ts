import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDecimal, sum, toPlain } from '@/lib/format/decimal';
import { verifyOwnership } from '@/lib/sources/okx/verify-ownership';
import { sharedVector } from '@/lib/testing/shared-vectors';
import { WalletReader } from './wallet-reader';
import type { WalletRow, WalletRowProblem, WalletSummaryRow } from './wallet-row';

function read(name: string) {
  const file = sharedVector(`okx/csv/${name}`);
  const rows: WalletRow[] = [];
  const summary: WalletSummaryRow[] = [];
  const problems: WalletRowProblem[] = [];
  const reader = new WalletReader({
    row: (row) => rows.push(row),
    summary: (row) => summary.push(row),
    problem: (problem) => problems.push(problem),
  });
  reader.push(readFileSync(file ?? ''));
  return { rows, summary, problems, counts: reader.end() };
}

function total(rows: readonly WalletRow[], asset: string): string {
  const amounts = rows.filter(({ resolved }) => resolved?.asset === asset);
  return toPlain(sum(amounts.map(({ amount }) => parseDecimal(amount ?? '0'))));
}

describe.runIf(sharedVector('okx/csv/test.csv'))("OKX's own files", () => {
  it.each([
    ['okx_por_2022-11_7col_563eaa1.csv', 'c7', 33],
    ['okx_por_2022-11_converted_to_11col.csv', 'c11', 33],
    ['okx_por_example.csv', 'c11', 5],
    ['okx_por_staking_example.csv', 'c12', 3],
  ])('%s: layout %s, all %i rows read and passed', (name, layout, count) => {
    const { rows, problems } = read(name);
    expect(problems).toEqual([]);
    expect(rows.map((row) => row.layout)).toEqual(Array(count).fill(layout));
    expect(rows.map((row) => verifyOwnership(row).status)).toEqual(Array(count).fill('pass'));
  });

  it('test.csv: 9 good signatures, of which EOS ties a key to no name', () => {
    const { rows } = read('test.csv');
    const verdicts = rows.map((row) => [row.network, verifyOwnership(row).status]);
    expect(verdicts).toEqual([
      ['ETH', 'pass'],
      ['STARKNET', 'pass'],
      ['BTC', 'pass'],
      ['DOT', 'pass'],
      ['ADA', 'pass'],
      ['DOGE', 'pass'],
      ['OKC', 'pass'],
      ['TRON', 'pass'],
      ['Vaulta', 'not-bound'],
    ]);
  });

  it('the rows of 2022 add up to what the file says of itself', () => {
    const { rows, summary } = read('okx_por_2022-11_7col_563eaa1.csv');
    // The summary rounds to four decimals: 449.5140.
    expect(total(rows, 'BTC')).toBe('449.51400581');
    expect(total(rows, 'USDT')).toBe('5569.418126');
    expect(total(rows, 'ETH')).toBe('6.901975408214122968');
    expect(summary).toHaveLength(12);
    expect(summary.at(-1)).toEqual({
      line: 13,
      label: 'BTC',
      allNetworks: false,
      height: '763861',
      amount: '449.5140',
    });
  });

  it('the staking rows keep their type and owner', () => {
    const { rows } = read('okx_por_staking_example.csv');
    expect(rows.map((row) => [row.type, verifyOwnership(row).boundTo])).toEqual([
      ['Non Staking', 'address'],
      ['Native ETH Staking', 'owner'],
      ['Eigenlayer Staking', 'owner'],
    ]);
  });
});
