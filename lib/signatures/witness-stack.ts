const MOST_ITEMS = 20;

/** Items of a serialised witness stack, each shorter than 253 bytes except a script (up to 64 KiB). */
export function readWitness(bytes: Uint8Array): Uint8Array[] | null {
  const count = bytes[0] ?? 0;
  if (count === 0 || count > MOST_ITEMS) return null;
  const items: Uint8Array[] = [];
  let at = 1;
  for (let i = 0; i < count; i += 1) {
    let length = bytes[at] ?? 0;
    at += 1;
    if (length === 0xfd) {
      length = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
      at += 2;
    } else if (length > 0xfd) return null;
    if (at + length > bytes.length) return null;
    items.push(bytes.subarray(at, at + length));
    at += length;
  }
  return at === bytes.length ? items : null;
}

/**
 * True for what can only be a whole transaction (BIP-322 "full"): a version of four bytes, then the
 * mark of a transaction with witnesses or its single input.
 */
export function looksLikeTransaction(bytes: Uint8Array): boolean {
  const version = bytes[0] ?? 255;
  const numbered = version <= 3 && bytes[1] === 0 && bytes[2] === 0 && bytes[3] === 0;
  const marked = (bytes[4] === 0 && bytes[5] === 1) || bytes[4] === 1;
  return bytes.length >= 60 && numbered && marked;
}
