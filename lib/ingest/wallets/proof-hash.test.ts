import { describe, expect, it } from 'vitest';
import { resolveCoin } from '@/lib/sources/okx/resolve-coin';
import type { WalletRow } from '@/lib/sources/okx/wallets/wallet-row';
import { proofHash } from './proof-hash';

function row(changes: Partial<WalletRow> = {}): WalletRow {
  const cells: Omit<WalletRow, 'resolved'> = {
    line: 1,
    layout: 'c12',
    coin: 'ETH',
    audit: false,
    network: null,
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
    ...changes,
  };
  return { ...cells, resolved: resolveCoin(cells) };
}

describe('proofHash', () => {
  it('is the same for what does not bear on the verdict', () => {
    const same = [
      row({ line: 2, height: '9', amount: '7', layout: 'c7' }),
      row({ coin: 'USDT-ERC20' }),
      row({ coin: 'usdc', network: 'ETH' }),
      row({ type: 'Non Staking' }),
    ];
    for (const other of same) expect(proofHash(other)).toBe(proofHash(row()));
  });

  it('differs in every cell that does', () => {
    const rows = [
      row(),
      row({ coin: 'ETH-ARBITRUM' }),
      row({ coin: 'WHAT' }),
      row({ coin: 'WHO' }),
      row({ network: 'ARBITRUM_NOVA' }),
      row({ network: 'NOWHERE' }),
      row({ network: 'NOWHERE', coin: 'USDT-TRC20' }),
      row({ type: 'Eigenlayer Staking' }),
      row({ type: 'Native ETH Staking' }),
      ...(
        ['address', 'message', 'signature1', 'signature2', 'script', 'eoa1', 'eoa2'] as const
      ).map((cell) => row({ [cell]: 'other' })),
      row({ signature2: 's', signature1: null }),
    ];
    expect(new Set(rows.map(proofHash)).size).toBe(rows.length);
    const validator = 'ab'.repeat(48);
    const types = [null, 'Non Staking', 'Native ETH Staking'];
    const staking = types.map((type) => proofHash(row({ address: validator, type })));
    expect(new Set(staking).size).toBe(3);
    const audit = { audit: true, coin: 'X', network: 'WHAT' };
    expect(proofHash(row(audit))).not.toBe(proofHash(row({ coin: 'WHAT' })));
    const unsigned = [row({ coin: 'ALGO' }), row({ coin: 'USDT-ALGO' })];
    expect(new Set(unsigned.map(proofHash)).size).toBe(2);
  });
});
