import { describe, expect, it } from 'vitest';
import type { AddressHolding } from '@/lib/wallets/schema';
import { barHeights, holdingSeries } from './holding-months';

const holding = (report: string, label: string, amount: string | null): AddressHolding => ({
  id: 1,
  report,
  label,
  asset: 'USDT',
  amount,
  type: 'own',
  publishedNetwork: null,
  publishedType: null,
  height: null,
  duplicate: false,
  line: 1,
  proof: 1,
  verdict: { status: 'pass', boundTo: 'address', scheme: 'evm', reason: null },
});
const reports = ['2026-03', '2026-04', '2026-05'];

describe('holdingSeries', () => {
  it('keeps labels apart and leaves a gap where a report does not list the address', () => {
    const holdings = [
      holding('2026-03', 'USDT-ERC20', '10'),
      holding('2026-05', 'USDT-ERC20', '20'),
      { ...holding('2026-05', 'USDT-ERC20', '20'), duplicate: true },
      holding('2026-04', 'ETH', '1'),
    ];
    const series = holdingSeries({ holdings, reports });
    expect(series.map(({ label }) => label)).toEqual(['USDT-ERC20', 'ETH']);
    expect(series[0]?.months.map(({ holding: held }) => held?.amount ?? null)).toEqual([
      '10',
      null,
      '20',
    ]);
  });
});

describe('barHeights', () => {
  it('measures from zero and draws nothing where nothing is stated', () => {
    const months = [holding('2026-03', 'ETH', '5'), null, holding('2026-05', 'ETH', '20')].map(
      (held, index) => ({ report: reports[index] ?? '', holding: held }),
    );
    expect(barHeights(months)).toEqual([0.25, null, 1]);
  });

  it('does not divide by nothing', () => {
    expect(barHeights([{ report: '2026-03', holding: holding('2026-03', 'ETH', '0') }])).toEqual([
      0,
    ]);
  });
});
