import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoLiabilities } from '@/lib/demo/liability-tree';
import { getReport, listPublishedRoots } from '@/lib/reports/data';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { edited, SUMMARY_SAMPLE } from '@/lib/testing/okx-samples';
import { storedRows } from '@/lib/testing/stored-rows';
import { sumProofSample } from '@/lib/testing/sum-proof-sample';
import { type TemporaryFolder, temporaryFolder } from '@/lib/testing/temporary-folder';
import { claimOf, walletFile, walletRow } from '@/lib/testing/wallet-files';
import { listLedgers } from '@/lib/wallets/ledger/data';
import { ingestRoot } from '../ingest-root';
import { ingestSummary } from '../ingest-summary';
import { ingestLiabilities } from '../liabilities/ingest-liabilities';
import { ingestSumProof } from '../liabilities/ingest-sum-proof';
import { readSumProof } from '../liabilities/read-sum-proof';
import { ensureShippedHistory } from '../shipped-history';
import { ingestWallets } from '../wallets/ingest-wallets';
import { move } from '../withdraw/move';
import { withdraw } from '../withdraw/withdraw';

let database: TestDatabase;
let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
  database = await createTestDatabase();
  await ensureShippedHistory({ db: database.db });
});
afterAll(async () => {
  await database.close();
  await folder.remove();
});

const exchange = 'okx';
const show = (report: string) => getReport({ database: database.db, exchange, report });
const problem = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: Error & { code?: string }) => `${error.code}: ${error.message}`,
  );
const sumProof = async (round: string, report: string, force: string | null = null) => {
  const text = edited(sumProofSample('7'), '"round_num": 1', `"round_num": ${round}`);
  const read = await readSumProof(await folder.write('sum_proof_data.json', text));
  return ingestSumProof({ db: database.db, exchange, report, force, ...read });
};
const roots = async () =>
  (await listPublishedRoots({ database: database.db, exchange })).map(
    ({ report, root }) => `${report} ${root.slice(0, 4)}`,
  );

describe('a sum proof of another report', () => {
  it('is refused by the name of both, and stores nothing', async () => {
    const rows = await storedRows(database.db);
    const told = await problem(sumProof('500137125', '2026-02'));
    expect(told).toContain('other-report: ');
    expect(told).toContain('is of report 2026-03, not of 2026-02');
    expect(told).toContain('--report 2026-03');
    expect(await storedRows(database.db)).toEqual(rows);
  });

  it('is forced with a reason that readers see, taken back, and put where it belongs', async () => {
    const before = await roots();
    const forced = await sumProof('500137125', '2026-02', 'OKX said so');
    expect(forced).toMatchObject({ changed: true, outcome: 'stored' });
    expect((await show('2026-02'))?.revisions[0]).toMatchObject({ reason: 'OKX said so' });
    // It is not simply known where it is put next.
    expect(await problem(sumProof('500137125', '2026-03'))).toContain('sum-proof-known');
    const [file] =
      (await show('2026-02'))?.artifacts.filter(({ kind }) => kind === 'sum-proof') ?? [];
    const target = file?.sha256.slice(0, 10) ?? '';
    await withdraw({ db: database.db, exchange, target, reason: 'it is of March' });
    expect(await roots()).toEqual(before);
    expect(await sumProof('500137125', '2026-03')).toMatchObject({ outcome: 'stored' });
    expect((await show('2026-03'))?.revisions[0]?.reason).toBeNull();
  });

  it('is refused for its root, and so are a root and a tree', async () => {
    const root = (await show('2026-03'))?.liabilitiesRoot ?? '';
    const state = (report: string, force: string | null = null) =>
      ingestRoot({
        db: database.db,
        exchange,
        report,
        root,
        force,
        source: 'https://www.okx.com/x',
        evidence: 'published',
      });
    expect(await problem(sumProof('2', '2024-11'))).toContain('is that of 2026-03');
    expect(await problem(state('2024-11'))).toContain('is of report 2026-03, not of 2024-11');
    expect(await state('2024-11', 'published twice')).toMatchObject({ outcome: 'stored' });
    expect((await show('2024-11'))?.revisions[0]?.reason).toBe('published twice');

    const { root: treeRoot, tree } = demoLiabilities({ seed: 'belonging', accounts: 400 });
    const path = await folder.write('tree.txt', tree);
    await ingestRoot({
      db: database.db,
      exchange,
      report: '2023-03',
      root: treeRoot,
      source: 'words',
      evidence: 'published',
    });
    const put = (report: string, force?: string) =>
      ingestLiabilities({ url: database.url, exchange, report, path, force });
    expect(await problem(put('2023-02'))).toContain('is of report 2023-03, not of 2023-02');
    expect(await put('2023-02', 'to compare')).toMatchObject({ changed: true });
    expect((await show('2023-02'))?.revisions[0]).toMatchObject({
      origin: expect.stringContaining('tree.txt, taken although the root'),
      reason: 'to compare',
    });
    expect((await show('2023-02'))?.sources.length).toBeGreaterThan(2);
  });
});

describe('a summary', () => {
  it('with the audit number of another month is refused', async () => {
    const path = await folder.write('summary.json', SUMMARY_SAMPLE);
    const told = await problem(ingestSummary({ db: database.db, exchange, file: path }));
    expect(told).toContain('is of report 2026-05, not of 2022-12');
  });
});

describe('a wallet file', () => {
  const coins = ['ETH', 'USDT-ERC20', 'OKB', 'LINK'];
  const rows = (month: number, amount = '1') =>
    walletFile(
      coins.map((coin, at) => {
        const height = String(20_000_000 + month * 200_000 + at);
        return walletRow(coin, amount, claimOf('evm', coin), { height });
      }),
    );
  const ingest = async (name: string, content: string, report: string, force?: string) =>
    ingestWallets({
      url: database.url,
      exchange,
      report,
      threads: 1,
      force,
      path: await folder.write(name, content),
    });
  const ledgers = async () =>
    (await listLedgers({ database: database.db, exchange })).map(({ report }) => report);

  it('whose name says another month is refused, forced, moved', async () => {
    const name = 'okx_por_2026090800_V1.csv';
    const told = await problem(ingest(name, rows(9), '2026-01'));
    expect(told).toContain('is of report 2026-09, not of 2026-01');
    expect(await ledgers()).toEqual([]);
    await ingest(name, rows(9), '2026-01', 'a test');
    expect((await show('2026-01'))?.revisions[0]).toMatchObject({ reason: 'a test' });
    const found = await database.db.artifact.findFirst({ where: { kind: 'wallets' } });
    const again = await problem(ingest(name, rows(9), '2026-09'));
    expect(again).toContain(`ballast move ${found?.sha256.slice(0, 12)} --report 2026-09`);
    await move({
      db: database.db,
      exchange,
      target: found?.sha256 ?? '',
      report: '2026-09',
      reason: 'its name says September',
    });
    expect(await ledgers()).toEqual(['2026-09']);
    expect(await ingest(name, rows(9), '2026-09')).toMatchObject({ changed: false, ledger: 1 });
  });

  it('whose heights are of another month is refused', async () => {
    const heights = 'lie after those of 2026-09';
    expect(await problem(ingest('a.csv', rows(10), '2026-05'))).toContain(heights);
    const same = await problem(ingest('b.csv', rows(9, '2'), '2026-05'));
    expect(same).toContain('is of report 2026-09, not of 2026-05');
    expect(await ingest('c.csv', rows(5), '2026-05')).toMatchObject({ changed: true });
    expect(await problem(ingest('d.csv', rows(4), '2026-07'))).toContain(
      'lie before those of 2026-05',
    );
    expect(await ingest('e.csv', rows(7), '2026-07')).toMatchObject({ changed: true });
    // The month issued anew has its own heights again.
    expect(await ingest('f.csv', rows(7, '3'), '2026-07')).toMatchObject({ ledger: 2 });
  });
});
