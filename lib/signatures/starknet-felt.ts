import { bytesToHex, utf8ToBytes } from './bytes';

/** Order of Starknet's field. */
const FIELD = 2n ** 251n + 17n * 2n ** 192n + 1n;

/** A field element in hex, `0x` optional; null when it is not one. */
export function felt(text: string): bigint | null {
  const digits = /^(?:0[xX])?([0-9a-fA-F]{1,64})$/.exec(text)?.[1];
  if (!digits) return null;
  const value = BigInt(`0x${digits}`);
  return value < FIELD ? value : null;
}

/** A Cairo short string: up to 31 characters of ASCII in one field element. */
export function shortString(text: string): bigint {
  return text === '' ? 0n : BigInt(`0x${bytesToHex(utf8ToBytes(text))}`);
}

/** True when a text fits a short string. */
export function isShortString(text: string): boolean {
  return text.length <= 31 && /^[\x20-\x7e]*$/.test(text);
}
