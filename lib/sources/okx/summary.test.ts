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
      'what can be no symbol',
      '"ETH": "0"',
      '"<b>ETH": "0"',
      'asset-syntax',
      'auditRootInfo.custodyReserveBalances["<b>ETH"]',
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

  it('takes it under any key, in a list of one, with 0x before the root', () => {
    const expected = read(SUMMARY_SAMPLE);
    expect(read(`{"fetchedAt":"2026-10-08","audit":${info}}`)).toEqual(expected);
    expect(read(`[${info}]`)).toEqual(expected);
    expect(read(`[{"data":[{"x":${info}}]}]`)).toEqual(expected);
    const root = 'ab'.repeat(32);
    expect(read(edited(info, root, `0x${root.toUpperCase()}`))).toEqual(expected);
    expect(refusal(edited(info, root, `0x${root}a`)).code).toBe('field-not-hex');
  });

  it('finds it in the saved page, and says where in the page something is wrong', () => {
    const page = (state: string, more = '') =>
      `<!doctype html>\n<html><head><script>var a = {"b": 1};</script>${more}</head>\n<body><script data-id="x" id="appState" type="application/json">${state}</script></body></html>`;
    const state = `{"appContext":{"initialProps":${SUMMARY_SAMPLE}}}`;
    expect(read(page(state))).toEqual(read(SUMMARY_SAMPLE));
    const bytes = new TextEncoder().encode(page(state));
    expect(readSummary({ bytes }, options)).toEqual(read(SUMMARY_SAMPLE));
    // Other data of the page is no matter where the state is there.
    const other = `<script type="application/json">{"auditRootInfo":${info}}</script>`;
    expect(read(page(state, other))).toEqual(read(SUMMARY_SAMPLE));
    const broken = refusal(page(edited(state, '"101%"', '"1O1%"')));
    expect(broken).toMatchObject({ code: 'percent-syntax' });
    expect(broken.place.line).toBeGreaterThan(3);
    expect(refusal('<html><body>Log in</body></html>').code).toBe('summary-page');
    expect(refusal(page('{"a":1}')).code).toBe('summary-shape');
  });

  it('tells of several which they are', () => {
    const second = edited(info, '506872725', '508399035');
    const { message } = refusal(`{"list":[${info},${second}]}`);
    expect(message).toContain('one of 2 summaries');
    expect(message).toContain('list[0] (audit 506872725), list[1] (audit 508399035)');
  });

  it('keeps an asset that Ballast does not know, by its symbol', () => {
    const text = edited(
      edited(
        SUMMARY_SAMPLE,
        '"ETH": "1214362" },\n    "exchange',
        '"ETH": "1214362", "XPL": "7.5" },\n    "exchange',
      ),
      '"reserveCurrencies": ["BTC", "ETH"]',
      '"reserveCurrencies": ["BTC", "ETH", "XPL"]',
    );
    // Its parts do not add up: that is told of known assets only.
    const odd = edited(text, '"ETH": "0" }', '"ETH": "0", "XPL": "9" }');
    expect(read(edited(odd, '"BTC": "113000"', '"BTC": "113000", "XPL": "9"')).assets).toHaveLength(
      3,
    );
    expect(read(text).assets.at(-1)).toMatchObject({
      asset: 'XPL',
      reserves: '7.5',
      liabilities: null,
    });
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
