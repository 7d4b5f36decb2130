import { base58, createBase58check } from '@scure/base';
import { sha256 } from '../hashes';

const check = createBase58check(sha256);

/** Longer text is not tried: decoding base58 takes time that grows with the square of its length. */
const LONGEST = 128;

export function encodeBase58Check(payload: Uint8Array): string {
  return check.encode(payload);
}

/** The payload, or null when a character or the checksum is wrong. Letter case counts. */
export function decodeBase58Check(text: string): Uint8Array | null {
  if (text.length > LONGEST) return null;
  try {
    return check.decode(text);
  } catch {
    return null;
  }
}

export function decodeBase58(text: string): Uint8Array | null {
  if (text.length > LONGEST) return null;
  try {
    return base58.decode(text);
  } catch {
    return null;
  }
}
