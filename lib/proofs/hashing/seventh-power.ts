/**
 * Poseidon's S-box x⁷ in the Goldilocks field, written out: four products whose values never leave
 * registers. As calls that hand words over, the permutation takes two and a half times as long.
 *
 * An element is `lo + hi·2^32` with words that need not be below 2^32 (`lo` below 2^33, `hi` below 2^34): a
 * product only needs them to fit three limbs of some 22 bits, so most carries can wait.
 */

const TWO_32 = 0x1_0000_0000;
const TWO_24 = 0x100_0000;
const TWO_22 = 0x40_0000;
const TWO_20 = 0x10_0000;
const TWO_12 = 0x1000;
const TWO_10 = 0x400;
const TWO_8 = 0x100;
const LOW_22 = TWO_22 - 1;
const LOW_12 = TWO_12 - 1;
/** Exact: powers of two only shift a double's exponent. */
const PER_32 = 1 / TWO_32;
const PER_22 = 1 / TWO_22;
const PER_20 = 1 / TWO_20;
const PER_12 = 1 / TWO_12;
const PER_10 = 1 / TWO_10;
const PER_8 = 1 / TWO_8;

/**
 * Sets element `i` to the seventh power of `xLo + xHi·2^32`, for whole words from 0 to 2^50. Each square or
 * product is five columns at 2^0, 2^22, 2^44, 2^66 and 2^88 (all below 2^47), gathered into two words by
 * 2^64 = 2^32 − 1 and 2^96 = −1 modulo p; what is over 2^64 comes back as (over − 1)·2^32 + 2^32 − over, which
 * keeps both words from 0 up.
 */
export function seventhPowerInto(
  lo: Float64Array,
  hi: Float64Array,
  i: number,
  xLo: number,
  xHi: number,
): void {
  let carry = Math.floor(xLo * PER_32);
  let aLo = xLo - carry * TWO_32;
  let aHi = xHi + carry;
  let over = Math.floor(aHi * PER_32);
  if (over !== 0) {
    aHi += over - 1 - over * TWO_32;
    aLo += TWO_32 - over;
  }

  // x in limbs, and x².
  const x0 = aLo & LOW_22;
  const xMid = aHi & LOW_12;
  const x1 = (aLo - x0) * PER_22 + xMid * TWO_10;
  const x2 = (aHi - xMid) * PER_12;
  let c1 = 2 * x0 * x1;
  let c2 = 2 * x0 * x2 + x1 * x1;
  let c4 = x2 * x2;
  let h1 = Math.floor(c1 * PER_10);
  let h2 = Math.floor(c2 * PER_20);
  let h4 = Math.floor(c4 * PER_8);
  let above = h2 + 8 * x1 * x2 + (c4 - h4 * TWO_8) * TWO_24;
  aLo = x0 * x0 + (c1 - h1 * TWO_10) * TWO_22 - above - h4;
  aHi = h1 + (c2 - h2 * TWO_20) * TWO_12 + above;
  carry = Math.floor(aLo * PER_32);
  aLo -= carry * TWO_32;
  aHi += carry;
  over = Math.floor(aHi * PER_32);
  if (over !== 0) {
    aHi += over - 1 - over * TWO_32;
    aLo += TWO_32 - over;
  }

  // x² in limbs, and x⁴.
  const y0 = aLo & LOW_22;
  const yMid = aHi & LOW_12;
  const y1 = (aLo - y0) * PER_22 + yMid * TWO_10;
  const y2 = (aHi - yMid) * PER_12;
  c1 = 2 * y0 * y1;
  c2 = 2 * y0 * y2 + y1 * y1;
  c4 = y2 * y2;
  h1 = Math.floor(c1 * PER_10);
  h2 = Math.floor(c2 * PER_20);
  h4 = Math.floor(c4 * PER_8);
  above = h2 + 8 * y1 * y2 + (c4 - h4 * TWO_8) * TWO_24;
  aLo = y0 * y0 + (c1 - h1 * TWO_10) * TWO_22 - above - h4;
  aHi = h1 + (c2 - h2 * TWO_20) * TWO_12 + above;
  carry = Math.floor(aLo * PER_32);
  aLo -= carry * TWO_32;
  aHi += carry;
  over = Math.floor(aHi * PER_32);
  if (over !== 0) {
    aHi += over - 1 - over * TWO_32;
    aLo += TWO_32 - over;
  }

  // x⁶ = x⁴ · x².
  let z0 = aLo & LOW_22;
  let zMid = aHi & LOW_12;
  let z1 = (aLo - z0) * PER_22 + zMid * TWO_10;
  let z2 = (aHi - zMid) * PER_12;
  c1 = z0 * y1 + z1 * y0;
  c2 = z0 * y2 + z1 * y1 + z2 * y0;
  c4 = z2 * y2;
  h1 = Math.floor(c1 * PER_10);
  h2 = Math.floor(c2 * PER_20);
  h4 = Math.floor(c4 * PER_8);
  above = h2 + 4 * (z1 * y2 + z2 * y1) + (c4 - h4 * TWO_8) * TWO_24;
  aLo = z0 * y0 + (c1 - h1 * TWO_10) * TWO_22 - above - h4;
  aHi = h1 + (c2 - h2 * TWO_20) * TWO_12 + above;
  carry = Math.floor(aLo * PER_32);
  aLo -= carry * TWO_32;
  aHi += carry;
  over = Math.floor(aHi * PER_32);
  if (over !== 0) {
    aHi += over - 1 - over * TWO_32;
    aLo += TWO_32 - over;
  }

  // x⁷ = x⁶ · x.
  z0 = aLo & LOW_22;
  zMid = aHi & LOW_12;
  z1 = (aLo - z0) * PER_22 + zMid * TWO_10;
  z2 = (aHi - zMid) * PER_12;
  c1 = z0 * x1 + z1 * x0;
  c2 = z0 * x2 + z1 * x1 + z2 * x0;
  c4 = z2 * x2;
  h1 = Math.floor(c1 * PER_10);
  h2 = Math.floor(c2 * PER_20);
  h4 = Math.floor(c4 * PER_8);
  above = h2 + 4 * (z1 * x2 + z2 * x1) + (c4 - h4 * TWO_8) * TWO_24;
  aLo = z0 * x0 + (c1 - h1 * TWO_10) * TWO_22 - above - h4;
  aHi = h1 + (c2 - h2 * TWO_20) * TWO_12 + above;
  carry = Math.floor(aLo * PER_32);
  aLo -= carry * TWO_32;
  aHi += carry;
  over = Math.floor(aHi * PER_32);
  if (over !== 0) {
    aHi += over - 1 - over * TWO_32;
    aLo += TWO_32 - over;
  }
  lo[i] = aLo;
  hi[i] = aHi;
}
