import { type GoldilocksHash, permute } from '../hashing/poseidon-goldilocks';
import { type Ext, extFromPair } from './extension';
import type { Field } from './field';

const WIDTH = 12;
const RATE = 8;

/**
 * The Fiat-Shamir transcript: a duplex sponge. What is observed overwrites the front of the state eight
 * at a time; challenges are taken from the end of what a permutation leaves there. Source: plonky2's
 * `Challenger`.
 */
export class Challenger {
  #lo = new Float64Array(WIDTH);
  #hi = new Float64Array(WIDTH);
  #waiting = 0;
  #left = 0;

  observe([lo, hi]: Field): void {
    this.#left = 0;
    this.#lo[this.#waiting] = lo;
    this.#hi[this.#waiting] = hi;
    this.#waiting += 1;
    if (this.#waiting === RATE) this.#duplex();
  }

  observeHash(hash: GoldilocksHash): void {
    for (let i = 0; i < hash.length; i += 2)
      this.observe([hash[i] as number, hash[i + 1] as number]);
  }

  observeCap(cap: readonly GoldilocksHash[]): void {
    for (const hash of cap) this.observeHash(hash);
  }

  observeExt(values: readonly Ext[]): void {
    for (const [lo0, hi0, lo1, hi1] of values) {
      this.observe([lo0, hi0]);
      this.observe([lo1, hi1]);
    }
  }

  challenge(): Field {
    if (this.#waiting > 0 || this.#left === 0) this.#duplex();
    this.#left -= 1;
    return [this.#lo[this.#left] as number, this.#hi[this.#left] as number];
  }

  challenges(count: number): Field[] {
    return Array.from({ length: count }, () => this.challenge());
  }

  extChallenge(): Ext {
    const first = this.challenge();
    return extFromPair(first, this.challenge());
  }

  /** What waits was written over the front of the state as it came: nothing reads the state before this. */
  #duplex(): void {
    permute(this.#lo, this.#hi);
    this.#waiting = 0;
    this.#left = RATE;
  }
}
