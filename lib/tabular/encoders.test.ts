import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Column, Row } from './column';
import { csvEncoder } from './csv-encoder';
import type { Encoder } from './encoder';
import { jsonEncoder } from './json-encoder';
import { parquetEncoder } from './parquet-encoder';
import { readCsv } from './testing/read-csv';
import { readParquet } from './testing/read-parquet';

const column = (name: string, type: Column['type'], nullable = true): Column => ({
  name,
  type,
  unit: null,
  meaning: '',
  nullable,
});
const COLUMNS = [
  column('id', 'integer', false),
  column('note', 'text'),
  column('amount', 'decimal'),
  column('day', 'date'),
  column('at', 'timestamp'),
  column('yes', 'boolean'),
];
const AWKWARD: Row[] = [
  [1, '=1+1', '-0.00000000000000000000001', '1969-12-31', '2022-12-20T06:00:00.250Z', true],
  [
    2,
    'a "quoted", line\r\nand another\nü 🙂',
    '111188.864402819964229197',
    '2024-02-29',
    '1960-01-01T00:00:00.000Z',
    false,
  ],
  [3, null, null, null, null, null],
  [
    Number.MAX_SAFE_INTEGER,
    "'tis",
    '99999999999999999999999999999999999.999999999999999999',
    '2026-11-22',
    '2026-11-22T23:59:59.999Z',
    true,
  ],
  [-5, '-', '0', '2022-11-22', '2022-11-22T00:00:00.000Z', false],
];

const folder = mkdtempSync(join(tmpdir(), 'ballast-encoders-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, encoder: Encoder, batches: readonly (readonly Row[])[]): string {
  const path = join(folder, name);
  const chunks = [...batches.map((rows) => encoder.encode(rows)), encoder.finish()];
  writeFileSync(path, Buffer.concat(chunks));
  return path;
}

describe('encoders', () => {
  it('write the same rows in every format, as other readers see them', async () => {
    const batches = [AWKWARD.slice(0, 2), [], AWKWARD.slice(2)];
    const json: unknown = JSON.parse(
      readFileSync(write('a.json', jsonEncoder(COLUMNS), batches), 'utf8'),
    );
    expect(json).toEqual(
      AWKWARD.map((row) =>
        Object.fromEntries(COLUMNS.map(({ name }, index) => [name, row[index]])),
      ),
    );
    const csv = write('a.csv', csvEncoder(COLUMNS), batches);
    expect(await readCsv(csv, COLUMNS)).toEqual(AWKWARD);
    const parquet = write('a.parquet', parquetEncoder(COLUMNS), batches);
    expect(await readParquet(parquet, COLUMNS)).toEqual(AWKWARD);
  });

  it('write readable files without any row', async () => {
    expect(readFileSync(write('0.json', jsonEncoder(COLUMNS), []), 'utf8')).toBe('[]\n');
    expect(readFileSync(write('0.csv', csvEncoder(COLUMNS), []), 'utf8')).toBe(
      'id,note,amount,day,at,yes\r\n',
    );
    const parquet = write('0.parquet', parquetEncoder(COLUMNS), []);
    expect(await readParquet(parquet, COLUMNS)).toEqual([]);
  });

  it('write many row groups', async () => {
    const rows: Row[] = Array.from({ length: 450 }, (_, index) => [
      ...[index, `row ${index}`, `${index}.5`],
      ...[null, new Date(index * 1_000).toISOString(), index % 2 === 0],
    ]);
    const batches = Array.from({ length: 23 }, (_, index) =>
      rows.slice(index * 20, index * 20 + 20),
    );
    const parquet = write('many.parquet', parquetEncoder(COLUMNS, { rowGroup: 200 }), batches);
    expect(await readParquet(parquet, COLUMNS)).toEqual(rows);
    const csv = write('many.csv', csvEncoder(COLUMNS), batches);
    expect(await readCsv(csv, COLUMNS)).toEqual(rows);
  });

  it('give the same bytes for the same rows', () => {
    for (const create of [csvEncoder, jsonEncoder, parquetEncoder]) {
      const [first, second] = [1, 2].map((n) =>
        readFileSync(write(`same-${n}`, create(COLUMNS), [AWKWARD])),
      );
      expect(first).toEqual(second);
    }
  });

  it('refuse a missing value in a column that always has one', () => {
    const encoder = parquetEncoder(COLUMNS);
    encoder.encode([[null, null, null, null, null, null]]);
    expect(() => encoder.finish()).toThrow('column id has no value');
  });
});
