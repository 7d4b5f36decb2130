import { type Amounts, readAmount } from '@/lib/sources/okx/liability-amount';
import { HASH_BYTES } from '@/lib/sources/okx/liability-node';

/** Characters of a hash in hex. */
export const HASH_DIGITS = 2 * HASH_BYTES;

const COINS = 3;
const code = (letter: string) => letter.charCodeAt(0);
/** The half bytes that a packed node has for the point and behind each amount, as hex digits. */
const PACKED_POINT = code('a');
export const AMOUNT_END = code('b');
const POINT = code('.');

/**
 * A row of packed nodes in hex, which reads almost as it is: 64 digits of hash, then the amounts digit
 * by digit with `b` behind each. Nothing is decoded, so that an answer is copied out of rows.
 */
export class HexRow {
  /** ASCII; points are points. */
  readonly text: Uint8Array;
  /** Where each node begins. */
  readonly starts: readonly number[];

  /** Of hex digits, as Postgres's `encode` writes them; the row keeps and changes the bytes. */
  constructor(text: Uint8Array) {
    const starts: number[] = [];
    for (let at = 0; at < text.length; at += at % 2) {
      starts.push(at);
      at += HASH_DIGITS;
      for (let ends = 0; ends < COINS; at += 1) {
        const digit = text[at];
        if (digit === undefined) throw new Error('a row of packed nodes is damaged');
        if (digit === AMOUNT_END) ends += 1;
        else if (digit === PACKED_POINT) text[at] = POINT;
      }
    }
    this.text = text;
    this.starts = starts;
  }

  /** Where node `place` of the row begins. */
  startOf(place: number): number {
    const start = this.starts[place];
    if (start === undefined) throw new Error(`node ${place} is not in the row`);
    return start;
  }

  /** Reads the three amounts of the node at `start`. */
  readAmounts(start: number, into: Amounts): void {
    let at = start + HASH_DIGITS;
    for (let coin = 0; coin < COINS; coin += 1) {
      at = readAmount(this.text, at, into, coin) + 1;
      if (at === 0) throw new Error('an amount of a packed node is damaged');
    }
  }
}
