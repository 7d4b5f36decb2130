import type { EcdsaKey } from './addresses/address-rule';

/** Both encodings of a key given in the 65-byte one. */
export function ecdsaKey(uncompressed: Uint8Array): EcdsaKey {
  const compressed = uncompressed.slice(0, 33);
  compressed[0] = ((uncompressed[64] ?? 0) & 1) === 0 ? 2 : 3;
  return { compressed, uncompressed };
}

/** A published key (33, 64 or 65 bytes) in its compressed encoding; null for any other shape. */
export function compressPublicKey(key: Uint8Array): Uint8Array | null {
  if (key.length === 33 && (key[0] === 2 || key[0] === 3)) return key;
  if (key.length === 65 && key[0] === 4) return ecdsaKey(key).compressed;
  if (key.length !== 64) return null;
  const padded = new Uint8Array(65);
  padded.set(key, 1);
  return ecdsaKey(padded).compressed;
}
