import { createRequire } from 'node:module';
import type * as Secp256k1 from 'secp256k1';
import { nobleSigner, type Secp256k1Signer } from './secp256k1-signer';

/**
 * libsecp256k1 where its addon loads, the portable code elsewhere: both choose the nonce by RFC 6979
 * and the low s, so that a file comes out the same.
 */
export const fastSigner: Secp256k1Signer = nativeSigner() ?? nobleSigner;

function nativeSigner(): Secp256k1Signer | null {
  try {
    const library: typeof Secp256k1 = createRequire(import.meta.url)('secp256k1/bindings');
    return {
      publicKey: (secret) => library.publicKeyCreate(secret, false),
      sign(digest, secret) {
        const { signature, recid } = library.ecdsaSign(digest, secret);
        return { rs: signature, recovery: recid };
      },
    };
  } catch {
    return null;
  }
}
