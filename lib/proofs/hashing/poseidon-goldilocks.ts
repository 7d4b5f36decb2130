import { chacha8Numbers } from './chacha8-rng';
import { GOLDILOCKS_P, multiplyInto, newWord64, reduceInto, type Word64 } from './goldilocks';

/** State words in field elements. */
const WIDTH = 12;
const RATE = 8;
const HALF_FULL_ROUNDS = 4;
const PARTIAL_ROUNDS = 22;
const ROUNDS = 2 * HALF_FULL_ROUNDS + PARTIAL_ROUNDS;
/** The circulant part of the MDS matrix, and what its diagonal has on top in the first row. */
const MDS_ROW = Float64Array.of(17, 15, 41, 16, 2, 28, 13, 13, 39, 18, 34, 20);
const MDS_FIRST_DIAGONAL = 8;

/** A hash as four field elements, each as its low and its high 32-bit word. */
export type GoldilocksHash = Uint32Array;
export const HASH_WORDS = 8;

/** The 360 round constants, low and high words, row by row. */
export type RoundConstants = { lo: Float64Array; hi: Float64Array };

let cachedConstants: RoundConstants | null = null;

/**
 * The round constants of plonky2's Poseidon: uniform draws below p from ChaCha8 seeded with 0, so they
 * are made here rather than copied.
 */
export function poseidonConstants(): RoundConstants {
  cachedConstants ??= drawConstants();
  return cachedConstants;
}

function drawConstants(): RoundConstants {
  const lo = new Float64Array(ROUNDS * WIDTH);
  const hi = new Float64Array(ROUNDS * WIDTH);
  const numbers = chacha8Numbers(0n);
  for (let i = 0; i < lo.length; ) {
    // Rust's uniform sampling: the high half of v·p, redrawn when the low half is not below p.
    const product = numbers.next().value * GOLDILOCKS_P;
    if ((product & 0xffff_ffff_ffff_ffffn) >= GOLDILOCKS_P) continue;
    const value = product >> 64n;
    lo[i] = Number(value & 0xffff_ffffn);
    hi[i] = Number(value >> 32n);
    i += 1;
  }
  return { lo, hi };
}

/**
 * plonky2's sponge without padding: the state starts at zero, every eight elements overwrite the front
 * of it, and the first four elements of the last state are the hash. The input is given as low and
 * high words in turn, each element below p.
 */
export function poseidonHash(words: Uint32Array): GoldilocksHash {
  const lo = new Float64Array(WIDTH);
  const hi = new Float64Array(WIDTH);
  for (let start = 0; start < words.length; start += 2 * RATE) {
    const count = Math.min(RATE, (words.length - start) / 2);
    for (let i = 0; i < count; i += 1) {
      lo[i] = words[start + 2 * i] ?? 0;
      hi[i] = words[start + 2 * i + 1] ?? 0;
    }
    permute(lo, hi);
  }
  const hash = new Uint32Array(HASH_WORDS);
  for (let i = 0; i < HASH_WORDS / 2; i += 1) hash.set([lo[i] ?? 0, hi[i] ?? 0], 2 * i);
  return hash;
}

/**
 * Scratch space, made once: typed arrays are dear to allocate, and no permutation runs inside another.
 * The state stands in it twice over, so that a row of the circulant matrix is read without wrapping.
 */
const element = newWord64();
const twiceLo = new Float64Array(2 * WIDTH);
const twiceHi = new Float64Array(2 * WIDTH);

/** The Poseidon permutation on twelve elements, in place. */
export function permute(lo: Float64Array, hi: Float64Array): void {
  const constants = poseidonConstants();
  addConstants(lo, hi, constants, 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const partial = round >= HALF_FULL_ROUNDS && round < HALF_FULL_ROUNDS + PARTIAL_ROUNDS;
    for (let i = 0; i < (partial ? 1 : WIDTH); i += 1) {
      element[0] = lo[i] as number;
      element[1] = hi[i] as number;
      raiseToSeventh(element);
      lo[i] = element[0] as number;
      hi[i] = element[1] as number;
    }
    twiceLo.set(lo);
    twiceLo.set(lo, WIDTH);
    twiceHi.set(hi);
    twiceHi.set(hi, WIDTH);
    for (let row = 0; row < WIDTH; row += 1) {
      lo[row] = mixRow(twiceLo, row);
      hi[row] = mixRow(twiceHi, row);
    }
    addConstants(lo, hi, constants, round + 1);
  }
}

/** Adds the constants of a round (none after the last) and brings every element below p. */
function addConstants(
  lo: Float64Array,
  hi: Float64Array,
  constants: RoundConstants,
  round: number,
): void {
  for (let i = 0; i < WIDTH; i += 1) {
    const index = round * WIDTH + i;
    const more = round < ROUNDS;
    reduceInto(
      element,
      (lo[i] as number) + (more ? (constants.lo[index] as number) : 0),
      (hi[i] as number) + (more ? (constants.hi[index] as number) : 0),
    );
    lo[i] = element[0] as number;
    hi[i] = element[1] as number;
  }
}

/**
 * One row of the linear layer on the low or the high words: they stay apart, since a sum of twelve
 * products by at most 41 fits a double.
 */
function mixRow(words: Float64Array, row: number): number {
  let sum = row === 0 ? MDS_FIRST_DIAGONAL * (words[0] as number) : 0;
  for (let i = 0; i < WIDTH; i += 1) sum += (MDS_ROW[i] as number) * (words[row + i] as number);
  return sum;
}

/** x⁷ = x⁴ · x² · x. */
function raiseToSeventh(x: Word64): void {
  const lo = x[0] as number;
  const hi = x[1] as number;
  multiplyInto(x, lo, hi, lo, hi);
  const squareLo = x[0] as number;
  const squareHi = x[1] as number;
  multiplyInto(x, squareLo, squareHi, squareLo, squareHi);
  multiplyInto(x, x[0] as number, x[1] as number, squareLo, squareHi);
  multiplyInto(x, x[0] as number, x[1] as number, lo, hi);
}
