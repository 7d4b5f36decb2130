const FULLEST = 0.6;
/** Three words a slot: two of the hash's mix, one for its number. */
const WORDS_A_SLOT = 3;
const SMALLEST = 4096;
const HASH_WORDS = 8;

/**
 * Numbers SHA-256 hashes from 0 in the order in which they come, in 12 bytes each, so that a million of
 * them take little memory. What is kept is a mix with numbers drawn for this table, which nobody who
 * writes a file can aim at; that two of a million hashes mix alike is a matter of one in ten million.
 */
export class ProofNumbers {
  readonly #factors = crypto.getRandomValues(new Uint32Array(HASH_WORDS * 2));
  #slots = new Uint32Array(WORDS_A_SLOT * SMALLEST);
  #size = 0;

  /** Hashes so far; the number that the next new one gets. */
  get size(): number {
    return this.#size;
  }

  /** The number of a hash (32 characters, one a byte). It is new when it is the `size` from before. */
  numberOf(hash: string): number {
    let first = 0;
    let second = 0;
    for (let i = 0; i < HASH_WORDS; i += 1) {
      const at = 4 * i;
      const word =
        (hash.charCodeAt(at) << 24) |
        (hash.charCodeAt(at + 1) << 16) |
        (hash.charCodeAt(at + 2) << 8) |
        hash.charCodeAt(at + 3);
      first = (first + Math.imul(word, (this.#factors[i] ?? 0) | 1)) >>> 0;
      second = (second + Math.imul(word, (this.#factors[i + HASH_WORDS] ?? 0) | 1)) >>> 0;
    }
    if (first === 0 && second === 0) second = 1;
    const number = this.#place(first, second, this.#size);
    if (number < this.#size) return number;
    this.#size += 1;
    if (this.#size * WORDS_A_SLOT > this.#slots.length * FULLEST) this.#grow();
    return number;
  }

  /** The number stored for a mix; an unknown one is stored with the number given. */
  #place(first: number, second: number, number: number): number {
    const slots = this.#slots;
    const mask = slots.length / WORDS_A_SLOT - 1;
    let slot = (first ^ (second >>> 7)) & mask;
    for (;;) {
      const at = WORDS_A_SLOT * slot;
      const [a, b] = [slots[at], slots[at + 1]];
      if (a === first && b === second) return slots[at + 2] ?? number;
      if (a === 0 && b === 0) {
        slots[at] = first;
        slots[at + 1] = second;
        slots[at + 2] = number;
        return number;
      }
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    for (let at = 0; at < old.length; at += WORDS_A_SLOT) {
      const [a, b] = [old[at] ?? 0, old[at + 1] ?? 0];
      if (a !== 0 || b !== 0) this.#place(a, b, old[at + 2] ?? 0);
    }
  }
}
