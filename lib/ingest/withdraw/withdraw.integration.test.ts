import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoLiabilities } from '@/lib/demo/liability-tree';
import { getReportLiabilities } from '@/lib/liabilities/data';
import { getReport, listPublishedRoots } from '@/lib/reports/data';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { edited, HISTORY_SAMPLE, SUMMARY_SAMPLE } from '@/lib/testing/okx-samples';
import { storedRows } from '@/lib/testing/stored-rows';
import { sumProofSample } from '@/lib/testing/sum-proof-sample';
import { type TemporaryFolder, temporaryFolder } from '@/lib/testing/temporary-folder';
import { claimOf, walletFile, walletRow } from '@/lib/testing/wallet-files';
import { getLedger, listLedgers } from '@/lib/wallets/ledger/data';
import { ingestHistory } from '../ingest-history';
import { ingestRoot } from '../ingest-root';
import { ingestSummary } from '../ingest-summary';
import { ingestLiabilities } from '../liabilities/ingest-liabilities';
import { ingestSumProof } from '../liabilities/ingest-sum-proof';
import { readSumProof } from '../liabilities/read-sum-proof';
import { ingestWallets } from '../wallets/ingest-wallets';
import { move } from './move';
import { withdraw } from './withdraw';

let database: TestDatabase;
let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());
beforeEach(async () => {
  database = await createTestDatabase();
  await ingestHistory({
    db: database.db,
    files: [await folder.write('2022-12.json', HISTORY_SAMPLE)],
  });
  const second = edited(
    edited(HISTORY_SAMPLE, '"ordinal": 2', '"ordinal": 3'),
    '"2022-12"',
    '"2023-01"',
  ).replace('"2022-12-20T06:00:00Z"', 'null');
  await ingestHistory({ db: database.db, files: [await folder.write('2023-01.json', second)] });
  return () => database.close();
});

const okx = 'okx';
const show = (report: string, revision?: number) =>
  getReport({ database: database.db, exchange: okx, report, revision });
const roots = async () =>
  (await listPublishedRoots({ database: database.db, exchange: okx })).map(
    ({ report, root, current }) => `${report} ${root.slice(0, 4)}${current ? '' : ' old'}`,
  );
const takeBack = (target: string, report?: string) =>
  withdraw({ db: database.db, exchange: okx, target, report, reason: 'a slip' });
const moveTo = (target: string, report: string) =>
  move({ db: database.db, exchange: okx, target, report, reason: 'the file names that month' });
const sha = async (kind: string) => {
  const found = await database.db.artifact.findFirst({
    where: { kind, withdrawnBy: 0 },
    orderBy: { id: 'desc' },
    select: { sha256: true },
  });
  return found?.sha256.slice(0, 12) ?? '';
};
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );
const listed = async () =>
  (await listLedgers({ database: database.db, exchange: okx })).map(
    ({ report, ledger }) => `${report} ${ledger}`,
  );

describe('a wallet file in the wrong month', () => {
  const rows = walletFile([walletRow('ETH', '1.5', claimOf('evm', 'one'))]);
  const other = walletFile([walletRow('ETH', '2.5', claimOf('evm', 'one'))]);
  const ingest = async (content: string, report: string) =>
    ingestWallets({
      url: database.url,
      exchange: okx,
      report,
      threads: 1,
      path: await folder.write('wallets.csv', content),
    });

  it('is withdrawn, told in the revisions, and ingested where it belongs', async () => {
    await ingest(rows, '2022-12');
    expect(await code(ingest(rows, '2023-01'))).toBe('wallet-file-known');
    const before = await show('2022-12');
    const result = await takeBack(await sha('wallets'));
    expect(result).toMatchObject({ changed: true, reports: [{ report: '2022-12', revision: 2 }] });
    expect(await listed()).toEqual([]);
    const after = await show('2022-12');
    expect(after?.assets).toEqual(before?.assets);
    expect(after?.revisions[0]).toMatchObject({
      revision: 2,
      origin: expect.stringMatching(
        /^withdrawn: wallet file wallets\.csv \(SHA-256 [0-9a-f]{12}…\)$/,
      ),
      reason: 'a slip',
    });
    expect(await ingest(rows, '2023-01')).toMatchObject({ changed: true, ledger: 1 });
    expect(await listed()).toEqual(['2023-01 1']);
    // Nothing is deleted: the ledger stays readable by its number, and says what became of it.
    const old = await getLedger({
      database: database.db,
      exchange: okx,
      report: '2022-12',
      ledger: 1,
    });
    expect(old).toMatchObject({ rows: 1, current: false });
    expect(old?.revisions[0]?.withdrawnAt).toMatch(/^20/);
  });

  it('gives way to the ledger before it', async () => {
    await ingest(rows, '2022-12');
    await ingest(other, '2022-12');
    expect(await listed()).toEqual(['2022-12 2']);
    await takeBack(await sha('wallets'));
    expect(await listed()).toEqual(['2022-12 1']);
    // The number of the withdrawn one is not given again.
    expect(await ingest(other, '2022-12')).toMatchObject({ ledger: 3 });
  });

  it('is moved without being read again, and both reports say so', async () => {
    await ingest(rows, '2022-12');
    const target = await sha('wallets');
    expect(await moveTo(target, '2023-01')).toMatchObject({
      changed: true,
      from: { report: '2022-12', revision: 2 },
      to: { report: '2023-01', revision: 2 },
    });
    expect(await listed()).toEqual(['2023-01 1']);
    expect((await show('2022-12'))?.revisions[0]?.origin).toMatch(/^moved to 2023-01: wallet file/);
    expect((await show('2023-01'))?.revisions[0]?.origin).toMatch(
      /^moved from 2022-12: wallet file/,
    );
    expect(await moveTo(target, '2023-01')).toMatchObject({ changed: false });
    expect(await ingest(rows, '2023-01')).toMatchObject({ changed: false });
    expect(await ingest(other, '2022-12')).toMatchObject({ ledger: 2 });
  });
});

describe('a root, a sum proof and a summary', () => {
  const root = 'ef'.repeat(32);
  const state = (report: string, value = root) =>
    ingestRoot({
      db: database.db,
      exchange: okx,
      report,
      root: value,
      source: 'https://www.okx.com/x',
      evidence: 'published' as const,
    });
  const proof = async (first: string, report: string) => {
    const read = await readSumProof(
      await folder.write('sum_proof_data.json', sumProofSample(first)),
    );
    return ingestSumProof({ db: database.db, exchange: okx, report, ...read });
  };

  it('a sum proof of another report no longer decides, in any list of roots', async () => {
    await proof('7', '2022-12');
    expect(await roots()).toEqual(['2022-12 0700']);
    await takeBack(await sha('sum-proof'));
    expect(await roots()).toEqual([]);
    expect(await show('2022-12')).toMatchObject({ revision: 3, liabilitiesRoot: null });
    const left = await getReportLiabilities({
      database: database.db,
      exchange: okx,
      report: '2022-12',
    });
    expect(left?.sumProof).toBeNull();
    // The right one may be stated now, and the same file where it belongs.
    expect(await state('2022-12')).toMatchObject({ outcome: 'stored' });
    expect(await proof('7', '2023-01')).toMatchObject({ changed: true, outcome: 'stored' });
    expect(await roots()).toEqual(['2023-01 0700', '2022-12 efef']);
  });

  it('a sum proof is moved with its root', async () => {
    await proof('7', '2022-12');
    await moveTo(await sha('sum-proof'), '2023-01');
    expect(await roots()).toEqual(['2023-01 0700']);
    const right = await getReportLiabilities({
      database: database.db,
      exchange: okx,
      report: '2023-01',
    });
    expect(right?.sumProof?.root).toMatch(/^0700/);
    expect((await show('2023-01'))?.artifacts.map(({ kind }) => kind)).toEqual([
      'history',
      'sum-proof',
    ]);
    expect(await proof('7', '2023-01')).toMatchObject({ changed: false });
  });

  it('a root that came first gives way when it is withdrawn, and the later one is used', async () => {
    await state('2022-12');
    expect(await state('2022-12', 'cd'.repeat(32))).toMatchObject({ outcome: 'conflict' });
    const artifacts = (await show('2022-12'))?.artifacts ?? [];
    await takeBack(artifacts[1]?.sha256 ?? '');
    expect(await show('2022-12')).toMatchObject({ liabilitiesRoot: 'cd'.repeat(32) });
    expect((await show('2022-12'))?.conflicts.map(({ field }) => field)).toEqual(['reserves']);
    expect(await roots()).toEqual(['2022-12 cdcd']);
  });

  it('a root is moved; the same words there are then known', async () => {
    await state('2022-12');
    await moveTo(await sha('root'), '2023-01');
    expect(await roots()).toEqual(['2023-01 efef']);
    expect(await state('2023-01')).toMatchObject({ changed: false });
    expect(await state('2022-12', 'aa'.repeat(32))).toMatchObject({ outcome: 'stored' });
  });

  it('a summary is withdrawn: the figures reported before are shown again, later files kept', async () => {
    const before = await show('2022-12');
    const path = await folder.write('summary.json', SUMMARY_SAMPLE);
    await ingestSummary({ db: database.db, exchange: okx, file: path });
    await state('2022-12');
    expect((await show('2022-12'))?.assets[0]?.reserves.evidence).toBe('published');
    await takeBack(await sha('summary'));
    const after = await show('2022-12');
    expect(after?.assets).toEqual(before?.assets);
    expect(after).toMatchObject({ auditId: null, liabilitiesRoot: root });
    expect(await show('2022-12', 2)).toMatchObject({ auditId: '506872725' });
    const again = await ingestSummary({ db: database.db, exchange: okx, file: path });
    expect(again).toMatchObject({ changed: true });
    expect(await code(moveTo(await sha('summary'), '2023-01'))).toBe('move-kind');
  });
});

describe('a tree of liabilities', () => {
  it('is withdrawn or moved', async () => {
    const { tree } = demoLiabilities({ seed: 'withdraw', accounts: 400 });
    const path = await folder.write('tree.txt', tree);
    const ingest = (report: string) =>
      ingestLiabilities({ url: database.url, exchange: okx, report, path });
    const trees = async () => {
      const stored = await Promise.all(
        ['2022-12', '2023-01'].map((report) =>
          getReportLiabilities({ database: database.db, exchange: okx, report }),
        ),
      );
      return stored.map((one) => one?.tree?.leaves !== undefined);
    };
    await ingest('2022-12');
    await moveTo(await sha('liabilities'), '2023-01');
    expect(await trees()).toEqual([false, true]);
    await takeBack(await sha('liabilities'));
    expect(await trees()).toEqual([false, false]);
    expect(await ingest('2022-12')).toMatchObject({ changed: true, tree: 2 });
  });
});

describe('withdrawing', () => {
  it('twice changes nothing', async () => {
    await ingestRoot({
      db: database.db,
      exchange: okx,
      report: '2022-12',
      root: 'ef'.repeat(32),
      source: 'x',
      evidence: 'published',
    });
    const target = await sha('root');
    await takeBack(target);
    const rows = await storedRows(database.db);
    expect(await takeBack(target)).toMatchObject({ changed: false, before: expect.any(Date) });
    expect(await storedRows(database.db)).toEqual(rows);
  });

  it('of the only file of a report hides the report, and what it said stays readable', async () => {
    const result = await takeBack(await sha('history'));
    expect(result.reports).toEqual([{ report: '2023-01', revision: 2, gone: true }]);
    expect(await show('2023-01')).toBeNull();
    expect(await show('2023-01', 1)).toMatchObject({ ordinal: 3 });
    expect((await show('2023-01', 1))?.revisions[0]).toMatchObject({ reason: 'a slip' });
  });

  it('leaves no ledger without its report', async () => {
    const path = await folder.write(
      'w.csv',
      walletFile([walletRow('ETH', '1.5', claimOf('evm', 'one'))]),
    );
    await ingestWallets({ url: database.url, exchange: okx, report: '2023-01', path, threads: 1 });
    const rows = await storedRows(database.db);
    expect(await code(takeBack(await sha('history')))).toBe('withdraw-needed');
    expect(await storedRows(database.db)).toEqual(rows);
    expect(await takeBack('2023-01')).toMatchObject({ reports: [{ gone: true }] });
    expect(await listed()).toEqual([]);
  });

  it('does not touch what ships with Ballast', async () => {
    const { shippedHistoryFiles } = await import('../shipped-history');
    const [shipped] = (await shippedHistoryFiles()).filter((file) => file.endsWith('2023-04.json'));
    const { files } = await ingestHistory({ db: database.db, files: [shipped ?? ''] });
    expect(await code(takeBack(files[0]?.sha256 ?? ''))).toBe('withdraw-shipped');
    expect(await takeBack('2023-04')).toMatchObject({ changed: false });
  });

  it.each([
    ['no such file', 'withdraw-target'],
    ['abcdef012345', 'withdraw-unknown'],
    ['2031-01', 'unknown-report'],
  ])('refuses %s', async (target, expected) => {
    expect(await code(takeBack(target))).toBe(expected);
    expect(await code(moveTo(target, '2023-01'))).toBe(expected);
  });

  it('waits for its reason', async () => {
    const target = await sha('history');
    const empty = withdraw({ db: database.db, exchange: okx, target, reason: '  ' });
    expect(await code(empty)).toBe('reason-syntax');
  });
});
