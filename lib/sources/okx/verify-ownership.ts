import type { OwnershipClaim } from '@/lib/signatures/claim';
import { NETWORKS } from '@/lib/signatures/networks';
import { Checking, unsupported } from '@/lib/signatures/outcome';
import type { OwnershipNotice, OwnershipVerdict } from '@/lib/signatures/verdict';
import { verifyAnywhere } from '@/lib/signatures/verify-anywhere';
import { type VerifyOptions, verifyClaim } from '@/lib/signatures/verify-claim';
import { mayBeUnsigned } from '@/lib/sources/okx/coin-labels';
import { type CoinCells, resolveCoin } from '@/lib/sources/okx/resolve-coin';

/** A row of a wallet file: which coin, and the claim that its address is the exchange's. */
export type OwnershipRow = OwnershipClaim & CoinCells;

/**
 * Checks the ownership signatures of one row of OKX's wallet file. The network picks the scheme. A
 * network nobody knows is told by address and signature, or the row is `unsupported`, as is a row whose
 * coin label is not known and which names no network. Never throws.
 */
export function verifyOwnership(row: OwnershipRow, options: VerifyOptions = {}): OwnershipVerdict {
  const coin = resolveCoin(row);
  const { network, labelNetwork } = coin;
  if (network === null) {
    const name = JSON.stringify((row.network ?? row.coin).slice(0, 60));
    if (row.network === null) {
      const unknown = unsupported('unknown-coin', `${name} is not a known coin label.`);
      return new Checking('none', options).finish(unknown);
    }
    const otherwise = unsupported('unknown-network', `${name} is not a known network.`);
    return verifyAnywhere(row, { ...options, hint: labelNetwork, otherwise });
  }
  const verdict = verifyClaim(row, network, options, () => mayBeUnsigned(row.coin, row.type));
  if (options.brief || coin.elsewhere === null || labelNetwork === null) return verdict;
  const notice: OwnershipNotice = {
    code: 'label-on-other-network',
    message: `The label ${row.coin} is known on ${NETWORKS[labelNetwork].name}, the row names ${NETWORKS[coin.elsewhere].name}; it was checked as on ${NETWORKS[network].name}.`,
  };
  return { ...verdict, notices: [...verdict.notices, notice] };
}
