import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestWallets } from '@/lib/ingest/wallets/ingest-wallets';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { storeReportFixtures } from '@/lib/testing/report-fixtures';
import { type TemporaryFolder, temporaryFolder } from '@/lib/testing/temporary-folder';
import { claimOf, walletFile, walletRow } from '@/lib/testing/wallet-files';
import { getAddress } from './addresses/data';
import { listChanges } from './changes/data';
import { CHANGE_COLUMNS, changeRow } from './changes/export-columns';
import { listHoldings } from './holdings/data';
import { HOLDING_COLUMNS, holdingRows } from './holdings/export-columns';
import { openHoldings } from './holdings/export-data';
import { getLedger } from './ledger/data';

let database: TestDatabase;
let folder: TemporaryFolder;
const row = (seed: string, amount: string, network: string) =>
  walletRow('ETH', amount, claimOf('evm', seed), { network });

beforeAll(async () => {
  database = await createTestDatabase();
  await storeReportFixtures(database.db);
  folder = await temporaryFolder();
  const earlier = [row('kept', '4', 'ERC20'), row('gone', '3', 'Base'), row('new', '2', 'MOON-9')];
  const later = [row('kept', '5', 'ETH'), row('late', '9', '')];
  for (const [report, text] of [
    ['2022-12', walletFile(earlier).replaceAll(',', ';')],
    ['2023-02', walletFile(later)],
  ] as const) {
    const path = await folder.write(`${report}.csv`, text);
    await ingestWallets({ url: database.url, path, exchange: 'okx', report, threads: 1 });
  }
});
afterAll(async () => {
  await database.close();
  await folder.remove();
});

describe('the network as published', () => {
  const base = () => ({ exchange: 'okx', database: database.db });
  const understood = [
    ['ethereum', 'ERC20'],
    ['base', 'Base'],
    ['unknown', 'MOON-9'],
  ];

  it('stands beside the network as understood, in lists and exports', async () => {
    const page = await listHoldings({ ...base(), report: '2022-12' });
    const listed = page?.holdings.map((one) => [one.network, one.publishedNetwork]);
    expect(listed).toEqual(understood);
    const later = await listHoldings({ ...base(), report: '2023-02' });
    expect(later?.holdings.map((one) => one.publishedNetwork)).toEqual([null, 'ETH']);

    const opened = await openHoldings({ ...base(), report: '2022-12' });
    if (!opened) throw new Error('no ledger');
    const toRow = holdingRows({ exchange: 'okx', report: '2022-12', groups: opened.groups });
    const rows: unknown[][] = [];
    for await (const batch of opened.batches) rows.push(...batch.map((one) => [...toRow(one)]));
    const at = ['network', 'published_network'].map((name) =>
      HOLDING_COLUMNS.findIndex((column) => column.name === name),
    );
    expect(rows.map((cells) => at.map((index) => cells[index])).toSorted()).toEqual(
      understood.toSorted(),
    );
  });

  it('is that of each report on the page of an address', async () => {
    const address = claimOf('evm', 'kept').address ?? '';
    const found = await getAddress({ ...base(), network: 'ethereum', address });
    expect(found?.holdings.map((one) => [one.report, one.publishedNetwork])).toEqual([
      ['2022-12', 'ERC20'],
      ['2023-02', 'ETH'],
    ]);
  });

  it('is that of the later report in changes', async () => {
    const choice = { exchange: 'okx', from: '2022-12', to: '2023-02' };
    const found = await listChanges({ ...choice, database: database.db });
    const changes = found?.changes ?? [];
    expect(changes.map((one) => [one.kind, one.publishedNetwork])).toEqual([
      ['new', null],
      ['gone', 'Base'],
      ['gone', 'MOON-9'],
      ['changed', 'ETH'],
    ]);
    const at = CHANGE_COLUMNS.findIndex(({ name }) => name === 'published_network');
    expect(changes.map((one) => changeRow(choice, one)[at])).toEqual(
      changes.map((one) => one.publishedNetwork),
    );
  });

  it('is told of a ledger where it is not known, or another than the label says', async () => {
    const ledger = await getLedger({ ...base(), report: '2022-12' });
    expect(ledger?.files).toEqual([
      {
        name: '2022-12.csv',
        unknownNetworks: [{ name: 'MOON-9', rows: 1 }],
        otherNetworks: [{ name: 'ETH on Base', rows: 1 }],
        written: 'semicolons between its cells',
      },
    ]);
  });
});
