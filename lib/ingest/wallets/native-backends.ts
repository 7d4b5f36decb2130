import { createPublicKey, verify } from 'node:crypto';
import type * as Secp256k1 from 'secp256k1';
import {
  type Ed25519Backend,
  nobleBackends,
  type Secp256k1Backend,
  type SignatureBackends,
} from '@/lib/signatures/backends';

/**
 * Curve arithmetic in native code where it is available: libsecp256k1's addon (prebuilt for the usual
 * platforms) and OpenSSL's ed25519. `load` is a `require` that finds the project's packages. Where the
 * addon does not load, the portable code is used: the package's own fallback is slower still.
 */
export function nativeBackends(load: NodeJS.Require): SignatureBackends {
  return { secp256k1: nativeSecp256k1(load) ?? nobleBackends.secp256k1, ed25519: openSslEd25519 };
}

function nativeSecp256k1(load: NodeJS.Require): Secp256k1Backend | null {
  let library: typeof Secp256k1;
  try {
    library = load('secp256k1/bindings');
  } catch {
    return null;
  }
  return {
    recover({ signature, recovery, digest, compressed }) {
      try {
        return library.ecdsaRecover(signature, recovery, digest, compressed);
      } catch {
        return null;
      }
    },
  };
}

/** What stands before the 32 bytes of an ed25519 key in its DER form. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

const openSslEd25519: Ed25519Backend = {
  verify({ signature, message, publicKey }) {
    try {
      const key = createPublicKey({
        key: Buffer.concat([SPKI, publicKey]),
        format: 'der',
        type: 'spki',
      });
      return verify(null, message, key, signature);
    } catch {
      return false;
    }
  },
};
