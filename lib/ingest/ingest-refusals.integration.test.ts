import { truncate } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '@/lib/format/input-error';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { edited, HISTORY_SAMPLE, SUMMARY_SAMPLE } from '@/lib/testing/okx-samples';
import { storedRows } from '@/lib/testing/stored-rows';
import { type TemporaryFolder, temporaryFolder } from '@/lib/testing/temporary-folder';
import { ingestHistory } from './ingest-history';
import { ingestSummary } from './ingest-summary';

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

/** Fails unless the work is refused and the database has the rows it had before. */
async function refused(work: () => Promise<unknown>, code: string): Promise<InputError> {
  const before = await storedRows(database.db);
  const error = await work().catch((reason: unknown) => reason);
  if (!(error instanceof InputError)) throw new Error(`not refused: ${String(error)}`);
  expect(error.code).toBe(code);
  expect(await storedRows(database.db)).toEqual(before);
  return error;
}

const history = (...files: string[]) => ingestHistory({ db: database.db, files });
const invalidUtf8 = Buffer.concat([Buffer.from('{"ordinal": "'), Buffer.from([0xc3, 0x28])]);

describe('a refused history stores nothing', () => {
  it.each([
    ['a negative amount', edited(HISTORY_SAMPLE, '113754', '-113754'), 'amount-negative'],
    ['an unknown asset', edited(HISTORY_SAMPLE, '"ETH"', '"ETHH"'), 'asset-unknown'],
    ['a contradicting ratio', edited(HISTORY_SAMPLE, ': 101', ': 111'), 'ratio-contradiction'],
    ['a missing field', edited(HISTORY_SAMPLE, '"ordinal": 2,', ''), 'field-missing'],
    ['a month twice', `[${HISTORY_SAMPLE},${HISTORY_SAMPLE}]`, 'history-duplicate'],
    ['wrong JSON', HISTORY_SAMPLE.slice(0, -3), 'json-syntax'],
    ['a deeply nested file', '['.repeat(100_000), 'json-too-deep'],
    ['invalid UTF-8', invalidUtf8, 'json-invalid-utf8'],
  ])('%s', async (_name, content, code) => {
    const file = await folder.write('bad.json', content);
    const error = await refused(() => history(file), code);
    expect(error.message).toContain(file);
  });

  it('a file of a gigabyte', async () => {
    const file = await folder.write('huge.json', '');
    await truncate(file, 1024 ** 3);
    await refused(() => history(file), 'input-too-large');
  });

  it('one bad file among good ones', async () => {
    const good = await folder.write('good.json', HISTORY_SAMPLE);
    const bad = await folder.write('bad.json', '{}');
    await refused(() => history(good, bad), 'field-missing');
  });

  it('the same month in two files', async () => {
    const good = await folder.write('good.json', HISTORY_SAMPLE);
    const other = await folder.write('other.json', edited(HISTORY_SAMPLE, '23000', '23001'));
    const error = await refused(() => history(good, other), 'history-duplicate');
    expect(error.message).toContain('good.json');
  });
});

describe('a refused summary stores nothing', () => {
  it.each([
    ['a negative amount', edited(SUMMARY_SAMPLE, '"1178993"', '"-1"'), 'amount-negative'],
    ['a missing root', edited(SUMMARY_SAMPLE, 'merkleHash', 'hash'), 'field-missing'],
    ['a contradicting ratio', edited(SUMMARY_SAMPLE, '"101%"', '"111%"'), 'ratio-contradiction'],
    ['no summary', '{"a":1}', 'summary-shape'],
  ])('%s', async (_name, content, code) => {
    const file = await folder.write('summary.json', content);
    await refused(() => ingestSummary({ db: database.db, exchange: 'okx', file }), code);
  });
});

describe('a refusal inside the transaction', () => {
  it('a report number that another stored month has leaves no trace', async () => {
    await history(await folder.write('first.json', HISTORY_SAMPLE));
    const next = edited(HISTORY_SAMPLE, '"2022-12"', '"2023-01"').replace(
      '2022-12-20T06:00:00Z',
      '2023-01-18',
    );
    const file = await folder.write('next.json', next);
    const error = await refused(() => history(file), 'ordinal-taken');
    expect(error.message).toContain('2022-12');
  });

  it('but two months may exchange their numbers', async () => {
    const base = edited(HISTORY_SAMPLE, '"2022-12"', '"2023-01"').replace(
      '2022-12-20T06:00:00Z',
      '2023-01-18',
    );
    const third = await folder.write('third.json', base.replace('"ordinal": 2', '"ordinal": 3'));
    await history(third);
    const swapped = `[${base},${edited(HISTORY_SAMPLE, '"ordinal": 2', '"ordinal": 3')}]`;
    const result = await history(await folder.write('swapped.json', swapped));
    expect(result.reports.map(({ status }) => status)).toEqual(['revised', 'revised']);
  });
});
