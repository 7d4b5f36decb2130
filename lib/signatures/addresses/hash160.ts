import { ripemd160, sha256 } from '../hashes';

/** RIPEMD-160 of SHA-256: how Bitcoin and the chains after it name a key or a script. */
export function hash160(bytes: Uint8Array): Uint8Array {
  return ripemd160(sha256(bytes));
}
