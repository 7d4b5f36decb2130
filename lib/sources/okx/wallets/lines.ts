import { fileKindReason, recogniseFile } from '@/lib/format/file-kind';
import { InputError } from '@/lib/format/input-error';

export type LineSink = {
  line(text: string, number: number): void;
  /** A line that is not UTF-8; it is passed over. */
  badLine(number: number, column: number): void;
};

export type LineLimits = { longestLine: number };

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SLICE = 256 * 1024;
/** So many bytes without a line feed, but with carriage returns, are lines of an old Mac. */
const CERTAIN = 64 * 1024;

/**
 * Cuts bytes that arrive in pieces into lines of text. Holds at most one unfinished line, so memory
 * stays the same however long the file is.
 */
export class LineCutter {
  readonly #sink: LineSink;
  readonly #longest: number;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #rest: Uint8Array = new Uint8Array();
  #number = 0;
  #started = false;
  #feed = LINE_FEED;

  constructor(sink: LineSink, { longestLine }: LineLimits) {
    this.#sink = sink;
    this.#longest = longestLine;
  }

  /** @throws InputError `line-too-long`, or `not-text` naming what the file is. */
  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; at += SLICE) this.#take(chunk.subarray(at, at + SLICE));
  }

  end(): void {
    this.#checkStart(this.#rest, true);
    if (this.#number === 0 && this.#rest.includes(CARRIAGE_RETURN)) this.#feed = CARRIAGE_RETURN;
    if (this.#rest.length > 0) this.#cut(this.#rest);
    this.#rest = new Uint8Array();
  }

  /** Lines end in carriage returns alone, as old programs for the Mac write them. */
  get carriageReturns(): boolean {
    return this.#feed === CARRIAGE_RETURN;
  }

  get lines(): number {
    return this.#number;
  }

  #take(slice: Uint8Array): void {
    const last = slice.lastIndexOf(this.#feed);
    if (last < 0) {
      this.#rest = join(this.#rest, slice);
      this.#checkStart(this.#rest, false);
      if (this.#number === 0 && this.#rest.length > CERTAIN && this.#feed === LINE_FEED) {
        const end = this.#rest.lastIndexOf(CARRIAGE_RETURN);
        if (end >= 0) {
          this.#feed = CARRIAGE_RETURN;
          const block = this.#rest.subarray(0, end);
          this.#rest = this.#rest.slice(end + 1);
          this.#cut(block);
        }
      }
      this.#checkLength(this.#rest.length);
      return;
    }
    const whole = join(this.#rest, slice.subarray(0, last));
    this.#rest = slice.slice(last + 1);
    this.#checkStart(whole, true);
    this.#cut(whole);
  }

  #cut(block: Uint8Array): void {
    let text: string;
    try {
      text = this.#decoder.decode(block);
    } catch {
      this.#cutByLine(block);
      return;
    }
    if (this.#number === 0 && text.startsWith('\ufeff')) text = text.slice(1);
    for (const line of text.split(this.#feed === LINE_FEED ? '\n' : '\r')) {
      this.#checkLength(line.length);
      this.#number += 1;
      this.#sink.line(line.endsWith('\r') ? line.slice(0, -1) : line, this.#number);
    }
  }

  /** The slow way, for blocks with bytes that are not UTF-8: only their lines are lost. */
  #cutByLine(block: Uint8Array): void {
    let start = 0;
    while (start <= block.length) {
      const feed = block.indexOf(this.#feed, start);
      const end = feed < 0 ? block.length : feed;
      const bytes = block.subarray(start, end);
      this.#checkLength(bytes.length);
      const text = tryDecode(this.#decoder, bytes);
      this.#number += 1;
      if (text === null) this.#sink.badLine(this.#number, firstBadByte(bytes) + 1);
      else this.#sink.line(text.endsWith('\r') ? text.slice(0, -1) : text, this.#number);
      start = end + 1;
    }
  }

  #checkLength(length: number): void {
    if (length <= this.#longest) return;
    throw new InputError({
      code: 'line-too-long',
      reason: `a line is longer than ${this.#longest} characters: this is no wallet file`,
      place: { line: this.#number + 1 },
    });
  }

  /** Other encodings and archives are told by their first bytes, before they fail line by line. */
  #checkStart(bytes: Uint8Array, complete: boolean): void {
    if (this.#started || (bytes.length < 512 && !complete)) return;
    this.#started = true;
    const found = recogniseFile(bytes.subarray(0, SLICE));
    const reason =
      found.kind === 'empty' || found.kind === 'unknown' ? null : fileKindReason(found);
    if (reason !== null) throw new InputError({ code: 'not-text', reason });
  }
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b.slice();
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}

function tryDecode(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** Bisects for the longest prefix that still decodes: the decoder does not tell where it stopped. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isPrefix(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function isPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
