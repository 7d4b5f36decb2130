import { afterAll, beforeAll, expect, it } from 'vitest';
import { runBallast } from '@/lib/testing/ballast-command';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { storeReportFixtures } from '@/lib/testing/report-fixtures';
import { type TemporaryFolder, temporaryFolder } from '@/lib/testing/temporary-folder';
import { manyRows, walletFile } from '@/lib/testing/wallet-files';

let database: TestDatabase;
let folder: TemporaryFolder;
beforeAll(async () => {
  database = await createTestDatabase();
  await storeReportFixtures(database.db);
  folder = await temporaryFolder();
});
afterAll(async () => {
  await database.close();
  await folder.remove();
});

async function ballast(...args: string[]) {
  const command = runBallast(['ingest', 'wallets', ...args], { DATABASE_URL: database.url });
  const code = await command.exit;
  return { code, stdout: command.stdout(), stderr: command.stderr() };
}

it('says what it stored, and that it had stored it', async () => {
  const bad = 'ETH,Non Staking,,1,0xabc,-1,,,,,,';
  const file = await folder.write('wallets.csv', walletFile([...manyRows(12), bad]));
  const first = await ballast(file, '--exchange', 'okx', '--report', '2022-12');
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toContain('12 rows of 12 addresses are now ledger 1 of okx 2022-12.');
  expect(first.stdout).toContain('12 distinct ownership proofs, 12 of them new and verified.');
  expect(first.stdout).toContain('Rows set aside because they could not be read: 1.');
  const again = await ballast(file, '--exchange', 'okx', '--report', '2022-12');
  expect(again.stdout).toContain('as ledger 1 of okx 2022-12: nothing to do.');
});

it('refuses in one line what the operator can mend', async () => {
  const file = await folder.write('other.csv', walletFile([...manyRows(3), 'ETH,,,,0xabc,-1']));
  const cases = [
    [[file, '-r', '2031-01'], 1, /^there is no report 2031-01 of okx\. Stored: 2023-03, 2023-02/],
    [[file, '-r', 'may'], 2, /^--report is "may"; a month like 2026-05 is expected/],
    [[file, '-r', '2022-11', '-e', 'nope'], 1, /^nothing of nope is stored/],
    [
      [file, '-r', '2022-11', '--strict'],
      1,
      /^other\.csv line 5 column \d+, field amount: is negative/,
    ],
    [[`${file}.zip`, '-r', '2022-11'], 1, /does not exist/],
  ] as const;
  for (const [args, code, message] of cases) {
    const refused = await ballast(...args);
    expect({ code: refused.code, stderr: refused.stderr.trim().split('\n') }).toEqual({
      code,
      stderr: [expect.stringMatching(message)],
    });
  }
});
