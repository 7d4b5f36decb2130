import { concatBytes, utf8ToBytes } from './bytes';
import { sha256 } from './hashes';

/** BIP-340: SHA-256 that no other use of it can collide with. */
export function taggedHash(tag: string, ...parts: Uint8Array[]): Uint8Array {
  const name = sha256(utf8ToBytes(tag));
  return sha256(concatBytes(name, name, ...parts));
}
