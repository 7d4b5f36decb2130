import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@/lib/signatures/bytes';

/** A secret key that anyone can make again from its name: worthless, and made to be so. */
export function secretFrom(name: string): Uint8Array {
  return sha256(utf8ToBytes(`ballast synthetic key: ${name}`));
}
