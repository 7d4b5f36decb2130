import { InputError } from '@/lib/format/input-error';
import { LONGEST_LINE, type TreeLine } from './liability-line';

const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** `more`: the next line has not come yet; `end`: there is none. */
export type NextLine = 'line' | 'more' | 'end';

/** Lines of a tree out of chunks of bytes, as they come. Holds one chunk and the rest of the one before. */
export class LineQueue {
  #bytes: Uint8Array = new Uint8Array(0);
  #length = 0;
  #at = 0;
  /** Place of the last line end in hand; -1 when there is none. */
  #last = -1;
  #ended = false;
  /** Number of the line read last, from 1. */
  number = 0;

  constructor(readonly file: string) {}

  push(chunk: Uint8Array): void {
    const rest = this.#length - this.#at;
    if (rest > LONGEST_LINE && this.#last < this.#at) this.#refuseLong();
    const length = rest + chunk.length;
    // The same memory is used again: a fresh one for each chunk would have to be cleared each time.
    const bytes = length <= this.#bytes.length ? this.#bytes : new Uint8Array(2 * length);
    bytes.set(this.#bytes.subarray(this.#at, this.#length));
    bytes.set(chunk, rest);
    const first = this.number === 0 && BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte);
    this.#bytes = bytes;
    this.#length = length;
    this.#at = first ? 3 : 0;
    this.#last = bytes.subarray(0, length).lastIndexOf(NEWLINE);
  }

  /** No chunk follows: what is left is the last line, with or without a line end. */
  end(): void {
    this.#ended = true;
    if (this.#at < this.#length && this.#last < this.#length - 1) {
      this.push(Uint8Array.of(NEWLINE));
    }
  }

  /**
   * Reads the next line that is not blank into `line`.
   *
   * @throws InputError naming file and line.
   */
  next(line: TreeLine): NextLine {
    while (this.#at <= this.#last) {
      this.number += 1;
      const after = line.read(this.#bytes, this.#at);
      if (after !== -1) {
        this.#at = after;
        return 'line';
      }
      if (this.#readOther(line)) return 'line';
    }
    return this.#ended ? 'end' : 'more';
  }

  /** Passes over the next line when it is `hash` and then the first `length` bytes of `rest`. */
  takeIf(hash: string, rest: Uint8Array, length: number): boolean {
    const from = this.#at;
    const bytes = this.#bytes;
    const behind = from + hash.length;
    if (behind + length > this.#last || bytes[behind + length] !== NEWLINE) return false;
    for (let i = 0; i < hash.length; i += 1) {
      if (bytes[from + i] !== hash.charCodeAt(i)) return false;
    }
    for (let i = 0; i < length; i += 1) {
      if (bytes[behind + i] !== rest[i]) return false;
    }
    this.#at = behind + length + 1;
    this.number += 1;
    return true;
  }

  #readOther(line: TreeLine): boolean {
    const end = this.#bytes.indexOf(NEWLINE, this.#at);
    const bytes = this.#bytes.subarray(this.#at, end);
    if (bytes.length > LONGEST_LINE) this.#refuseLong();
    this.#at = end + 1;
    try {
      return line.readOther(bytes);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const { code, reason, place } = error;
      throw this.error(code, reason, place.field);
    }
  }

  error(code: string, reason: string, field?: string, line = this.number): InputError {
    return new InputError({ code, reason, place: { file: this.file, line, field } });
  }

  #refuseLong(): never {
    const reason = `is longer than ${LONGEST_LINE} bytes: this is no liabilities tree`;
    throw this.error('tree-line', reason, undefined, this.number + 1);
  }
}
