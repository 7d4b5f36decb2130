import { describe, expect, it } from 'vitest';
import { InputError } from '@/lib/format/input-error';
import { edited, SUMMARY_SAMPLE } from '@/lib/testing/okx-samples';
import { readSummary } from './summary';

const options = { knownAssets: new Set(['BTC', 'ETH']), now: new Date('2026-11-22T00:00:00Z') };
const read = (text: string) => readSummary({ text, fileName: 's.json' }, options);

function refusal(text: string): InputError {
  try {
    read(text);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('the file was taken');
}

const change = (from: string, to: string) => refusal(edited(SUMMARY_SAMPLE, from, to));

describe('readSummary', () => {
  const info = SUMMARY_SAMPLE.slice(
    SUMMARY_SAMPLE.indexOf(':') + 1,
    SUMMARY_SAMPLE.lastIndexOf('}'),
  );

  it('reads the figures with every digit', () => {
    expect(read(SUMMARY_SAMPLE)).toEqual({
      auditId: '506872725',
      merkleRoot: 'ab'.repeat(32),
      snapshotAt: '2022-12-20T06:00:00.000Z',
      month: '2022-12',
      assets: [
        {
          asset: 'BTC',
          reserves: '113754.12345678901234567891',
          exchangeReserves: '113000',
          custodyReserves: '754.12345678901234567891',
          liabilities: '112192.00000000000000000001',
          ratioPercent: '101',
        },
        {
          asset: 'ETH',
          reserves: '1214362',
          exchangeReserves: '1214362',
          custodyReserves: '0',
          liabilities: '1178993',
          ratioPercent: '103',
        },
      ],
    });
  });

  it('finds the object bare, wrapped, or inside a page state', () => {
    const expected = read(SUMMARY_SAMPLE);
    expect(read(info)).toEqual(expected);
    expect(read(`{"appContext":{"initialProps":{"x":[1],"auditRootInfo":${info}}}}`)).toEqual(
      expected,
    );
  });

  it('takes the month in UTC, not in the UTC+8 of the page', () => {
    // 2022-12-31T17:00Z is already 1 January in Hong Kong.
    expect(read(edited(SUMMARY_SAMPLE, '1671516000000', '1672506000000')).month).toBe('2022-12');
  });

  it('leaves out what OKX left out', () => {
    const text = edited(
      edited(SUMMARY_SAMPLE, '{ "BTC": "113754.12345678901234567891", "ETH": "1214362" }', '{}'),
      '"reserveCurrencies": ["BTC", "ETH"]',
      '"reserveCurrencies": []',
    );
    expect(read(text).assets.map(({ reserves }) => reserves)).toEqual([null, null]);
  });

  it('keeps whole numbers beyond 2^53', () => {
    const huge = '90071992547409931';
    const text = SUMMARY_SAMPLE.replaceAll(/1214362|1178993/g, huge).replace('103%', '100%');
    const [, ether] = read(text).assets;
    expect(ether).toMatchObject({ reserves: huge, exchangeReserves: huge, liabilities: huge });
  });

  it.each([
    ['a missing root', '"merkleHash"', '"merkleRoot"', 'field-missing', 'auditRootInfo.merkleHash'],
    [
      'a root that is no hash',
      'abababab"',
      'ababxyz"',
      'field-not-hex',
      'auditRootInfo.merkleHash',
    ],
    [
      'no balances',
      '"liabilityBalances"',
      '"liabilities"',
      'field-missing',
      'auditRootInfo.liabilityBalances',
    ],
    [
      'balances that are a list',
      '{ "BTC": "101%", "ETH": "103%" }',
      '[]',
      'field-wrong-type',
      'auditRootInfo.capitalRatio',
    ],
    [
      'a time in seconds',
      '1671516000000',
      '1671516000',
      'date-too-early',
      'auditRootInfo.createTime',
    ],
    [
      'a time beyond 2^53',
      '1671516000000',
      '9007199254740993',
      'field-out-of-range',
      'auditRootInfo.createTime',
    ],
    [
      'a time with a fraction',
      '1671516000000',
      '1671516000000.5',
      'field-not-integer',
      'auditRootInfo.createTime',
    ],
    [
      'a time in the future',
      '1671516000000',
      '1890000000000',
      'date-in-future',
      'auditRootInfo.createTime',
    ],
    [
      'a negative amount',
      '"112192.00000000000000000001"',
      '"-112192"',
      'amount-negative',
      'auditRootInfo.liabilityBalances.BTC',
    ],
    [
      'an amount in words',
      '"112192.00000000000000000001"',
      '"112,192"',
      'decimal-syntax',
      'auditRootInfo.liabilityBalances.BTC',
    ],
    [
      'an exponent',
      '"112192.00000000000000000001"',
      '"1.12192E5"',
      'decimal-exponent',
      'auditRootInfo.liabilityBalances.BTC',
    ],
    [
      'too many digits',
      '"112192.00000000000000000001"',
      `"112192.${'1'.repeat(31)}"`,
      'amount-too-long',
      'auditRootInfo.liabilityBalances.BTC',
    ],
    [
      'a ratio without percent sign',
      '"101%"',
      '"101"',
      'percent-syntax',
      'auditRootInfo.capitalRatio.BTC',
    ],
    [
      'a ratio against its amounts',
      '"101%"',
      '"102%"',
      'ratio-contradiction',
      'auditRootInfo.capitalRatio.BTC',
    ],
    [
      'parts that do not add up',
      '"BTC": "113000"',
      '"BTC": "112000"',
      'split-contradiction',
      'auditRootInfo.reserveBalances.BTC',
    ],
    [
      'an unknown asset',
      '"ETH": "0"',
      '"ETHH": "0"',
      'asset-unknown',
      'auditRootInfo.custodyReserveBalances.ETHH',
    ],
    [
      'a listed asset without amount',
      '"liabilityCurrencies": ["BTC", "ETH"]',
      '"liabilityCurrencies": ["BTC", "SOL"]',
      'summary-unlisted',
      'auditRootInfo.liabilityCurrencies[1]',
    ],
    [
      'an audit number in words',
      '"506872725"',
      '"audit 43"',
      'audit-id-syntax',
      'auditRootInfo.auditId',
    ],
  ])('refuses %s', (_name, from, to, code, field) => {
    const error = change(from, to);
    expect(error.code).toBe(code);
    expect(error.place.field).toBe(field);
    expect(error.message).toMatch(/^s\.json line \d+ column \d+, field /);
  });

  it('refuses a document without the object, with two of them, or with it buried', () => {
    expect(refusal('{"a":{"b":1}}').code).toBe('summary-shape');
    expect(refusal('[]').code).toBe('summary-shape');
    expect(refusal(`{"a":{"auditRootInfo":${info}},"auditRootInfo":${info}}`).code).toBe(
      'summary-ambiguous',
    );
    expect(refusal(`${'{"a":'.repeat(9)}${SUMMARY_SAMPLE}${'}'.repeat(9)}`).code).toBe(
      'summary-shape',
    );
    expect(refusal('{"a":'.repeat(100)).code).toBe('json-too-deep');
  });

  it('refuses a summary of nothing', () => {
    const maps = [
      'capitalRatio',
      'liabilityBalances',
      'reserveBalances',
      'exchangeReserveBalances',
      'custodyReserveBalances',
    ];
    const text = JSON.stringify({
      auditId: '1',
      merkleHash: 'ab'.repeat(32),
      createTime: 1_671_516_000_000,
      ...Object.fromEntries(maps.map((map) => [map, {}])),
    });
    expect(refusal(text).code).toBe('summary-empty');
  });
});
