import { InputError } from '@/lib/format/input-error';
import { readJson } from '@/lib/format/json';
import { openJson } from '@/lib/format/json-fields';
import { type Amounts, newAmounts, readAmount } from './liability-amount';
import { END, HASH_BYTES, halfOf, putHalf } from './liability-node';

/** The coins of the tree, in the order in which they are hashed. */
export const TREE_COINS = ['BTC', 'ETH', 'USDT'] as const;

/** The longest line that is read: a hash, a height and three amounts take some 130 bytes. */
export const LONGEST_LINE = 1000;

const HASH_DIGITS = 64;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const COMMA = 0x2c;
const ZERO = 0x30;

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
/** What stands before each amount, and behind the last. */
export const FRAME = [',{"BTC":"', '","ETH":"', '","USDT":"', '"}'].map(ascii);

const NO_DIGIT = 255;
/** Value of a lower-case hex digit by its character code. */
const HEX = new Uint8Array(256).fill(NO_DIGIT);
for (let i = 0; i < 16; i += 1) HEX[i.toString(16).charCodeAt(0)] = i;

/**
 * One line of the tree, read. An object is used again and again: a tree has millions of lines.
 * `packed` is the node as it is stored (see `liability-node`), its amounts as the file writes them.
 */
export class TreeLine {
  readonly packed = new Uint8Array(HASH_BYTES + 3 * 16);
  packedLength = 0;
  /** Off for lines that nobody stores: packing takes a third of the reading. */
  packs = true;
  height = 0;
  readonly amounts: Amounts = newAmounts();

  /** The hash is read into `hex`, where its digits are needed next. */
  constructor(readonly hex = new Uint8Array(HASH_DIGITS)) {}

  /**
   * Reads the line at `at` in OKX's own spelling and returns where the next one begins; -1 where it
   * is spelt otherwise. `bytes` must hold the line's end.
   */
  read(bytes: Uint8Array, at: number): number {
    const { hex, packed } = this;
    let digits = 0;
    for (let i = 0; i < HASH_BYTES; i += 1) {
      const high = bytes[at + 2 * i] ?? 0;
      const low = bytes[at + 2 * i + 1] ?? 0;
      const upper = HEX[high] ?? NO_DIGIT;
      const lower = HEX[low] ?? NO_DIGIT;
      digits |= upper | lower;
      hex[2 * i] = high;
      hex[2 * i + 1] = low;
      packed[i] = (upper << 4) | lower;
    }
    if (digits > 15) return -1;
    let end = at + HASH_DIGITS;
    if (bytes[end] !== COMMA) return -1;
    const begin = end + 1;
    let height = 0;
    for (end = begin; end < begin + 3; end += 1) {
      const digit = (bytes[end] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) break;
      height = height * 10 + digit;
    }
    if (end === begin) return -1;
    this.height = height;
    end = this.#readAmounts(bytes, end);
    if (end === -1) return -1;
    if (bytes[end] === RETURN) end += 1;
    return bytes[end] === NEWLINE ? end + 1 : -1;
  }

  #readAmounts(bytes: Uint8Array, at: number): number {
    const { packed } = this;
    let end = at;
    let half = 2 * HASH_BYTES;
    for (let coin = 0; coin < 3; coin += 1) {
      end = skip(bytes, end, FRAME[coin]);
      if (end === -1) return -1;
      const after = readAmount(bytes, end, this.amounts, coin);
      if (after === -1) return -1;
      if (this.packs) {
        for (; end < after; end += 1) half = putHalf(packed, half, halfOf(bytes[end] ?? 0));
        half = putHalf(packed, half, END);
      }
      end = after;
    }
    this.packedLength = (half + 1) >> 1;
    return skip(bytes, end, FRAME[3]);
  }

  /**
   * Reads a line that is spelt in another way: other order or space inside the balances. False for a
   * blank line.
   *
   * @throws InputError with the reason.
   */
  readOther(bytes: Uint8Array): boolean {
    const text = new TextDecoder('utf-8', { fatal: false }).decode(bytes).trim();
    if (text === '') return false;
    const found = /^([0-9a-f]{64}),(\d{1,3}),(\{.*\})$/.exec(text);
    if (!found) refuse('tree-line', 'is not hash,height,{balances}');
    const [, hash = '', height = '', json = ''] = found;
    const balances = openJson(
      readJson({ text: json, limits: { bytes: 1000, depth: 1, nodes: 50 } }),
    );
    const amounts = TREE_COINS.map(
      (coin) => `"${coin}":"${plainAmount(coin, balances.field(coin).string())}"`,
    );
    const plain = ascii(`${hash},${height},{${amounts.join(',')}}\n`);
    if (this.read(plain, 0) === -1) refuse('tree-line', 'is not hash,height,{balances}');
    return true;
  }
}

/** @throws InputError when it is not an amount such a tree may hold. */
function plainAmount(coin: string, text: string): string {
  if (/^-\d+(\.\d+)?$/.test(text) && !/^-[0.]+$/.test(text)) {
    refuse('tree-negative', `holds a negative amount of ${coin} (${text.slice(0, 40)})`);
  }
  const bytes = ascii(text.slice(0, 64));
  if (readAmount(bytes, 0, newAmounts(), 0) === bytes.length && bytes.length === text.length)
    return text;
  const reason = `is not a plain amount of ${coin} with at most 15 digits before and 8 after the point`;
  return refuse('tree-amount', `${reason}: "${text.slice(0, 40)}"`);
}

function refuse(code: string, reason: string): never {
  throw new InputError({ code, reason });
}

/** Where the bytes of `expected` end when they stand at `at`; -1 when they do not. */
export function skip(bytes: Uint8Array, at: number, expected: Uint8Array | undefined): number {
  if (!expected) return -1;
  for (let i = 0; i < expected.length; i += 1) {
    if (bytes[at + i] !== expected[i]) return -1;
  }
  return at + expected.length;
}
