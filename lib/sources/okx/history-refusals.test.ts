import { describe, expect, it } from 'vitest';
import { InputError } from '@/lib/format/input-error';
import { edited, HISTORY_SAMPLE } from '@/lib/testing/okx-samples';
import { HISTORY_LIMITS, readHistory } from './history';

const options = { knownAssets: new Set(['BTC', 'ETH']), now: new Date('2026-11-22T00:00:00Z') };

/** The refusal of a file; the test fails when it is not refused. */
function refusal(source: string | Uint8Array): InputError {
  const input = typeof source === 'string' ? { text: source } : { bytes: source };
  try {
    readHistory({ ...input, fileName: 'h.json' }, options);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('the file was taken');
}

const change = (from: string, to: string) => refusal(edited(HISTORY_SAMPLE, from, to));

describe('readHistory refuses', () => {
  it.each([
    ['a negative amount', '113754', '-1', 'amount-negative', 'assets.BTC.reserves'],
    ['words for an amount', '113754', '"many"', 'decimal-syntax', 'assets.BTC.reserves'],
    ['an object for an amount', '113754', '{}', 'field-wrong-type', 'assets.BTC.reserves'],
    ['an exponent', '113754', '1.13754e5', 'decimal-exponent', 'assets.BTC.reserves'],
    ['36 digits before the point', '6430000000', '1'.repeat(36), 'amount-too-long', 'totalUsd'],
    ['31 decimals', '6430000000', `0.${'1'.repeat(31)}`, 'amount-too-long', 'totalUsd'],
    ['300 digits', '6430000000', '1'.repeat(300), 'decimal-too-long', 'totalUsd'],
    [
      'a number beyond 2^53 as a count',
      '23000',
      '9007199254740993',
      'field-out-of-range',
      'addressCount',
    ],
    ['a fraction as a count', '23000', '23000.5', 'field-not-integer', 'addressCount'],
    ['a negative count', '23000', '-1', 'field-out-of-range', 'addressCount'],
    [
      'a number beyond 2^53 as ordinal',
      '"ordinal": 2',
      '"ordinal": 9007199254740993',
      'field-out-of-range',
      'ordinal',
    ],
    ['an ordinal in quotes', '"ordinal": 2', '"ordinal": "2"', 'field-wrong-type', 'ordinal'],
    ['an unknown asset', '"ETH"', '"ETHH"', 'asset-unknown', 'assets.ETHH'],
    [
      'a field it does not know',
      '"totalUsd"',
      '"totalUSD": 1, "totalUsd"',
      'field-unknown',
      undefined,
    ],
    [
      'a figure it does not know',
      '"thirdPartyCustody"',
      '"custody"',
      'field-unknown',
      'assets.BTC',
    ],
    ['a missing field', '"totalUsd": 6430000000,', '', 'field-missing', 'totalUsd'],
    ['a missing figure', '"reserves": null, ', '', 'field-missing', 'assets.ETH.reserves'],
    [
      'a null where a value must be',
      '"month": "2022-12"',
      '"month": null',
      'field-missing',
      'month',
    ],
    ['a month that is none', '"2022-12"', '"2022-13"', 'month-syntax', 'month'],
    ['a month to come', '"2022-12"', '"2026-12"', 'date-in-future', 'month'],
    ['a month of the Middle Ages', '"2022-12"', '"1000-01"', 'date-too-early', 'month'],
    [
      'a snapshot outside its month',
      '"2022-12-20T06:00:00Z"',
      '"2023-01-01"',
      'history-month-mismatch',
      'snapshotAt',
    ],
    ['a day that does not exist', '"2022-12-22"', '"2022-12-32"', 'date-syntax', 'publishedOn'],
    ['a 30th of February', '"2022-12-22"', '"2023-02-30"', 'date-syntax', 'publishedOn'],
    ['a local time', '06:00:00Z', '06:00:00+08:00', 'date-syntax', 'snapshotAt'],
    ['the future', '"2022-12-22"', '"2026-11-24"', 'date-in-future', 'publishedOn'],
    ['a time before any exchange', '"2022-12-22"', '"1970-01-01"', 'date-too-early', 'publishedOn'],
    [
      'a ratio against its amounts',
      '"ratioPercent": 101',
      '"ratioPercent": 102',
      'ratio-contradiction',
      'assets.BTC.ratioPercent',
    ],
    ['parts that do not add up', '754 }', '752 }', 'split-contradiction', 'assets.BTC.reserves'],
    [
      'a derived amount without basis',
      '"ratioPercent": 103',
      '"ratioPercent": 103, "derivedReserves": 1',
      'derived-without-basis',
      'assets.ETH',
    ],
    [
      'no sources',
      '["https://news.example/okx-publishes-its-second-report"]',
      '[]',
      'field-too-short',
      'sources',
    ],
    [
      'sources that are no list',
      '["https://news.example/okx-publishes-its-second-report"]',
      '{}',
      'field-wrong-type',
      'sources',
    ],
    [
      'an empty source',
      'https://news.example/okx-publishes-its-second-report',
      ' ',
      'source-empty',
      'sources[0]',
    ],
    [
      'a NUL, which Postgres cannot hold',
      '"why": "rounded"',
      '"why": "a\\u0000b"',
      'text-control-character',
      'conflicts[0].why',
    ],
    [
      'an escape sequence for the terminal',
      'https://news.example',
      '\\u001b[31mhttps://news.example',
      'text-control-character',
      'sources[0]',
    ],
    [
      'a key twice',
      '"ordinal": 2,',
      '"ordinal": 2, "ordinal": 3,',
      'json-duplicate-key',
      'ordinal',
    ],
  ])('%s', (_name, from, to, code, field) => {
    const error = change(from, to);
    expect(error.code).toBe(code);
    expect(error.place.file).toBe('h.json');
    expect(error.place.field).toBe(field);
    expect(error.place.line).toBeGreaterThan(0);
    expect(error.place.column).toBeGreaterThan(0);
    expect(error.message).toContain('h.json line ');
  });

  it('a month twice, and says where the first is', () => {
    const error = refusal(
      `[${HISTORY_SAMPLE},${edited(HISTORY_SAMPLE, '"ordinal": 2', '"ordinal": 3')}]`,
    );
    expect(error.code).toBe('history-duplicate');
    expect(error.place.field).toBe('[1].month');
    expect(error.message).toContain('[0]');
  });

  it('a report number twice', () => {
    const other = edited(
      edited(HISTORY_SAMPLE, '"2022-12"', '"2023-01"'),
      '2022-12-20T06:00:00Z',
      '2023-01-18',
    );
    const error = refusal(`[${HISTORY_SAMPLE},${other}]`);
    expect(error.code).toBe('history-duplicate');
    expect(error.place.field).toBe('[1].ordinal');
    expect(error.message).toContain('2022-12');
  });

  it.each([
    ['a cut-off file', HISTORY_SAMPLE.slice(0, 200)],
    ['a trailing comma', edited(HISTORY_SAMPLE, '"assetCount": 3,', '"assetCount": 3,,')],
    ['a comment', `// reports\n${HISTORY_SAMPLE}`],
    ['NaN', edited(HISTORY_SAMPLE, '113754', 'NaN')],
    ['an empty file', ''],
    ['a string', '"reports"'],
    ['an empty list', '[]'],
    ['a list of numbers', '[1]'],
    ['two documents', `${HISTORY_SAMPLE}${HISTORY_SAMPLE}`],
  ])('%s', (_name, text) => {
    expect(refusal(text).place.file).toBe('h.json');
  });

  it('invalid UTF-8, with its line', () => {
    const bytes = new TextEncoder().encode(HISTORY_SAMPLE);
    bytes[bytes.indexOf(0x36)] = 0xff;
    const error = refusal(bytes);
    expect(error.code).toBe('json-invalid-utf8');
    expect(error.place.line).toBe(5);
  });

  it('a deeply nested file, without running out of stack', () => {
    expect(refusal('['.repeat(1_000_000)).code).toBe('json-too-deep');
  });

  it('a text larger than any history', () => {
    expect(refusal(' '.repeat(HISTORY_LIMITS.bytes + 1)).code).toBe('json-too-large');
  });
});
