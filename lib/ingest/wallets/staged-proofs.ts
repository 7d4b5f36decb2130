const SMALLEST = 4096;

/**
 * The distinct proofs of a file in the order in which they come, with what each is stored as and its
 * verdict, once that is known. A hundred bytes a proof, most of them its hash.
 */
export class StagedProofs {
  readonly #numbers = new Map<string, number>();
  #ids = new Int32Array(SMALLEST);
  #verdicts = new Uint16Array(SMALLEST);

  get size(): number {
    return this.#numbers.size;
  }

  /** Of a hash as `proofHash` gives it. It is new when it is the `size` from before. */
  numberOf(hash: string): number {
    const known = this.#numbers.get(hash);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(hash, number);
    return number;
  }

  /** `id` of its row; `verdict` as the ledger's groups number it. */
  settle(number: number, { id, verdict }: { id: number; verdict: number }): void {
    if (number >= this.#ids.length) this.#grow(number);
    this.#ids[number] = id;
    this.#verdicts[number] = verdict;
  }

  /** @throws Error for a proof that has not been settled. */
  idOf(number: number): number {
    const id = this.#ids[number] ?? 0;
    if (id === 0) throw new Error(`proof ${number} of the file has no verdict`);
    return id;
  }

  verdictOf(number: number): number {
    return this.#verdicts[number] ?? 0;
  }

  #grow(number: number): void {
    const size = Math.max(number + 1, this.#ids.length * 2);
    const [ids, verdicts] = [this.#ids, this.#verdicts];
    this.#ids = new Int32Array(size);
    this.#ids.set(ids);
    this.#verdicts = new Uint16Array(size);
    this.#verdicts.set(verdicts);
  }
}
