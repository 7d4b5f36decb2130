import { describe, expect, it } from 'vitest';
import { asStatus, facetsWithin, ledgerFacets, splitGroups, verdictCounts } from './facets';

const group = (changes: object) => ({
  label: 'ETH',
  network: 'ethereum',
  asset: 'ETH' as string | null,
  type: 'own',
  status: 'pass',
  reason: null as string | null,
  rows: 5,
  amount: '1',
  ...changes,
});
const GROUPS = [
  group({}),
  group({ label: 'USDT-TRC20', asset: 'USDT', network: 'tron', rows: 9 }),
  group({ status: 'fail', reason: 'address-mismatch', rows: 2 }),
  group({
    label: 'WHAT',
    asset: null,
    network: 'unknown',
    status: 'unsupported',
    rows: 1,
    reason: 'unknown-coin',
  }),
];

describe('ledgerFacets', () => {
  it('counts rows of each value, most first, and names them', () => {
    const { facets, reasons, unknownLabels } = ledgerFacets(GROUPS);
    expect(facets.assets).toEqual([
      { value: 'USDT', name: 'Tether USD', rows: 9 },
      { value: 'ETH', name: 'Ether', rows: 7 },
      { value: 'unknown', name: 'Unknown label', rows: 1 },
    ]);
    expect(facets.networks.map(({ name, rows }) => [name, rows])).toEqual([
      ['TRON', 9],
      ['Ethereum', 7],
      ['Unknown network', 1],
    ]);
    expect(facets.verdicts.map(({ value, rows }) => [value, rows])).toEqual([
      ['pass', 14],
      ['fail', 2],
      ['unsupported', 1],
    ]);
    expect(reasons).toEqual([
      { status: 'fail', code: 'address-mismatch', rows: 2 },
      { status: 'unsupported', code: 'unknown-coin', rows: 1 },
    ]);
    expect(unknownLabels).toEqual([{ label: 'WHAT', rows: 1 }]);
  });
});

describe('facetsWithin', () => {
  const groups = GROUPS.map((entry, id) => ({ ...entry, id }));
  const rowsOf = (facets: { value: string; rows: number }[]) =>
    Object.fromEntries(facets.map(({ value, rows }) => [value, rows]));

  it('counts what choosing a value would show beside the rest of the filter', () => {
    const { assets, networks, verdicts } = facetsWithin(groups, { asset: ['ETH'] });
    expect(rowsOf(assets)).toEqual({ USDT: 9, ETH: 7, unknown: 1 });
    expect(rowsOf(networks)).toEqual({ tron: 0, ethereum: 7, unknown: 0 });
    expect(rowsOf(verdicts)).toEqual({ pass: 5, fail: 2, unsupported: 0 });
  });

  it('keeps every value and its place, and is the whole without a filter', () => {
    const { facets } = ledgerFacets(groups);
    expect(facetsWithin(groups, {})).toEqual(facets);
    const narrowed = facetsWithin(groups, { network: ['nowhere'] });
    expect(narrowed.assets.map(({ value }) => value)).toEqual(
      facets.assets.map(({ value }) => value),
    );
    expect(Object.values(rowsOf(narrowed.verdicts))).toEqual([0, 0, 0]);
  });
});

describe('verdictCounts', () => {
  it('names every verdict', () => {
    expect(verdictCounts(GROUPS)).toEqual({ pass: 14, fail: 2, 'not-bound': 0, unsupported: 1 });
    expect(() => asStatus('maybe')).toThrow('maybe');
  });
});

describe('splitGroups', () => {
  it('sums exactly, largest first', () => {
    const groups = [
      group({ amount: '0.1' }),
      group({ amount: '0.2' }),
      group({ network: 'base', amount: '2.7' }),
    ];
    expect(splitGroups(groups, ({ network }) => network, '3')).toEqual([
      { value: 'base', rows: 5, amount: '2.7', share: '90.00' },
      { value: 'ethereum', rows: 10, amount: '0.3', share: '10.00' },
    ]);
  });
});
