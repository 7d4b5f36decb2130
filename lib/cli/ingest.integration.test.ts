import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { reportSchema, reportSummarySchema } from '@/lib/reports/schema';
import { runBallast } from '@/lib/testing/ballast-command';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { edited, HISTORY_SAMPLE, SUMMARY_SAMPLE } from '@/lib/testing/okx-samples';
import { storedRows } from '@/lib/testing/stored-rows';
import { type TemporaryFolder, temporaryFolder } from '@/lib/testing/temporary-folder';

/** Each test runs up to three commands, each a process that compiles what it imports. */
vi.setConfig({ testTimeout: 180_000 });

let database: TestDatabase;
let folder: TemporaryFolder;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await temporaryFolder();
});
afterAll(async () => {
  await database.close();
  await folder.remove();
});

async function ballast(...args: string[]) {
  const command = runBallast(args, { DATABASE_URL: database.url });
  const exit = await command.exit;
  return { exit, stdout: command.stdout(), stderr: command.stderr() };
}

describe('before anything is stored', () => {
  it('says so, and how to begin', async () => {
    const { exit, stderr } = await ballast('reports');
    expect(exit).toBe(1);
    expect(stderr).toContain('ballast ingest history');
  });
});

describe('ballast ingest', () => {
  it('stores a history and says what became of it', async () => {
    const file = await folder.write('history.json', HISTORY_SAMPLE);
    const { exit, stdout, stderr } = await ballast('ingest', 'history', file);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toContain('(1 report)');
    expect(stdout).toContain('1 report: 1 new, 0 revised, 0 unchanged.');
  });

  it('says that the same file was ingested before', async () => {
    const rows = await storedRows(database.db);
    const file = await folder.write('copy.json', HISTORY_SAMPLE);
    const { exit, stdout } = await ballast('ingest', 'history', file);
    expect(exit).toBe(0);
    expect(stdout).toContain('copy.json was ingested before: nothing to do.');
    expect(await storedRows(database.db)).toEqual(rows);
  });

  it('stores a summary over it', async () => {
    const file = await folder.write('summary.json', SUMMARY_SAMPLE);
    const { exit, stdout } = await ballast('ingest', 'summary', file, '--exchange', 'okx');
    expect(exit).toBe(0);
    expect(stdout).toContain('2022-12 is now revision 2');
  });

  it('refuses a bad file with its place, on stderr, and stores nothing', async () => {
    const rows = await storedRows(database.db);
    const file = await folder.write('bad.json', edited(HISTORY_SAMPLE, '113754', '-5'));
    const { exit, stderr } = await ballast('ingest', 'history', file);
    expect(exit).toBe(1);
    expect(stderr.trim()).toBe(
      `${file} line 7 column 26, field assets.BTC.reserves: is negative (-5)`,
    );
    expect(await storedRows(database.db)).toEqual(rows);
  });
});

describe('ballast reports and report', () => {
  it('show what is stored as tables', async () => {
    const list = await ballast('reports');
    expect(list.exit).toBe(0);
    expect(list.stdout).toMatch(
      /2022-12 +#2 +2 +2022-12-20 06:00 +2022-12-22 +101\.39 +103\.00 +–/,
    );

    const one = await ballast('report', '2022-12');
    expect(one.stdout).toContain('OKX report #2 of 2022-12, revision 2 of 2');
    expect(one.stdout).toMatch(/BTC .*113,754 .*112,192 .*\+1,562.* 101 +101\.39 +published/);
    expect(one.stdout).toContain('https://news.example/okx-publishes-its-second-report');
    expect(one.stdout).toContain('not used: rounded');

    const before = await ballast('report', '2022-12', '--revision', '1');
    expect(before.stdout).toMatch(/BTC .*reported/);
  });

  it('print the shapes of the API as JSON, with every digit', async () => {
    const list = JSON.parse((await ballast('reports', '--json')).stdout) as { reports: unknown[] };
    expect(list.reports.map((report) => reportSummarySchema.parse(report).report)).toEqual([
      '2022-12',
    ]);
    const one = reportSchema.parse(
      JSON.parse((await ballast('report', '2022-12', '--json')).stdout),
    );
    expect(one.assets[0]?.reserves.value).toBe('113754.12345678901234567891');
  });

  it('refuse what is not stored and say what is', async () => {
    const missing = await ballast('report', '2023-06');
    expect(missing).toMatchObject({ exit: 1, stdout: '' });
    expect(missing.stderr).toContain('The newest is 2022-12');
    const revision = await ballast('report', '2022-12', '--revision', '9');
    expect(revision).toMatchObject({ exit: 1 });
    expect(revision.stderr).toContain('revisions 1, 2');
    const exchange = await ballast('reports', '--exchange', 'nobody');
    expect(exchange).toMatchObject({ exit: 1 });
    expect(exchange.stderr).toContain('Stored: okx');
  });
});
