import { bytesToHex } from './bytes';

/**
 * y coordinates of the points of order 1, 2, 4 and 8 (little-endian, sign bit cleared). Anyone can
 * make signatures that verify under such a key.
 */
const SMALL_ORDER = new Set([
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
]);

/** Little-endian, the prime 2^255 - 19 is 0xed, thirty times 0xff and 0x7f. */
const PRIME_FIRST_BYTE = 0xed;

/** True for a key that libraries judge differently or that proves nothing: small order, or y not below the prime. */
export function isWeakEd25519Key(publicKey: Uint8Array): boolean {
  const y = publicKey.slice();
  y[31] = (y[31] ?? 0) & 0x7f;
  return SMALL_ORDER.has(bytesToHex(y)) || !isBelowPrime(y);
}

function isBelowPrime(y: Uint8Array): boolean {
  if (y[31] !== 0x7f) return true;
  for (let i = 30; i > 0; i -= 1) if (y[i] !== 0xff) return true;
  return (y[0] ?? 0) < PRIME_FIRST_BYTE;
}
