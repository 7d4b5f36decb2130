import { hash } from 'node:crypto';
import { isStakingRow } from '@/lib/signatures/owner-mode';
import { mayBeUnsigned } from '@/lib/sources/okx/coin-labels';
import type { WalletRow } from '@/lib/sources/okx/wallets/wallet-row';

/**
 * SHA-256 over everything the verdict on a row depends on, and nothing else: rows of two coins on one
 * network with the same signature share it, and so do the months. A character a byte: there is one for
 * each row of a file, and neither an array nor hex digits are as cheap.
 */
export function proofHash(row: WalletRow): string {
  const { resolved, type, address, message, signature1, signature2, script, eoa1, eoa2 } = row;
  // An unknown coin's verdict names the coin.
  const network = resolved?.network ?? `? ${row.audit ? (row.network ?? row.coin) : row.coin}`;
  const staking = isStakingRow(type) ? type?.toLowerCase() : null;
  const unsigned = mayBeUnsigned(row.coin);
  const cells = [address, message, signature1, signature2, script, eoa1, eoa2];
  return hash('sha256', JSON.stringify([network, unsigned, staking, ...cells]), 'binary');
}
