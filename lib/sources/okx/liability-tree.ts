import type { InputError } from '@/lib/format/input-error';
import {
  addAmounts,
  amountText,
  isZero,
  newAmounts,
  sameAmounts,
  writeAmount,
} from './liability-amount';
import { FRAME, TREE_COINS, TreeLine } from './liability-line';
import { LineQueue } from './liability-lines';

export type TreeLevel = {
  height: number;
  /** Without padding. */
  nodes: number;
};

export type TreeFacts = {
  /** 64 lower-case hex digits. */
  root: string;
  /** Of the root; leaves have height 1. */
  height: number;
  leaves: number;
  totals: { asset: string; amount: string }[];
};

/** What is done with a tree while it is read. */
export type TreeVisitor = {
  /** The first line; nothing below it is checked yet. */
  root?(hash: string): void;
  /** Before the nodes of a level, from the root down. */
  level?(level: TreeLevel): void;
  /** Whether the nodes of a height are asked for. */
  wants?(height: number): boolean;
  /** A node, from right to left; `index` counts from the left. The line is used again afterwards. */
  node?(height: number, index: number, line: TreeLine): void;
};

export type TreeOptions = {
  /** For messages. */
  file: string;
  /** SHA-256 of bytes as lower-case hex. */
  sha256(bytes: Uint8Array): string;
  visitor?: TreeVisitor;
};

/** More leaves than any exchange has accounts; places are kept in four bytes. */
export const MOST_LEAVES = 50_000_000;
const HIGHEST = 32;
const HASH_DIGITS = 64;

/**
 * Reads OKX's `full-liabilities-merkle-tree.txt` (since 2023-03) and verifies it whole: a line a node,
 * `hash,height,{"BTC":"…","ETH":"…","USDT":"…"}`, the root first, then level by level down, inside a
 * level from right to left. Each parent must be the SHA-256 of its children's hashes, their sums and
 * its height; a level with an odd number of nodes has a padding line first, which repeats the hash of
 * the next line, holds nothing and has no children. OKX's own tool checks none of this.
 *
 * The file is read twice at once, so that no level is kept in memory: `pushLines` takes it from the
 * start, `pushParents` the same bytes once more, and `run` says of which it needs the next chunk. The
 * children of the n-th parent are the n-th pair of lines after the root.
 */
export class LiabilityTreeReader {
  readonly #lines: LineQueue;
  readonly #parents: LineQueue;
  readonly #sha256: TreeOptions['sha256'];
  readonly #visitor: TreeVisitor;
  /** Begins with the hashes of the pair in hand, which are read into it. */
  readonly #preimage = new Uint8Array(2 * HASH_DIGITS + 3 * 32);
  readonly #left = new TreeLine(this.#preimage.subarray(0, HASH_DIGITS));
  readonly #right = new TreeLine(this.#preimage.subarray(HASH_DIGITS, 2 * HASH_DIGITS));
  readonly #parent = new TreeLine();
  readonly #sums = newAmounts();
  /** Beginnings of the preimage by length: a fresh one for each node would be garbage. */
  readonly #preimages = new Map<number, Uint8Array>();
  /** Where the text of each sum begins in the preimage, and where the last one ends. */
  readonly #sumsAt = new Int32Array(4);
  /** How a parent's line is expected to go on behind its hash. */
  readonly #rest = new Uint8Array(160);
  #facts: TreeFacts | null = null;
  /** Of the level being read. */
  #height = 0;
  #pairs = 0;
  #pair = 0;
  #nodes = 0;
  #hasRight = false;
  #hasLeft = false;
  #wanted = false;
  /** The level above begins with padding, whose line is still ahead. */
  #skipPadding = false;
  #padded = false;

  constructor({ file, sha256, visitor = {} }: TreeOptions) {
    this.#lines = new LineQueue(file);
    this.#parents = new LineQueue(file);
    this.#sha256 = sha256;
    this.#visitor = visitor;
    this.#parent.packs = false;
  }

  pushLines(chunk: Uint8Array): void {
    this.#lines.push(chunk);
  }

  endLines(): void {
    this.#lines.end();
  }

  pushParents(chunk: Uint8Array): void {
    this.#parents.push(chunk);
  }

  endParents(): void {
    this.#parents.end();
  }

  /**
   * Goes on as far as the bytes in hand allow; null when the whole tree is verified.
   *
   * @throws InputError naming the line and the reason.
   */
  run(): 'lines' | 'parents' | null {
    if (!this.#facts && !this.#readRoot()) return 'lines';
    while (this.#height > 0) {
      if (!this.#hasRight) {
        if (!this.#readChild(this.#right)) return 'lines';
        this.#hasRight = true;
      }
      if (!this.#hasLeft) {
        if (!this.#readChild(this.#left)) return 'lines';
        this.#hasLeft = true;
        if (this.#pair === 0) this.#beginLevel();
      }
      if (!this.#checkParent()) return 'parents';
      this.#visitPair();
      this.#hasRight = false;
      this.#hasLeft = false;
      this.#pair += 1;
      if (this.#pair === this.#pairs) this.#endLevel();
    }
    return this.#refuseMore() ? null : 'lines';
  }

  /** What the tree states; call it when `run` has answered null. */
  get facts(): TreeFacts {
    if (!this.#facts) throw new Error('the tree has not been read');
    return this.#facts;
  }

  #readRoot(): boolean {
    const line = this.#right;
    const next = this.#lines.next(line);
    if (next === 'more') return false;
    if (next === 'end') throw this.#lines.error('tree-empty', 'has no lines', undefined, 1);
    const { height, amounts } = line;
    if (height < 1 || height > HIGHEST) {
      throw this.#error('tree-height', `has height ${height}: a root has 1 to ${HIGHEST}`);
    }
    const root = String.fromCharCode(...line.hex);
    const totals = TREE_COINS.map((asset, coin) => ({ asset, amount: amountText(amounts, coin) }));
    this.#facts = { root, height, leaves: 1, totals };
    this.#visitor.root?.(root);
    this.#visitor.level?.({ height, nodes: 1 });
    if (this.#visitor.wants?.(height)) this.#visitor.node?.(height, 0, line);
    this.#height = height - 1;
    this.#pairs = 1;
    return true;
  }

  #readChild(line: TreeLine): boolean {
    const next = this.#lines.next(line);
    if (next === 'more') return false;
    const expected = this.#height;
    if (next === 'line' && line.height === expected) return true;
    const read = 2 * this.#pair + (this.#hasRight ? 1 : 0);
    if (next === 'line' && read === 0) {
      const reason = `has height ${line.height} after height ${expected + 1}: levels go down by one`;
      throw this.#error('tree-height', reason);
    }
    const found = next === 'end' ? 'the file ends' : `height ${line.height} begins`;
    const reason = `${found} after ${read} lines of height ${expected}; the level above has ${this.#pairs} nodes with two children each`;
    throw this.#error('tree-level-size', reason);
  }

  /** The first pair tells whether the level is padded. */
  #beginLevel(): void {
    const { hex } = this.#right;
    const left = this.#left.hex;
    this.#padded = isZero(this.#right.amounts) && hex.every((digit, i) => digit === left[i]);
    this.#nodes = 2 * this.#pairs - (this.#padded ? 1 : 0);
    if (this.#nodes > MOST_LEAVES) {
      throw this.#error('tree-too-large', `the tree has more than ${MOST_LEAVES} leaves`);
    }
    this.#visitor.level?.({ height: this.#height, nodes: this.#nodes });
    this.#want(this.#visitor.wants?.(this.#height) ?? false);
  }

  #want(wanted: boolean): void {
    this.#wanted = wanted;
    this.#left.packs = wanted;
    this.#right.packs = wanted;
  }

  #endLevel(): void {
    // Whether the next level is wanted shows when its first pair has been read.
    this.#want(true);
    if (this.#facts && this.#height === 1) this.#facts = { ...this.#facts, leaves: this.#nodes };
    this.#height -= 1;
    this.#pairs = this.#nodes;
    this.#pair = 0;
    this.#skipPadding = this.#padded;
  }

  #visitPair(): void {
    if (!this.#wanted) return;
    const { node } = this.#visitor;
    const index = this.#nodes - 1 - (2 * this.#pair - (this.#padded ? 1 : 0));
    if (!this.#padded || this.#pair > 0) node?.(this.#height, index, this.#right);
    node?.(this.#height, index - 1, this.#left);
  }

  /** False when the parent's line has not come yet. */
  #checkParent(): boolean {
    if (this.#skipPadding) {
      if (!this.#readParent()) return false;
      this.#skipPadding = false;
    }
    const hash = this.#hashPair();
    if (this.#parents.takeIf(hash, this.#rest, this.#writeRest())) return true;
    if (!this.#readParent()) return false;
    this.#compareParent(hash);
    return true;
  }

  #readParent(): boolean {
    const next = this.#parents.next(this.#parent);
    if (next === 'end') throw new Error('the second reading of the tree ended before the first');
    return next === 'line';
  }

  /** SHA-256 of both hashes, the sums and the parent's height as text, and the sums themselves. */
  #hashPair(): string {
    const preimage = this.#preimage;
    const fits = addAmounts(this.#left.amounts, this.#right.amounts, this.#sums);
    if (!fits) throw this.#error('tree-amount', 'adds up to more than there is of any coin');
    let end = 2 * HASH_DIGITS;
    this.#sumsAt[0] = end;
    for (let coin = 0; coin < 3; coin += 1) {
      end = writeAmount(this.#sums, coin, preimage, end);
      this.#sumsAt[coin + 1] = end;
    }
    end = writeHeight(this.#height + 1, preimage, end);
    return this.#sha256(this.#hashed(end));
  }

  #hashed(length: number): Uint8Array {
    const known = this.#preimages.get(length);
    if (known) return known;
    const bytes = this.#preimage.subarray(0, length);
    this.#preimages.set(length, bytes);
    return bytes;
  }

  /** Writes how the parent's line goes on behind its hash, in OKX's spelling; the sums are written. */
  #writeRest(): number {
    const rest = this.#rest;
    const preimage = this.#preimage;
    rest[0] = 0x2c;
    let end = writeHeight(this.#height + 1, rest, 1);
    for (let i = 0; i < 4; i += 1) {
      const frame = FRAME[i];
      for (let at = 0; frame && at < frame.length; at += 1) {
        rest[end] = frame[at] ?? 0;
        end += 1;
      }
      const after = this.#sumsAt[i + 1] ?? 0;
      for (let at = this.#sumsAt[i] ?? 0; at < after; at += 1) {
        rest[end] = preimage[at] ?? 0;
        end += 1;
      }
    }
    return end;
  }

  /** The parent's line is not byte for byte what was expected: another spelling, or wrong. */
  #compareParent(hash: string): void {
    const parent = this.#parent;
    const stated = String.fromCharCode(...parent.hex);
    if (!sameAmounts(parent.amounts, this.#sums)) {
      const said = TREE_COINS.map((coin, i) => `${amountText(parent.amounts, i)} ${coin}`).join(
        ', ',
      );
      const held = TREE_COINS.map((coin, i) => `${amountText(this.#sums, i)} ${coin}`).join(', ');
      throw this.#parentError('tree-sum', `states ${said}, but its children hold ${held}`);
    }
    if (stated === hash) return;
    throw this.#parentError('tree-parent', `is not the hash of its children: they give ${hash}`);
  }

  #refuseMore(): boolean {
    const next = this.#lines.next(this.#right);
    if (next !== 'line') return next === 'end';
    const reason = `is one line too many: the tree of this root has ${this.facts.leaves} leaves, and they came before it`;
    throw this.#error('tree-level-size', reason);
  }

  #error(code: string, reason: string): InputError {
    return this.#lines.error(code, reason);
  }

  #parentError(code: string, reason: string): InputError {
    const { number } = this.#lines;
    return this.#parents.error(code, `${reason} (lines ${number - 1} and ${number})`);
  }
}

function writeHeight(height: number, bytes: Uint8Array, at: number): number {
  if (height < 10) {
    bytes[at] = 0x30 + height;
    return at + 1;
  }
  bytes[at] = 0x30 + Math.floor(height / 10);
  bytes[at + 1] = 0x30 + (height % 10);
  return at + 2;
}
