import { ed25519 } from '@noble/curves/ed25519.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';

/**
 * The two operations that cost time, exchangeable so that the same kernels run on a native library
 * in Node and on pure JavaScript in a browser. A backend decides nothing else.
 */
export type Secp256k1Backend = {
  /**
   * The public key that made `signature` (64 bytes r ‖ s) over `digest` (32 bytes), or null when
   * there is none. `recovery` is 0 to 3; the key is 33 bytes compressed, else 65.
   */
  recover(input: {
    signature: Uint8Array;
    recovery: number;
    digest: Uint8Array;
    compressed: boolean;
  }): Uint8Array | null;
};

export type Ed25519Backend = {
  /** RFC 8032 verification; the kernel has already refused keys of small order and other lengths. */
  verify(input: { signature: Uint8Array; message: Uint8Array; publicKey: Uint8Array }): boolean;
};

export type SignatureBackends = { secp256k1: Secp256k1Backend; ed25519: Ed25519Backend };

/** What every kernel is given beside the claim. */
export type KernelContext = {
  backends: SignatureBackends;
  /** Leave out trace, keys and notices. */
  brief: boolean;
};

export const nobleBackends: SignatureBackends = {
  secp256k1: {
    recover({ signature, recovery, digest, compressed }) {
      try {
        return new secp256k1.Signature(
          bigEndian(signature.subarray(0, 32)),
          bigEndian(signature.subarray(32, 64)),
          recovery,
        )
          .recoverPublicKey(digest)
          .toBytes(compressed);
      } catch {
        return null;
      }
    },
  },
  ed25519: {
    verify({ signature, message, publicKey }) {
      try {
        return ed25519.verify(signature, message, publicKey, { zip215: false });
      } catch {
        return false;
      }
    },
  },
};

function bigEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return value;
}
