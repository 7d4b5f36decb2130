import { expect, it } from 'vitest';
import { resolveCoin } from '@/lib/sources/okx/resolve-coin';
import type { WalletRow } from '@/lib/sources/okx/wallets/wallet-row';
import { beyondLimits } from './row-limits';

const row: WalletRow = {
  line: 7,
  layout: 'c12',
  coin: 'ETH',
  audit: false,
  network: null,
  resolved: resolveCoin({ coin: 'ETH', network: null, audit: false, address: null }),
  type: null,
  height: '1',
  address: '0xa',
  amount: '1',
  amountText: '1',
  message: 'm',
  signature1: 's',
  signature2: null,
  script: null,
  eoa1: null,
  eoa2: null,
};

it('keeps what fits to the last digit', () => {
  expect(beyondLimits(row)).toBeNull();
  const most = `${'9'.repeat(35)}.${'9'.repeat(30)}`;
  expect(beyondLimits({ ...row, amount: `${most}00` })).toBeNull();
  expect(beyondLimits({ ...row, amount: null, address: 'a'.repeat(512) })).toBeNull();
});

it.each([
  [{ amount: '9'.repeat(36) }, 'amount'],
  [{ amount: `0.${'0'.repeat(30)}1` }, 'amount'],
  [{ address: 'a'.repeat(513) }, 'address'],
  [{ coin: 'C'.repeat(65) }, 'coin'],
  [{ height: '1'.repeat(33) }, 'height'],
])('refuses %o, naming the line and the field', (change, field) => {
  expect(beyondLimits({ ...row, ...change })).toMatchObject({ line: 7, field });
});
