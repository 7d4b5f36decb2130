import { tronAddress } from '@/lib/signatures/addresses/tron';
import type { OwnershipClaim } from '@/lib/signatures/claim';
import { evmDigest, okxDigest, tronDigest } from '@/lib/signatures/digests';
import { NETWORKS, type NetworkSlug } from '@/lib/signatures/networks';
import { draw } from './draw';
import { ecdsaClaim } from './signers/ecdsa-claims';
import { ed25519Claim } from './signers/ed25519-claims';
import { fastSigner } from './signers/fast-signer';
import { eosClaim, starknetClaim, validatorClaim } from './signers/other-claims';
import { secretFrom } from './signers/synthetic-keys';
import { keyHashClaim, multisigClaim } from './signers/utxo-claims';

const message = 'I am an OKX address';

/** The wallets OKX uses, of those a key can have: v3R2 and highload v3. */
const TON_WALLETS = 2;

/** A real signature with a made-up key, the same for the same name. */
export function demoClaim(network: NetworkSlug, name: string): OwnershipClaim {
  const key = `demo ${network} ${name}`;
  const secret = secretFrom(key);
  const { rule } = NETWORKS[network];
  switch (rule.scheme) {
    case 'evm':
      return ecdsaClaim(fastSigner, { rule: rule.address, digest: evmDigest, message, secret });
    case 'okx-ecdsa':
      return ecdsaClaim(fastSigner, { rule: rule.address, digest: okxDigest, message, secret });
    case 'tron':
      return ecdsaClaim(fastSigner, { rule: tronAddress, digest: tronDigest, message, secret });
    case 'ed25519': {
      const variant = Math.floor(draw(key) * (network === 'ton' ? TON_WALLETS : 1));
      const claim = ed25519Claim({ rule: rule.address, message, secret, variant });
      // Hedera's accounts are numbers that say nothing of a key.
      return claim.address ? claim : { ...claim, address: `0.0.${Math.floor(draw(key) * 9e6)}` };
    }
    case 'utxo': {
      const secrets = [secret, secretFrom(`${key} 2`), secretFrom(`${key} 3`)];
      const { network: coin } = rule;
      const kind = draw(key);
      if (kind < 0.3) return keyHashClaim(fastSigner, { network: coin, message, secret });
      const witness = kind > 0.6 && Boolean(coin.segwitPrefix);
      return multisigClaim(fastSigner, { network: coin, message, secrets, witness });
    }
    case 'bls':
      return validatorClaim(message, secret);
    case 'starknet':
      return starknetClaim(message, secret);
    case 'eos':
      return eosClaim(fastSigner, { name: `demowal${letters(draw(key))}`, message, secret });
    case 'none':
      throw new RangeError(`No address can be made for ${network}.`);
  }
}

/** Five letters of those that EOS names take. */
function letters(chance: number): string {
  return [1, 26, 676, 17_576, 456_976]
    .map((place) => String.fromCharCode(97 + (Math.floor((chance * 2 ** 32) / place) % 26)))
    .join('');
}
