import type { OwnershipClaim } from '@/lib/signatures/claim';
import { Checking, unsupported } from '@/lib/signatures/outcome';
import type { OwnershipVerdict } from '@/lib/signatures/verdict';
import { type VerifyOptions, verifyClaim } from '@/lib/signatures/verify-claim';
import { mayBeUnsigned } from '@/lib/sources/okx/coin-labels';
import { type CoinCells, resolveCoin } from '@/lib/sources/okx/resolve-coin';

/** A row of a wallet file: which coin, and the claim that its address is the exchange's. */
export type OwnershipRow = OwnershipClaim & CoinCells;

/**
 * Checks the ownership signatures of one row of OKX's wallet file. The coin label picks the scheme
 * from a table; a label that is not in it is `unsupported`, never guessed. Never throws.
 */
export function verifyOwnership(row: OwnershipRow, options: VerifyOptions = {}): OwnershipVerdict {
  const coin = resolveCoin(row);
  if (!coin) {
    const [name, what] =
      row.audit && row.network ? [row.network, 'network'] : [row.coin, 'coin label'];
    return new Checking('none', options).finish(
      unsupported('unknown-coin', `${JSON.stringify(name.slice(0, 60))} is not a known ${what}.`),
    );
  }
  return verifyClaim(row, coin.network, options, () => mayBeUnsigned(row.coin));
}
