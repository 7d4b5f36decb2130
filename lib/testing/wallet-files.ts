import { createHash } from 'node:crypto';
import { ecdsaClaim } from '@/lib/demo/signers/ecdsa-claims';
import { ed25519Claim } from '@/lib/demo/signers/ed25519-claims';
import { nobleSigner } from '@/lib/demo/signers/secp256k1-signer';
import { keyHashClaim } from '@/lib/demo/signers/utxo-claims';
import { evmAddress } from '@/lib/signatures/addresses/evm';
import { solanaAddress } from '@/lib/signatures/addresses/key-in-address';
import { tronAddress } from '@/lib/signatures/addresses/tron';
import { UTXO_NETWORKS } from '@/lib/signatures/addresses/utxo-networks';
import type { OwnershipClaim } from '@/lib/signatures/claim';
import { evmDigest, tronDigest } from '@/lib/signatures/digests';

const message = 'I am an OKX address';

export const WALLET_HEADER =
  'coin,Type,Network,Snapshot Height,address,amount,message,signature1,signature2,redeem script/public key,EOA1,EOA2';

/** A real claim by a key that `seed` names: the same seed, the same address and signature. */
export function claimOf(kind: 'evm' | 'tron' | 'bitcoin' | 'solana', seed: string): OwnershipClaim {
  const secret = createHash('sha256').update(`${kind} ${seed}`).digest();
  switch (kind) {
    case 'evm':
      return ecdsaClaim(nobleSigner, { rule: evmAddress, digest: evmDigest, message, secret });
    case 'tron':
      return ecdsaClaim(nobleSigner, { rule: tronAddress, digest: tronDigest, message, secret });
    case 'bitcoin':
      return keyHashClaim(nobleSigner, { network: UTXO_NETWORKS.bitcoin, message, secret });
    case 'solana':
      return ed25519Claim({ rule: solanaAddress, message, secret });
  }
}

/** One row of the 12-column layout. */
export function walletRow(
  coin: string,
  amount: string,
  claim: OwnershipClaim,
  {
    type = 'Non Staking',
    network = '',
    height = '100',
  }: { type?: string; network?: string; height?: string } = {},
): string {
  const { address, message: text, signature1, signature2, script, eoa1, eoa2 } = claim;
  const proof = [address, amount, text, signature1, signature2, script, eoa1, eoa2];
  return [coin, type, network, height, ...proof.map((cell) => cell ?? '')].join(',');
}

/** A file of the 12-column layout with a summary. */
export function walletFile(rows: readonly string[], summary: readonly string[] = []): string {
  const sums = ['coin,snapshot height,amount', ...summary, ''];
  return [...(summary.length > 0 ? sums : []), WALLET_HEADER, ...rows, ''].join('\n');
}

/** Rows of distinct addresses: a mix of networks, amounts 1, 2, 3 … */
export function manyRows(count: number, seed = 'row', from = 0): string[] {
  const kinds = [
    ['ETH', 'evm'],
    ['USDT-TRC20', 'tron'],
    ['BTC', 'bitcoin'],
    ['SOL', 'solana'],
  ] as const;
  return Array.from({ length: count }, (_, i) => {
    const [coin, kind] = kinds[(i + from) % kinds.length] ?? kinds[0];
    return walletRow(coin, String(i + from + 1), claimOf(kind, `${seed} ${i + from}`));
  });
}
