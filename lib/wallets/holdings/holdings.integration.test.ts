import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestWallets } from '@/lib/ingest/wallets/ingest-wallets';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { storeReportFixtures } from '@/lib/testing/report-fixtures';
import { type TemporaryFolder, temporaryFolder } from '@/lib/testing/temporary-folder';
import { claimOf, manyRows, walletFile, walletRow } from '@/lib/testing/wallet-files';
import { getAddress, searchAddresses } from '@/lib/wallets/addresses/data';
import { compareReports, listChanges, visitChanges } from '@/lib/wallets/changes/data';
import type { HoldingChange } from '@/lib/wallets/changes/schema';
import { HOLDING_SORTS, type HoldingSort } from '@/lib/wallets/constants';
import { openHoldings } from '@/lib/wallets/holdings/export-data';
import { getDistribution } from '@/lib/wallets/ledger/data';
import type { Holding, HoldingFilter } from '@/lib/wallets/schema';
import { listHoldings } from './data';

let database: TestDatabase;
let folder: TemporaryFolder;
let all: Holding[];
const base = () => ({ exchange: 'okx', report: '2022-12', database: database.db });

beforeAll(async () => {
  database = await createTestDatabase();
  await storeReportFixtures(database.db);
  folder = await temporaryFolder();
  const claim = claimOf('evm', 'many coins');
  const earlier = [
    ...manyRows(60),
    walletRow('ETH', '32', { ...claim, eoa1: claim.address }, { type: 'Native ETH Staking' }),
    walletRow('USDC', '0.000000000000000001', claim),
    walletRow('USDC', '1e3', claimOf('evm', 'rich')),
    walletRow('SHIB', '7', { ...claim, signature1: null }),
    walletRow('NOPE', '12', claim),
  ];
  const later = [
    ...manyRows(50, 'row', 10),
    ...manyRows(5, 'newcomer'),
    walletRow('USDC', '5', claim),
    walletRow('USDC', '1000.0', claimOf('evm', 'rich')),
    walletRow('NOPE', '9', claimOf('evm', 'rich')),
  ];
  for (const [report, rows] of [['2022-12', earlier] as const, ['2023-02', later] as const]) {
    const path = await folder.write(`${report}.csv`, walletFile(rows));
    await ingestWallets({ url: database.url, path, exchange: 'okx', report, threads: 1 });
  }
  all = (await listHoldings({ ...base(), limit: 500 }))?.holdings ?? [];
});
afterAll(async () => {
  await database.close();
  await folder.remove();
});

/** Every row of a list, page by page. */
async function pages(filter: HoldingFilter, sort: HoldingSort, limit = 7) {
  const rows: Holding[] = [];
  let cursor: string | null = null;
  let total: { rows: number; exact: boolean } | undefined;
  do {
    const page = await listHoldings({ ...base(), filter, sort, cursor, limit });
    rows.push(...(page?.holdings ?? []));
    total ??= page?.total;
    cursor = page?.nextCursor ?? null;
  } while (cursor !== null);
  return { rows, total };
}

const ids = (rows: readonly Holding[]) => rows.map(({ id }) => id);
const FILTERS: [string, HoldingFilter, (row: Holding) => boolean][] = [
  ['everything', {}, () => true],
  ['an asset', { asset: ['ETH'] }, ({ asset }) => asset === 'ETH'],
  ['two networks', { network: ['tron', 'solana'] }, ({ network }) => /tron|solana/.test(network)],
  ['a verdict', { verdict: ['pass'] }, ({ verdict }) => verdict.status === 'pass'],
  ['a type', { type: ['staking'] }, ({ type }) => type === 'staking'],
  [
    'amounts',
    { minAmount: '10', maxAmount: '20.5' },
    ({ amount }) => Number(amount) >= 10 && Number(amount) <= 20.5,
  ],
  ['a beginning', { search: '0x' }, ({ address }) => address.startsWith('0x')],
  [
    'all at once',
    {
      asset: ['ETH', 'USDC'],
      network: ['ethereum'],
      verdict: ['pass'],
      minAmount: '5',
      search: '0X',
    },
    (row) =>
      /ETH|USDC/.test(row.asset ?? '') && row.verdict.status === 'pass' && Number(row.amount) >= 5,
  ],
  ['what is not there', { asset: ['LTC'] }, () => false],
  ['a beginning of none', { search: 'zz' }, () => false],
];

describe('a list of holdings', () => {
  it('holds every row of the file', () => {
    expect(all).toHaveLength(65);
    expect(all.filter(({ asset }) => asset === null)).toMatchObject([
      { label: 'NOPE', amount: '12' },
    ]);
    expect(all.map(({ amount }) => amount)).toContain('0.000000000000000001');
  });

  describe.each(FILTERS)('of %s', (_, filter, passes) => {
    it.each(HOLDING_SORTS)('pages through each matching row once, by %s', async (sort) => {
      const { rows, total } = await pages(filter, sort);
      const expected = all.filter(passes);
      expect(ids(rows).toSorted()).toEqual(ids(expected).toSorted());
      expect(total).toEqual({ rows: expected.length, exact: true });
      const sign = sort.endsWith('desc') ? -1 : 1;
      const sorted = rows.toSorted((a, b) =>
        sort.startsWith('amount')
          ? sign * (Number(a.amount) - Number(b.amount) || a.id - b.id)
          : sign * (a.address < b.address ? -1 : a.address > b.address ? 1 : a.id - b.id),
      );
      expect(ids(rows)).toEqual(ids(sorted));
    });

    it('is exported whole', async () => {
      const opened = await openHoldings({ ...base(), filter });
      const lines: number[] = [];
      for await (const batch of opened?.batches ?? []) {
        lines.push(...batch.map(({ line }) => line));
      }
      expect(lines).toEqual((await pages(filter, 'address')).rows.map(({ line }) => line));
    });
  });

  it('refuses a cursor of another list', async () => {
    const page = await listHoldings({ ...base(), limit: 1 });
    const other = { ...base(), cursor: page?.nextCursor };
    await expect(listHoldings({ ...other, sort: 'address' })).rejects.toThrow(
      'is not a nextCursor',
    );
    await expect(listHoldings({ ...other, report: '2023-02' })).rejects.toThrow(
      'is not a nextCursor',
    );
    await expect(listHoldings({ ...base(), cursor: 'made up' })).rejects.toThrow(
      'is not a nextCursor',
    );
  });

  it('is of the newest report with a ledger when none is named, and null where there is none', async () => {
    expect(await listHoldings({ ...base(), report: null })).toMatchObject({ report: '2023-02' });
    expect(await listHoldings({ ...base(), report: '2022-11' })).toBeNull();
    expect(await listHoldings({ ...base(), exchange: 'demo' })).toBeNull();
  });
});

describe('searchAddresses', () => {
  it('finds an address by its beginning, in any report', async () => {
    const address = claimOf('bitcoin', 'row 2').address ?? '';
    const found = await searchAddresses({ ...base(), prefix: address.slice(0, 12) });
    expect(found).toMatchObject([{ network: 'bitcoin', address, lastReport: '2022-12' }]);
    expect(await searchAddresses({ ...base(), exchange: 'demo', prefix: address })).toEqual([]);
  });
});

describe('getAddress', () => {
  it('tells the networks on which the same address occurs too', async () => {
    const address = claimOf('evm', 'many coins').address ?? '';
    const found = await getAddress({ ...base(), network: 'ethereum', address });
    expect(found?.holdings.map(({ report, label }) => [report, label])).toEqual([
      ['2022-12', 'ETH'],
      ['2022-12', 'SHIB'],
      ['2022-12', 'USDC'],
      ['2023-02', 'USDC'],
    ]);
    expect(found?.elsewhere).toEqual([
      { network: 'unknown', networkName: 'Unknown network', reports: 1 },
    ]);
    expect(found).toMatchObject({ firstReport: '2022-12', lastReport: '2023-02' });
    expect(await getAddress({ ...base(), network: 'tron', address })).toBeNull();
  });
});

describe('a distribution', () => {
  it('adds up, and an address counts once however many rows it has', async () => {
    const spread = await getDistribution(base());
    // 60, two more, and one of them again on the unknown network.
    expect(spread).toMatchObject({ rows: 65, addresses: 63 });
    const usdc = spread?.assets.find(({ asset }) => asset === 'USDC');
    expect(usdc).toMatchObject({ amount: '1000.000000000000000001', addresses: 2, top1: '100.00' });
    const eth = spread?.assets.find(({ asset }) => asset === 'ETH');
    expect(eth?.types.map(({ type, amount }) => [type, amount])).toEqual([
      ['own', '435'],
      ['staking', '32'],
    ]);
    const rows = spread?.networks.reduce((total, network) => total + network.rows, 0);
    expect(rows).toBe(65);
  });
});

describe('two reports compared', () => {
  const choice = () => ({ exchange: 'okx', from: '2022-12', to: '2023-02', database: database.db });

  it('tell what is new, gone, changed and the same', async () => {
    const found = await compareReports(choice());
    expect(found?.counts).toEqual({ new: 6, gone: 13, changed: 1, unchanged: 51 });
    const usdc = found?.net.find(({ asset }) => asset === 'USDC');
    expect(usdc).toMatchObject({ change: '4.999999999999999999', changed: 1, unchanged: 1 });
    expect(found?.moves.filter(({ asset }) => asset === 'ETH')[0]).toMatchObject({
      kind: 'gone',
      from: '32',
      to: null,
      change: '-32',
    });
    expect(await compareReports({ ...choice(), to: '2022-11' })).toBeNull();
  });

  it('list the same changes by page and whole', async () => {
    const listed: HoldingChange[] = [];
    for (let page = 1; ; page += 1) {
      const part = await listChanges({ ...choice(), page, limit: 4 });
      listed.push(...(part?.changes ?? []));
      if (!part?.more) break;
    }
    const visited: HoldingChange[] = [];
    await visitChanges({ ...choice(), visit: async (rows) => void visited.push(...rows) });
    const key = (row: HoldingChange) => JSON.stringify(row);
    expect(visited.map(key).toSorted()).toEqual(listed.map(key).toSorted());
    expect(listed).toHaveLength(20);
    const sizes = listed.map(({ change }) => Math.abs(Number(change)));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    const gone = await listChanges({ ...choice(), kind: 'gone', asset: 'SOL', limit: 50 });
    expect(gone?.changes.length).toBeGreaterThan(0);
    expect(gone?.changes.every(({ kind, asset }) => kind === 'gone' && asset === 'SOL')).toBe(true);
  });

  it('count rows of unknown labels and show them as such', async () => {
    const found = await compareReports(choice());
    expect(found?.net.at(-1)).toMatchObject({
      asset: null,
      network: 'unknown',
      from: '12',
      to: '9',
      change: '-3',
      new: 1,
      gone: 1,
    });
    const unknown = found?.moves.slice(-2).map(({ asset, kind, change }) => [asset, kind, change]);
    expect(unknown).toEqual([
      [null, 'gone', '-12'],
      [null, 'new', '9'],
    ]);
    const listed = await listChanges({ ...choice(), asset: 'unknown' });
    expect(listed?.changes.map(({ label }) => label)).toEqual(['NOPE', 'NOPE']);
  });

  it('invent no amount for a label whose unit is not known', async () => {
    const { address, message, signature1 } = claimOf('evm', 'many coins');
    const rows = [['NOPE', address, '12', message, signature1, '', '']];
    const header = 'coin,address,amount,message,signature1,signature2,redeem script/ public key';
    const text = [header, ...rows.map((cells) => cells.join(',')), ''].join('\n');
    const path = await folder.write('2023-03.csv', text);
    await ingestWallets({
      url: database.url,
      path,
      exchange: 'okx',
      report: '2023-03',
      threads: 1,
    });
    const later = { ...choice(), to: '2023-03' };
    const found = await compareReports(later);
    expect(found?.net.at(-1)).toMatchObject({ from: '12', to: null, change: null, changed: 1 });
    const listed = await listChanges({ ...later, kind: 'changed' });
    expect(listed?.changes[0]).toMatchObject({ label: 'NOPE', from: '12', to: null, change: null });
    const onlyNew = await compareReports({ ...choice(), from: '2023-02', to: '2023-03' });
    expect(onlyNew?.moves.at(-1)).toMatchObject({
      kind: 'new',
      from: null,
      to: null,
      change: null,
    });
  });

  it('sum rows that repeat address and label', async () => {
    const claim = claimOf('evm', 'many coins');
    const rows = ['2', '3', '4'].map((amount) => walletRow('USDC', amount, claim));
    const path = await folder.write('2022-11.csv', walletFile(rows));
    await ingestWallets({
      url: database.url,
      path,
      exchange: 'okx',
      report: '2022-11',
      threads: 1,
    });
    const listed = await listChanges({ ...choice(), from: '2022-11', kind: 'changed' });
    expect(listed?.changes).toEqual([
      expect.objectContaining({ label: 'USDC', from: '9', to: '5', change: '-4' }),
    ]);
  });
});
