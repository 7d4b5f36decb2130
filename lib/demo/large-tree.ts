import { hash } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { levelSizes } from '@/lib/liabilities/rows/tree-layout';
import { leafPreimage } from '@/lib/proofs/okx-merkle-v1/hashes';
import { textOf, unitsOf } from './coin-units';
import { demoAccount } from './liability-accounts';

/** A node while its parent is not there yet; amounts in hundred-millionths. */
type Node = { hash: string; sums: readonly bigint[] };

/** A leaf as its line states it. */
export type LargeLeaf = { hash: string; amounts: readonly string[] };

const SEND = 512 * 1024;

/**
 * Writes a tree of so many leaves, an account a leaf, for measuring; of any size in the same memory. A
 * tree's file begins with the root, which is known last: each level is written to a file of its own
 * beside the tree in one go from the right to the left, and those are then put together.
 *
 * Returns the root. Files of levels are gone afterwards, whatever happens.
 */
export function writeLargeTree({
  file,
  seed,
  leaves,
  onLeaf,
}: {
  file: string;
  seed: string;
  leaves: number;
  /** Told each leaf from the right to the left, as the file has them. */
  onLeaf?: (leaf: LargeLeaf) => void;
}): { root: string } {
  const levels = levelSizes(leaves).map((size, i) => new Level(`${file}.${i + 1}`, i + 1, size));
  try {
    for (let number = leaves - 1; number >= 0; number -= 1) {
      let node: Node | null = leafOf(seed, number, onLeaf);
      for (const level of levels) {
        if (!node) break;
        node = level.add(node);
      }
    }
    const out = openSync(file, 'w');
    try {
      for (const level of levels.toReversed()) level.copyTo(out);
    } finally {
      closeSync(out);
    }
    return { root: levels[levels.length - 1]?.last ?? '' };
  } finally {
    for (const level of levels) level.remove();
  }
}

/** One level, from the right to the left: takes nodes, gives a parent for every second one. */
class Level {
  /** Hash of the node taken last. */
  last = '';
  readonly #path: string;
  readonly #height: number;
  readonly #file: number;
  #text = '';
  #right: Node | null = null;
  /** An odd level begins with its padding, which repeats the last node's hash and holds nothing. */
  #padded: boolean;

  constructor(path: string, height: number, size: number) {
    this.#path = path;
    this.#height = height;
    this.#padded = size > 1 && size % 2 === 1;
    this.#file = openSync(path, 'w+');
  }

  add(node: Node): Node | null {
    this.last = node.hash;
    if (this.#padded) {
      this.#padded = false;
      this.#right = { hash: node.hash, sums: [0n, 0n, 0n] };
      this.#write(this.#right);
    }
    this.#write(node);
    const right = this.#right;
    this.#right = right ? null : node;
    return right && parentOf(node, right, this.#height + 1);
  }

  copyTo(out: number): void {
    this.#flush();
    const buffer = Buffer.allocUnsafe(SEND);
    for (let at = 0; ; ) {
      const bytes = readSync(this.#file, buffer, 0, SEND, at);
      if (bytes === 0) return;
      for (let sent = 0; sent < bytes; ) sent += writeSync(out, buffer, sent, bytes - sent);
      at += bytes;
    }
  }

  remove(): void {
    closeSync(this.#file);
    rmSync(this.#path);
  }

  #write({ hash: name, sums }: Node): void {
    const [btc, eth, usdt] = sums.map(textOf);
    this.#text += `${name},${this.#height},{"BTC":"${btc}","ETH":"${eth}","USDT":"${usdt}"}\n`;
    if (this.#text.length > SEND) this.#flush();
  }

  #flush(): void {
    const bytes = Buffer.from(this.#text);
    this.#text = '';
    for (let sent = 0; sent < bytes.length; ) {
      sent += writeSync(this.#file, bytes, sent, bytes.length - sent);
    }
  }
}

function leafOf(seed: string, number: number, onLeaf?: (leaf: LargeLeaf) => void): Node {
  const { nonce, parts } = demoAccount({ seed, number });
  const [part] = parts;
  if (!part) throw new Error('an account without balances was drawn');
  const amounts = [part.BTC, part.ETH, part.USDT];
  const leaf = sha256(`${sha256(leafPreimage(nonce, part))}${amounts.join('')}`);
  onLeaf?.({ hash: leaf, amounts });
  return { hash: leaf, sums: amounts.map(unitsOf) };
}

function parentOf(left: Node, right: Node, height: number): Node {
  const sums = left.sums.map((sum, i) => sum + (right.sums[i] ?? 0n));
  return { hash: sha256(`${left.hash}${right.hash}${sums.map(textOf).join('')}${height}`), sums };
}

function sha256(preimage: string): string {
  return hash('sha256', preimage, 'hex');
}
