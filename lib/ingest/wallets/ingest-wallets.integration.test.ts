import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { makeZip } from '@/lib/testing/make-zip';
import { storeReportFixtures } from '@/lib/testing/report-fixtures';
import { sharedVector } from '@/lib/testing/shared-vectors';
import { type TemporaryFolder, temporaryFolder } from '@/lib/testing/temporary-folder';
import { claimOf, manyRows, walletFile, walletRow } from '@/lib/testing/wallet-files';
import { getAddress } from '@/lib/wallets/addresses/data';
import { LEDGER_VERSION } from '@/lib/wallets/ledger/constants';
import { getLedger, listLedgers } from '@/lib/wallets/ledger/data';
import { ingestWallets } from './ingest-wallets';

let database: TestDatabase;
let folder: TemporaryFolder;
let files = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  await storeReportFixtures(database.db);
  folder = await temporaryFolder();
});
afterAll(async () => {
  await database.close();
  await folder.remove();
});

async function ingest(content: string, report: string, options: { strict?: boolean } = {}) {
  files += 1;
  const path = await folder.write(`wallets-${files}.csv`, content);
  return ingestWallets({
    url: database.url,
    path,
    exchange: 'okx',
    report,
    threads: 1,
    ...options,
  });
}

const ledgerOf = async (report: string, ledger?: number) => {
  const found = await getLedger({ exchange: 'okx', report, ledger, database: database.db });
  if (!found) throw new Error('no ledger');
  return found;
};
const counts = async () => ({
  ledgers: await database.db.walletLedger.count(),
  holdings: await database.db.holding.count(),
  proofs: await database.db.ownershipProof.count(),
  addresses: await database.db.address.count(),
  groups: await database.db.holdingGroup.count(),
  artifacts: await database.db.artifact.count({ where: { kind: 'wallets' } }),
});

describe('a wallet file', () => {
  const evm = claimOf('evm', 'one');
  const wrong = { ...claimOf('evm', 'two'), signature1: evm.signature1 };
  const rows = [
    walletRow('ETH', '1.000000000000000001', evm),
    walletRow('USDT-ERC20', '2.5', {
      ...evm,
      address: evm.address?.toUpperCase().replace('0X', '0x') ?? '',
    }),
    walletRow('ETH', '3', wrong),
    walletRow('ETH', '1.000000000000000001', evm),
    walletRow('NEWCOIN', '7', claimOf('evm', 'three')),
    walletRow('ETH', '-4', claimOf('evm', 'four')),
    walletRow('ETH', `0.${'0'.repeat(40)}1`, claimOf('evm', 'five')),
    walletRow('BTC', '5', claimOf('bitcoin', 'six')),
  ];
  const content = walletFile(rows, ['ETH,100,5.00', 'BTC,200,6', 'ETH(ALL),-,5']);

  it('is stored with its verdicts, counts and remarks', async () => {
    const result = await ingest(content, '2022-12');
    expect(result).toMatchObject({
      changed: true,
      ledger: 1,
      replaced: null,
      counts: {
        rows: 6,
        addresses: 4,
        duplicates: 1,
        unknownLabelRows: 1,
        setAside: 2,
        skipped: 0,
      },
      proofs: { distinct: 5, verified: 5 },
    });
    const ledger = await ledgerOf('2022-12');
    expect(ledger.verdicts).toEqual({ pass: 4, fail: 1, 'not-bound': 0, unsupported: 1 });
    expect(ledger.unknownLabels).toEqual([{ label: 'NEWCOIN', rows: 1 }]);
    expect(ledger.setAsideRows).toMatchObject([
      { line: 12, code: 'bad-amount', field: 'amount', excerpt: expect.stringMatching(/^ETH,/) },
      { line: 13, code: 'bad-amount', field: 'amount' },
    ]);
    expect(ledger.labels.find(({ label }) => label === 'BTC')).toMatchObject({ agrees: false });
    expect(ledger.discrepancies.map(({ kind, difference }) => [kind, difference])).toEqual([
      ['file-label', '-1'],
      ['duplicate-rows', '1.000000000000000001'],
    ]);
    expect(ledger.assets.find(({ asset }) => asset === 'ETH')).toMatchObject({
      computed: '5.000000000000000002',
      computedPassed: '2.000000000000000002',
      fileStated: '5',
    });
  });

  it('shows one address under one spelling, with proofs a browser can check', async () => {
    const found = await getAddress({
      exchange: 'okx',
      network: 'ethereum',
      database: database.db,
      address: evm.address?.toUpperCase().replace('0X', '0x') ?? '',
    });
    expect(
      found?.holdings.map(({ label, amount, duplicate }) => [label, amount, duplicate]),
    ).toEqual([
      ['ETH', '1.000000000000000001', false],
      ['ETH', '1.000000000000000001', true],
      ['USDT-ERC20', '2.5', false],
    ]);
    expect(found?.proofs.map(({ status, reports }) => [status, reports])).toEqual([
      ['pass', ['2022-12']],
      ['pass', ['2022-12']],
    ]);
    expect(found?.proofs[0]?.row).toMatchObject({ coin: 'ETH', message: evm.message });
    const nowhere = { exchange: 'demo', network: 'ethereum', address: evm.address ?? '' };
    expect(await getAddress({ ...nowhere, database: database.db })).toBeNull();
  });

  it('changes nothing when it comes again', async () => {
    const before = await counts();
    expect(await ingest(content, '2022-12')).toMatchObject({ changed: false, ledger: 1 });
    expect(await counts()).toEqual(before);
  });

  it('is refused for another report, an unknown one, and in strict mode', async () => {
    const before = await counts();
    await expect(ingest(content, '2023-02')).rejects.toThrow('file of report 2022-12');
    await expect(ingest(content, '2030-01')).rejects.toThrow(/Stored: 2023-03, 2023-02, 2022-12/);
    const other = `${content}${walletRow('ETH', '9', evm)}\n`;
    await expect(ingest(other, '2022-12', { strict: true })).rejects.toThrow(/line 12.*negative/);
    await expect(ingest(walletFile([]), '2022-12')).rejects.toThrow('no address rows');
    expect(await counts()).toEqual(before);
  });

  it('is replaced by a re-issued one, and stays readable', async () => {
    const reissued = walletFile([
      ...rows.slice(0, 3),
      walletRow('BTC', '6', claimOf('bitcoin', 'six')),
    ]);
    const result = await ingest(reissued, '2022-12');
    expect(result).toMatchObject({ ledger: 2, replaced: 1, proofs: { distinct: 4, verified: 0 } });
    expect(await ledgerOf('2022-12')).toMatchObject({
      ledger: 2,
      current: true,
      rows: 4,
      duplicates: 0,
    });
    expect(await ledgerOf('2022-12', 1)).toMatchObject({ ledger: 1, current: false, rows: 6 });
    const address = { exchange: 'okx', network: 'ethereum', address: evm.address ?? '' };
    const shown = await getAddress({ ...address, database: database.db });
    expect(shown?.holdings).toHaveLength(2);
    expect(shown?.proofs.map(({ status }) => status)).toEqual(['pass', 'pass']);
    const ledgers = await listLedgers({ exchange: 'okx', database: database.db });
    expect(ledgers.map(({ report, ledger }) => [report, ledger])).toEqual([['2022-12', 2]]);
    expect(await ingest(content, '2022-12')).toMatchObject({ changed: false, ledger: 1 });
    expect(await ledgerOf('2022-12')).toMatchObject({ ledger: 2 });
  });
});

describe('a zip', () => {
  const staking = walletRow(
    'ETH',
    '32',
    { ...claimOf('evm', 'owner'), address: 'ab'.repeat(48), eoa1: claimOf('evm', 'owner').address },
    { type: 'Native ETH Staking' },
  );
  const entries = [
    { name: 'okx_por.csv', bytes: Buffer.from(walletFile(manyRows(8, 'zip'), ['ETH,1,6'])) },
    {
      name: 'okx_por_eth_staking.csv',
      bytes: Buffer.from(walletFile([staking, 'ETH,,,1'], ['ETH,1,32'])),
    },
  ];

  it('is one ledger of all its files, the staking file included', async () => {
    const path = await folder.write('month.zip', makeZip(entries));
    const options = { url: database.url, path, exchange: 'okx', report: '2023-03', threads: 1 };
    expect(await ingestWallets(options)).toMatchObject({ counts: { rows: 9, setAside: 1 } });
    const ledger = await ledgerOf('2023-03');
    expect(ledger.facets.types.map(({ value, rows }) => [value, rows])).toEqual([
      ['own', 8],
      ['staking', 1],
    ]);
    expect(ledger.labels.find(({ label }) => label === 'ETH')).toMatchObject({
      stated: '38',
      agrees: true,
    });
    expect(ledger.setAsideRows).toMatchObject([
      { file: 'month.zip:okx_por_eth_staking.csv', line: 6 },
    ]);
    const row = { exchange: 'okx', network: 'ethereum', database: database.db };
    const validator = await getAddress({ ...row, address: 'ab'.repeat(48) });
    expect(validator?.holdings).toMatchObject([
      { type: 'staking', verdict: { status: 'pass', boundTo: 'owner' } },
    ]);
  });

  it('that is damaged leaves nothing', async () => {
    const before = await counts();
    const broken = [
      { ...entries[0], name: 'a.csv', bytes: entries[0]?.bytes ?? Buffer.alloc(0), claimedCrc: 1 },
    ];
    const path = await folder.write('broken.zip', makeZip(broken));
    const options = { url: database.url, path, exchange: 'okx', report: '2023-03', threads: 1 };
    await expect(ingestWallets(options)).rejects.toThrow('checksum');
    expect(await counts()).toEqual(before);
  });

  it('that an older Ballast read is read anew, and its old ledger goes', async () => {
    const before = await counts();
    await database.db.artifact.updateMany({
      where: { name: 'month.zip' },
      data: { readerVersion: LEDGER_VERSION - 1 },
    });
    const path = await folder.write('month.zip', makeZip(entries));
    const options = { url: database.url, path, exchange: 'okx', report: '2023-03', threads: 1 };
    expect(await ingestWallets(options)).toMatchObject({
      changed: true,
      ledger: 2,
      proofs: { verified: 0 },
    });
    expect(await counts()).toEqual({ ...before, artifacts: before.artifacts + 1 });
    expect(await ledgerOf('2023-03')).toMatchObject({
      ledger: 2,
      rows: 9,
      revisions: [{ ledger: 2 }],
    });
  });
});

describe('months', () => {
  it('verify only the proofs that no month before had', async () => {
    await ingest(walletFile(manyRows(200, 'month')), '2022-11');
    const next = walletFile([...manyRows(190, 'month', 10), ...manyRows(10, 'fresh')]);
    const result = await ingest(next, '2023-02');
    expect(result.proofs).toEqual({ distinct: 200, verified: 10 });
    expect(await ledgerOf('2023-02')).toMatchObject({ verdicts: { pass: 200 } });
  });

  it('keep apart when two are ingested at once', async () => {
    const first = (await ledgerOf('2023-03')).ledger + 1;
    const [one, other] = [manyRows(60, 'left'), manyRows(60, 'right')];
    const both = await Promise.all([
      ingest(walletFile(one), '2023-03'),
      ingest(walletFile([...other, ...one.slice(0, 30)]), '2023-03'),
    ]);
    expect(both.map(({ ledger }) => ledger).toSorted()).toEqual([first, first + 1]);
    expect(both.reduce((total, { proofs }) => total + (proofs?.verified ?? 0), 0)).toBe(120);
    const { ledger, rows } = await ledgerOf('2023-03');
    expect({ ledger, rows }).toEqual({
      ledger: first + 1,
      rows: both[0]?.ledger === ledger ? 60 : 90,
    });
  });
});

const november = sharedVector('okx/csv/okx_por_2022-11_7col_563eaa1.csv');
describe.runIf(november !== null)("OKX's own file of November 2022", () => {
  it('passes whole and adds up to its own summary', async () => {
    const path = november ?? '';
    await ingestWallets({
      url: database.url,
      path,
      exchange: 'okx',
      report: '2022-11',
      threads: 1,
    });
    const ledger = await ledgerOf('2022-11');
    expect(ledger).toMatchObject({ rows: 33, addresses: 33, setAside: 0, verdicts: { pass: 33 } });
    expect(ledger.discrepancies).toEqual([]);
    expect(ledger.assets.map(({ asset, computed }) => [asset, computed.slice(0, 7)])).toEqual([
      ['BTC', '449.514'],
      ['ETH', '6.90197'],
      ['USDT', '5569.41'],
    ]);
  });
});
