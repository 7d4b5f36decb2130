import { describe, expect, it } from 'vitest';
import type { AddressHolding } from '@/lib/wallets/schema';
import { addressHeadline, heldWords } from './address-words';

const holding = (report: string, asset: string, amount: string | null): AddressHolding => ({
  id: 1,
  report,
  label: asset,
  asset,
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
const networkName = 'Ethereum';

describe('heldWords', () => {
  it('lists coins of one report only, repeated rows once', () => {
    const rows = [
      holding('2026-04', 'ETH', '1'),
      holding('2026-05', 'ETH', '12.5'),
      holding('2026-05', 'USDT', '900'),
      { ...holding('2026-05', 'USDT', '900'), duplicate: true },
    ];
    expect(heldWords(rows, '2026-05')).toBe('12.5 ETH and 900 USDT');
  });

  it('does not take an amount that is not stated for zero', () => {
    expect(heldWords([holding('2026-05', 'ETH', null)], '2026-05')).toBe(
      'an unstated amount of ETH',
    );
  });
});

describe('addressHeadline', () => {
  it('says when an address is no longer listed', () => {
    const holdings = [holding('2026-05', 'ETH', '3')];
    const known = { holdings, lastReport: '2026-05', networkName };
    const say = (reports: string[]) =>
      addressHeadline({ exchange: 'OKX', detail: { ...known, reports } });
    expect(say(['2026-05'])).toBe('OKX says this address on Ethereum held 3 ETH in May 2026.');
    expect(say(['2026-05', '2026-06'])).toContain('last listed this address on Ethereum in May');
  });
});
