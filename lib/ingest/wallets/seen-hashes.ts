const WORDS = 8;
const FULLEST = 0.6;

/**
 * A set of SHA-256 hashes in 8 bytes each, so that a million of them take little memory. What is kept
 * is a mix with numbers drawn for this set, which nobody who writes a file can aim at; that two of
 * a million hashes mix alike is a matter of one in ten million.
 */
export class SeenHashes {
  readonly #factors = crypto.getRandomValues(new Uint32Array(WORDS * 2));
  #slots = new Uint32Array(2 * 4096);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Adds a hash (64 hex digits). False when it is there already. */
  add(hex: string): boolean {
    let first = 0;
    let second = 0;
    for (let i = 0; i < WORDS; i += 1) {
      const word = Number.parseInt(hex.slice(i * 8, i * 8 + 8), 16);
      first = (first + Math.imul(word, (this.#factors[i] ?? 0) | 1)) >>> 0;
      second = (second + Math.imul(word, (this.#factors[i + WORDS] ?? 0) | 1)) >>> 0;
    }
    if (first === 0 && second === 0) second = 1;
    if (!this.#insert(first, second)) return false;
    this.#size += 1;
    if (this.#size * 2 > this.#slots.length * FULLEST) this.#grow();
    return true;
  }

  #insert(first: number, second: number): boolean {
    const slots = this.#slots;
    const mask = slots.length / 2 - 1;
    let at = (first ^ (second >>> 7)) & mask;
    for (;;) {
      const [a, b] = [slots[2 * at], slots[2 * at + 1]];
      if (a === first && b === second) return false;
      if (a === 0 && b === 0) {
        slots[2 * at] = first;
        slots[2 * at + 1] = second;
        return true;
      }
      at = (at + 1) & mask;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    for (let i = 0; i < old.length; i += 2) {
      const [a, b] = [old[i] ?? 0, old[i + 1] ?? 0];
      if (a !== 0 || b !== 0) this.#insert(a, b);
    }
  }
}
