import { secp256k1 } from '@noble/curves/secp256k1.js';

/** Makes keys' halves and signatures on secp256k1; exchangeable for a native library. */
export type Secp256k1Signer = {
  /** 65 bytes. */
  publicKey(secret: Uint8Array): Uint8Array;
  /** r ‖ s with low s, and the recovery number (0 or 1). */
  sign(digest: Uint8Array, secret: Uint8Array): { rs: Uint8Array; recovery: number };
};

export const nobleSigner: Secp256k1Signer = {
  publicKey: (secret) => secp256k1.getPublicKey(secret, false),
  sign(digest, secret) {
    const bytes = secp256k1.sign(digest, secret, { prehash: false, format: 'recovered' });
    return { rs: bytes.subarray(1), recovery: bytes[0] ?? 0 };
  },
};
