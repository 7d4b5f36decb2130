import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

export { bytesToHex, concatBytes, utf8ToBytes };

const HEX = /^(?:0[xX])?((?:[0-9a-fA-F]{2})*)$/;

/** Bytes of hex text, `0x` optional; null when it is not hex of whole bytes or is empty. */
export function decodeHex(text: string): Uint8Array | null {
  const digits = HEX.exec(text)?.[1];
  return digits ? hexToBytes(digits) : null;
}

/** As `decodeHex`, and null for any other length. */
export function decodeHexOf(text: string, length: number): Uint8Array | null {
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
