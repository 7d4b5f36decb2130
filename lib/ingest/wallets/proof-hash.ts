import { hash } from 'node:crypto';
import { isStakingRow, mayBeStakingRow } from '@/lib/signatures/owner-mode';
import { mayBeUnsigned } from '@/lib/sources/okx/coin-labels';
import type { WalletRow } from '@/lib/sources/okx/wallets/wallet-row';

/**
 * SHA-256 over everything the verdict on a row depends on, and nothing else: rows of two coins on one
 * network with the same signature share it, and so do the months. A character a byte: there is one for
 * each row of a file, and neither an array nor hex digits are as cheap.
 */
export function proofHash(row: WalletRow): string {
  const { resolved, type, address, message, signature1, signature2, script, eoa1, eoa2 } = row;
  const network = resolved.network ?? unknownName(row);
  const staking = isStakingRow(type) ? type?.toLowerCase() : deniesStaking(row);
  const unsigned = mayBeUnsigned(row.coin, type);
  const cells = [address, message, signature1, signature2, script, eoa1, eoa2];
  return hash('sha256', JSON.stringify([network, unsigned, staking, ...cells]), 'binary');
}

/** A verdict without a known network names the cell, or the coin; a label's network is tried first. */
function unknownName({ resolved, network, coin }: WalletRow): string {
  return network ? `? network ${network} ${resolved.labelNetwork ?? ''}` : `? ${coin}`;
}

/** A validator's key may stand as an address unless the type says otherwise. */
function deniesStaking({ address, type }: WalletRow): string | null {
  return address.length >= 96 && !mayBeStakingRow(type) ? 'not' : null;
}
