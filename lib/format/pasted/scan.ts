import type { InputError } from '../input-error';
import { type JsonLimits, type JsonNode, parseJsonAt } from '../json-parser';
import type { TextPlace } from '../json-scanner';

/** A document that stands somewhere in a text: `[start, end)`. */
export type Piece = { node: JsonNode; start: number; end: number };

/** The attempt to read a document that went furthest and failed. */
export type FailedPiece = { error: InputError; start: number; end: number };

export type Scan = {
  wanted: Piece[];
  /** The largest of the others that stands by itself. */
  other: Piece | null;
  failed: FailedPiece | null;
};

/**
 * Whether a document is one that the reader looks for. `behindBroken`: an object that could not be
 * read began before it, so that it may be no more than a part of that.
 */
export type IsWanted = (node: JsonNode, place: { behindBroken: boolean }) => boolean;

/** Pieces that are kept; a log may hold thousands of small objects. */
const MOST_PIECES = 200;
/** Attempts that may fail: source code is full of brackets. */
const MOST_FAILURES = 1_000;
/** How often each character may be read on average, whatever the text. */
const MOST_PASSES = 3;
/** Documents of any kind that are read at all. */
const MOST_ATTEMPTS = 50_000;

/** An object or list that can be a document at all: anything else costs no attempt. */
const OPENING = /\{(?=\s*["}])|\[(?=\s*["{[\]\d-])/g;

/**
 * Every document in a text that `isWanted`, the largest of the others, and how the furthest attempt
 * failed. Bounded: a failed attempt goes on behind its first bracket, but all
 * attempts together read no more than a few times the length of the text.
 */
export function scanForDocuments(text: string, isWanted: IsWanted, limits: JsonLimits): Scan {
  const wanted: Piece[] = [];
  let other: Piece | null = null;
  let failed: FailedPiece | null = null;
  let behindBroken = false;
  let failures = 0;
  let attempts = 0;
  let work = MOST_PASSES * text.length + 10_000;
  const lines = new LineCounter(text);
  let from = 0;
  while (
    attempts < MOST_ATTEMPTS &&
    failures < MOST_FAILURES &&
    work > 0 &&
    wanted.length < MOST_PIECES
  ) {
    OPENING.lastIndex = from;
    const start = OPENING.exec(text)?.index;
    if (start === undefined) break;
    attempts += 1;
    const result = parseJsonAt(text, lines.at(start), limits);
    work -= result.end - start + 1;
    from = start + 1;
    if ('error' in result) {
      if (!failed || result.end - start > failed.end - failed.start) {
        failed = { error: result.error, start, end: result.end };
      }
      failures += 1;
      // What is too deep or too large is no paste: its inside is not looked into.
      if (result.error.code === 'json-too-many-values') break;
      if (result.error.code === 'json-too-deep') from = result.end;
      behindBroken ||= text.charAt(start) === '{';
      continue;
    }
    const piece = { node: result.node, start, end: result.end };
    from = result.end;
    if (isWanted(result.node, { behindBroken })) wanted.push(piece);
    else if (behindBroken) continue;
    else if (!other || piece.end - piece.start > other.end - other.start) other = piece;
  }
  return { wanted, other, failed };
}

/** Finds the lines of indexes that only grow; the text is gone through once. */
export class LineCounter {
  #line = 1;
  #lineStart = 0;
  #nextFeed: number;

  constructor(readonly text: string) {
    this.#nextFeed = text.indexOf('\n');
  }

  at(index: number): TextPlace {
    while (this.#nextFeed >= 0 && this.#nextFeed < index) {
      this.#line += 1;
      this.#lineStart = this.#nextFeed + 1;
      this.#nextFeed = this.text.indexOf('\n', this.#lineStart);
    }
    return { index, line: this.#line, lineStart: this.#lineStart };
  }
}
