import {
  type Amounts,
  addAmounts,
  amountText,
  newAmounts,
  readAmountText,
} from './liability-amount';

/**
 * A node of a tree with its amounts both as they are written and as numbers. Packed it is 32 bytes of
 * hash and the texts of its three amounts, half a byte a character: a digit, 10 for the point, 11
 * behind each amount.
 */
export type LiabilityNode = {
  hash: string;
  /** BTC, ETH, USDT. */
  texts: readonly string[];
  amounts: Amounts;
};

export const HASH_BYTES = 32;
export const POINT = 10;
export const END = 11;
const COINS = 3;
const ZERO_CODE = 0x30;
const POINT_CODE = 0x2e;

/** Where each node begins in a row of packed ones. */
export function packedOffsets(bytes: Uint8Array): number[] {
  const offsets: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    offsets.push(at);
    at += HASH_BYTES;
    for (let ends = 0; ends < COINS && at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte >> 4 === END) ends += 1;
      if ((byte & 15) === END) ends += 1;
    }
  }
  return offsets;
}

/** The node packed at `at`; its numbers are worked out when they are asked for, texts often suffice. */
export function unpackNode(bytes: Uint8Array, at: number): LiabilityNode {
  for (let i = 0; i < HASH_BYTES; i += 1) {
    const byte = bytes[at + i] ?? 0;
    hashCodes[2 * i] = HEX_CODES[byte >> 4] ?? 0;
    hashCodes[2 * i + 1] = HEX_CODES[byte & 15] ?? 0;
  }
  const hash = String.fromCharCode.apply(null, hashCodes);
  let text = '';
  for (let i = at + HASH_BYTES, ends = 0; ends < COINS; i += 1) {
    const byte = bytes[i];
    if (byte === undefined) throw damaged();
    text += HALVES[byte];
    if (byte >> 4 === END) ends += 1;
    if ((byte & 15) === END) ends += 1;
  }
  return new PackedNode(hash, text.split(ENDED, COINS));
}

class PackedNode implements LiabilityNode {
  #amounts: Amounts | null = null;

  constructor(
    readonly hash: string,
    readonly texts: readonly string[],
  ) {}

  get amounts(): Amounts {
    if (this.#amounts) return this.#amounts;
    const amounts = newAmounts();
    for (const [coin, text] of this.texts.entries()) {
      if (!readAmountText(text, amounts, coin)) throw damaged();
    }
    this.#amounts = amounts;
    return amounts;
  }
}

function damaged(): Error {
  return new Error('a packed node is damaged');
}

/** All nodes in a row of packed ones. */
export function unpackNodes(bytes: Uint8Array): LiabilityNode[] {
  return packedOffsets(bytes).map((at) => unpackNode(bytes, at));
}

export function packNode({ hash, texts }: LiabilityNode): Uint8Array {
  const halves = texts.reduce((sum, text) => sum + text.length + 1, 0);
  const bytes = new Uint8Array(HASH_BYTES + Math.ceil(halves / 2));
  for (let i = 0; i < HASH_BYTES; i += 1) {
    const high = HEX_VALUES[hash.charCodeAt(2 * i)] ?? 0;
    bytes[i] = (high << 4) | (HEX_VALUES[hash.charCodeAt(2 * i + 1)] ?? 0);
  }
  let half = 2 * HASH_BYTES;
  for (const text of texts) {
    for (let i = 0; i < text.length; i += 1)
      half = putHalf(bytes, half, halfOf(text.charCodeAt(i)));
    half = putHalf(bytes, half, END);
  }
  return bytes;
}

/** The half byte that stands for a character of an amount. */
export function halfOf(code: number): number {
  return code === POINT_CODE ? POINT : code - ZERO_CODE;
}

/** Writes half a byte and returns the place of the next; the lower half is cleared meanwhile. */
export function putHalf(bytes: Uint8Array, half: number, value: number): number {
  const at = half >> 1;
  bytes[at] = half % 2 === 0 ? value << 4 : (bytes[at] ?? 0) | value;
  return half + 1;
}

/**
 * The parent of two nodes, the right one missing where it is padding: both hashes, the sums and the
 * parent's height as text, without separators, hashed (OKX's Merkle rule since 2023-03).
 */
export function parentNode(
  left: LiabilityNode,
  right: LiabilityNode | null,
  height: number,
  sha256: (text: string) => string,
): LiabilityNode {
  const amounts = newAmounts();
  addAmounts(left.amounts, right?.amounts ?? NOTHING, amounts);
  const texts = [amountText(amounts, 0), amountText(amounts, 1), amountText(amounts, 2)];
  const hash = sha256(`${left.hash}${(right ?? left).hash}${texts.join('')}${height}`);
  return { hash, texts, amounts };
}

const NOTHING = newAmounts();
/** What a byte of packed amounts stands for, two characters of it. */
const ENDED = '|';
const HALF = '0123456789.|????';
const HALVES = Array.from({ length: 256 }, (_, byte) => `${HALF[byte >> 4]}${HALF[byte & 15]}`);
const HEX_CODES = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));
/** Value of a lower-case hex digit by its character code. */
const HEX_VALUES = new Uint8Array(128);
for (const [value, code] of HEX_CODES.entries()) HEX_VALUES[code] = value;
/** Filled for each hash: making one string of 64 codes is far cheaper than joining pieces. */
const hashCodes = new Array<number>(2 * HASH_BYTES).fill(0);
