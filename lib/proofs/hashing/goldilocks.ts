/**
 * The Goldilocks field, p = 2^64 − 2^32 + 1, on pairs of 32-bit words held in doubles. A permutation
 * of Poseidon needs 472 products and 8,600 small multiply-adds; as BigInt that takes a hundred times
 * longer than a user should wait for a proof of three levels.
 */
export const GOLDILOCKS_P = 0xffff_ffff_0000_0001n;

const TWO_16 = 0x1_0000;
const TWO_32 = 0x1_0000_0000;
const MAX_16 = 0xffff;
/** Exact: powers of two only shift a double's exponent. */
const PER_16 = 1 / TWO_16;
const PER_32 = 1 / TWO_32;
const MAX_32 = 0xffff_ffff;

/**
 * An element's low and high word. The functions below leave their result in one that they are given,
 * so that nothing is allocated in the inner loop; a typed array, so that doubles are not boxed.
 */
export type Word64 = Float64Array;

export function newWord64(): Word64 {
  return new Float64Array(2);
}

/** `lo + hi·2^32` modulo p, for whole numbers of any sign below 2^52 in size. */
export function reduceInto(out: Word64, lo: number, hi: number): void {
  let low = lo;
  let high = hi;
  for (;;) {
    const carry = Math.floor(low * PER_32);
    low -= carry * TWO_32;
    high += carry;
    const over = Math.floor(high * PER_32);
    if (over === 0) break;
    // 2^64 = 2^32 − 1 modulo p.
    high += over - over * TWO_32;
    low -= over;
  }
  if (high === MAX_32 && low >= 1) {
    high = 0;
    low -= 1;
  }
  out[0] = low;
  out[1] = high;
}

/** The product of two reduced elements; the arguments may be the result's own old words. */
export function multiplyInto(
  out: Word64,
  aLo: number,
  aHi: number,
  bLo: number,
  bHi: number,
): void {
  // Each 32-bit word of b is split into halves: a product of 32 by 16 bits is exact in a double.
  const b0 = bLo & MAX_16;
  const b1 = bLo >>> 16;
  const b2 = bHi & MAX_16;
  const b3 = bHi >>> 16;
  const p1 = aLo * b1;
  const p1High = Math.floor(p1 * PER_16);
  const s00 = aLo * b0 + (p1 - p1High * TWO_16) * TWO_16;
  const c00 = Math.floor(s00 * PER_32);
  const p3 = aLo * b3;
  const p3High = Math.floor(p3 * PER_16);
  const s01 = aLo * b2 + (p3 - p3High * TWO_16) * TWO_16;
  const c01 = Math.floor(s01 * PER_32);
  const q1 = aHi * b1;
  const q1High = Math.floor(q1 * PER_16);
  const s10 = aHi * b0 + (q1 - q1High * TWO_16) * TWO_16;
  const c10 = Math.floor(s10 * PER_32);
  const q3 = aHi * b3;
  const q3High = Math.floor(q3 * PER_16);
  const s11 = aHi * b2 + (q3 - q3High * TWO_16) * TWO_16;
  const c11 = Math.floor(s11 * PER_32);

  const t1 = p1High + c00 + (s01 - c01 * TWO_32) + (s10 - c10 * TWO_32);
  const carry1 = Math.floor(t1 * PER_32);
  const t2 = p3High + c01 + q1High + c10 + (s11 - c11 * TWO_32) + carry1;
  const carry2 = Math.floor(t2 * PER_32);
  const word2 = t2 - carry2 * TWO_32;
  const word3 = q3High + c11 + carry2;
  // 2^64 = 2^32 − 1 and 2^96 = −1 modulo p.
  reduceInto(out, s00 - c00 * TWO_32 - word2 - word3, t1 - carry1 * TWO_32 + word2);
}
