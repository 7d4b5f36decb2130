import { chacha8Numbers } from './chacha8-rng';
import { GOLDILOCKS_P, newWord64, reduceInto } from './goldilocks';
import { seventhPowerInto } from './seventh-power';

/** State words in field elements. */
const WIDTH = 12;
const RATE = 8;
const HALF_FULL_ROUNDS = 4;
const PARTIAL_ROUNDS = 22;
const ROUNDS = 2 * HALF_FULL_ROUNDS + PARTIAL_ROUNDS;
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

/** Scratch space, made once: typed arrays are dear to allocate, and no permutation runs inside another. */
const element = newWord64();

/**
 * The Poseidon permutation on twelve elements, in place; they come and go below p. Between, words may be
 * larger: the linear layer makes them at most 264 times as large, so that in the partial rounds eleven of
 * twelve elements need their carries only every second round.
 */
export function permute(lo: Float64Array, hi: Float64Array): void {
  const constants = poseidonConstants();
  let round = 0;
  for (; round < HALF_FULL_ROUNDS; round += 1) fullRound(lo, hi, constants, round);
  for (; round < HALF_FULL_ROUNDS + PARTIAL_ROUNDS; round += 1) {
    partialRound(lo, hi, constants, round);
  }
  for (; round < ROUNDS; round += 1) fullRound(lo, hi, constants, round);
  for (let i = 0; i < WIDTH; i += 1) setReduced(lo, hi, i, lo[i] as number, hi[i] as number);
}

function fullRound(
  lo: Float64Array,
  hi: Float64Array,
  constants: RoundConstants,
  round: number,
): void {
  for (let i = 0; i < WIDTH; i += 1) {
    const at = round * WIDTH + i;
    const nextLo = (lo[i] as number) + (constants.lo[at] as number);
    seventhPowerInto(lo, hi, i, nextLo, (hi[i] as number) + (constants.hi[at] as number));
  }
  mix(lo);
  mix(hi);
}

function partialRound(
  lo: Float64Array,
  hi: Float64Array,
  constants: RoundConstants,
  round: number,
): void {
  const at = round * WIDTH;
  const firstLo = (lo[0] as number) + (constants.lo[at] as number);
  seventhPowerInto(lo, hi, 0, firstLo, (hi[0] as number) + (constants.hi[at] as number));
  const carries = round % 2 === 0;
  for (let i = 1; i < WIDTH; i += 1) {
    const nextLo = (lo[i] as number) + (constants.lo[at + i] as number);
    const nextHi = (hi[i] as number) + (constants.hi[at + i] as number);
    if (carries) setReduced(lo, hi, i, nextLo, nextHi);
    else {
      lo[i] = nextLo;
      hi[i] = nextHi;
    }
  }
  mix(lo);
  mix(hi);
}

function setReduced(
  lo: Float64Array,
  hi: Float64Array,
  i: number,
  valueLo: number,
  valueHi: number,
): void {
  reduceInto(element, valueLo, valueHi);
  lo[i] = element[0] as number;
  hi[i] = element[1] as number;
}

/**
 * The linear layer on the low or on the high words, in place: they stay apart, since a sum of twelve
 * products by at most 41 fits a double. The matrix is circulant, with 8 more in its first corner; it is
 * written out, which is quicker than any loop over it.
 */
// biome-ignore format: a matrix is read in rows
function mix(s: Float64Array): void {
  const a = s[0] as number, b = s[1] as number, c = s[2] as number, d = s[3] as number;
  const e = s[4] as number, f = s[5] as number, g = s[6] as number, h = s[7] as number;
  const i = s[8] as number, j = s[9] as number, k = s[10] as number, l = s[11] as number;
  s[0] = 25 * a + 15 * b + 41 * c + 16 * d + 2 * e + 28 * f + 13 * g + 13 * h + 39 * i + 18 * j + 34 * k + 20 * l;
  s[1] = 20 * a + 17 * b + 15 * c + 41 * d + 16 * e + 2 * f + 28 * g + 13 * h + 13 * i + 39 * j + 18 * k + 34 * l;
  s[2] = 34 * a + 20 * b + 17 * c + 15 * d + 41 * e + 16 * f + 2 * g + 28 * h + 13 * i + 13 * j + 39 * k + 18 * l;
  s[3] = 18 * a + 34 * b + 20 * c + 17 * d + 15 * e + 41 * f + 16 * g + 2 * h + 28 * i + 13 * j + 13 * k + 39 * l;
  s[4] = 39 * a + 18 * b + 34 * c + 20 * d + 17 * e + 15 * f + 41 * g + 16 * h + 2 * i + 28 * j + 13 * k + 13 * l;
  s[5] = 13 * a + 39 * b + 18 * c + 34 * d + 20 * e + 17 * f + 15 * g + 41 * h + 16 * i + 2 * j + 28 * k + 13 * l;
  s[6] = 13 * a + 13 * b + 39 * c + 18 * d + 34 * e + 20 * f + 17 * g + 15 * h + 41 * i + 16 * j + 2 * k + 28 * l;
  s[7] = 28 * a + 13 * b + 13 * c + 39 * d + 18 * e + 34 * f + 20 * g + 17 * h + 15 * i + 41 * j + 16 * k + 2 * l;
  s[8] = 2 * a + 28 * b + 13 * c + 13 * d + 39 * e + 18 * f + 34 * g + 20 * h + 17 * i + 15 * j + 41 * k + 16 * l;
  s[9] = 16 * a + 2 * b + 28 * c + 13 * d + 13 * e + 39 * f + 18 * g + 34 * h + 20 * i + 17 * j + 15 * k + 41 * l;
  s[10] = 41 * a + 16 * b + 2 * c + 28 * d + 13 * e + 13 * f + 39 * g + 18 * h + 34 * i + 20 * j + 17 * k + 15 * l;
  s[11] = 15 * a + 41 * b + 16 * c + 2 * d + 28 * e + 13 * f + 13 * g + 39 * h + 18 * i + 34 * j + 20 * k + 17 * l;
}
