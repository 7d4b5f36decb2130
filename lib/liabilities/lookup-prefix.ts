/**
 * The first `bits` bits of a hash as hex digits, what is left of the last digit set to zero:
 * `lookupPrefix('ab…', 6)` is `a8`. All the server is told of the hash.
 */
export function lookupPrefix(hash: string, bits: number): string {
  return prefixText(Number.parseInt(hash.slice(0, 8).padEnd(8, '0'), 16), bits);
}

/** The prefix of a number of 32 bits, its first `bits` counting. */
export function prefixText(first32: number, bits: number): string {
  const kept = bits === 0 ? 0 : (first32 >>> (32 - bits)) << (32 - bits);
  const digits = Math.ceil(bits / 4);
  return (kept >>> 0).toString(16).padStart(8, '0').slice(0, digits);
}

/** The number that a prefix of `bits` bits stands for; null where it is none, digit for digit. */
export function prefixNumber(prefix: string, bits: number): number | null {
  if (!/^[0-9a-f]{0,8}$/.test(prefix) || lookupPrefix(prefix, bits) !== prefix) return null;
  if (bits === 0) return 0;
  return Number.parseInt(prefix.padEnd(8, '0'), 16) >>> (32 - bits);
}
