import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

export { bytesToHex, concatBytes, utf8ToBytes };

/** Value of each ASCII letter as a hex digit; 255 for all others. */
const DIGITS = new Uint8Array(128).fill(255);
for (let value = 0; value < 16; value += 1) {
  DIGITS[value.toString(16).charCodeAt(0)] = value;
  DIGITS[value.toString(16).toUpperCase().charCodeAt(0)] = value;
}

/** Bytes of hex text, `0x` optional; null when it is not hex of whole bytes or is empty. */
export function decodeHex(text: string): Uint8Array | null {
  const start = text[0] === '0' && (text[1] === 'x' || text[1] === 'X') ? 2 : 0;
  const length = (text.length - start) / 2;
  if (length === 0 || !Number.isInteger(length)) return null;
  const bytes = new Uint8Array(length);
  for (let i = 0, at = start; i < length; i += 1, at += 2) {
    const high = DIGITS[text.charCodeAt(at)] ?? 255;
    const low = DIGITS[text.charCodeAt(at + 1)] ?? 255;
    if (high > 15 || low > 15) return null;
    bytes[i] = (high << 4) | low;
  }
  return bytes;
}

/** As `decodeHex`, and null for any other length. */
export function decodeHexOf(text: string, length: number): Uint8Array | null {
  if (text.length > 2 * length + 2) return null;
  const bytes = decodeHex(text);
  return bytes?.length === length ? bytes : null;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

/** Bitcoin's CompactSize length followed by the bytes. */
export function varBytes(bytes: Uint8Array): Uint8Array {
  const { length } = bytes;
  if (length < 0xfd) return concatBytes(Uint8Array.of(length), bytes);
  if (length <= 0xffff) {
    return concatBytes(Uint8Array.of(0xfd, length & 0xff, length >> 8), bytes);
  }
  const size = new DataView(new ArrayBuffer(4));
  size.setUint32(0, length, true);
  return concatBytes(Uint8Array.of(0xfe), new Uint8Array(size.buffer), bytes);
}

/** `varBytes` of a text in UTF-8. */
export function varText(text: string): Uint8Array {
  return varBytes(utf8ToBytes(text));
}

/** Bytes of padded base64; null when it is not that. The platform's decoder is many times a table's speed. */
export function decodeBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return null;
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i += 1) bytes[i] = letters.charCodeAt(i);
  return bytes;
}
