import { poseidonBn254 } from '../hashing/poseidon-bn254';

export const DEPTH = 28;

/** One coin of an account; the file names coins by their number. */
export type AssetRow = { index: number; equity: bigint; debt: bigint };

/** How a release lays an account's coins out before they are hashed. */
export type Layout = {
  /** Coins in the table, those that the account does not hold included. */
  assetCount: number;
  /** Three 64-bit numbers in one field element (Gate), or one signed balance each (HTX). */
  packing: 'equity-and-debt' | 'net-balance';
};

const BITS = 64n;

/** The commitment to all coins of an account: a dense table, hashed as one long input. */
export function commitAssets(rows: readonly AssetRow[], { assetCount, packing }: Layout): bigint {
  if (packing === 'net-balance') {
    const table: bigint[] = Array(assetCount).fill(0n);
    for (const { index, equity, debt } of rows) table[index] = equity - debt;
    return poseidonBn254(table);
  }
  const table: bigint[] = Array(2 * assetCount).fill(0n);
  for (const { index, equity, debt } of rows) {
    table[2 * index] = equity;
    table[2 * index + 1] = debt;
  }
  const packed: bigint[] = [];
  for (let i = 0; i < table.length; i += 3) {
    const [a = 0n, b = 0n, c = 0n] = table.slice(i, i + 3);
    packed.push((a << (2n * BITS)) + (b << BITS) + c);
  }
  return poseidonBn254(packed);
}

export function hashAccount({
  id,
  totalEquity,
  totalDebt,
  commitment,
}: {
  id: bigint;
  totalEquity: bigint;
  totalDebt: bigint;
  commitment: bigint;
}): bigint {
  return poseidonBn254([id, totalEquity, totalDebt, commitment]);
}

export function hashNodes(left: bigint, right: bigint): bigint {
  return poseidonBn254([left, right]);
}

export function toHex(value: bigint): string {
  return value.toString(16).padStart(64, '0');
}

/** From a leaf to the root: bit i of the index says on which side the node at height i stands. */
export function climb(leaf: bigint, index: number, siblings: readonly bigint[]): bigint[] {
  const nodes = [leaf];
  let running = leaf;
  for (const [i, sibling] of siblings.entries()) {
    running = isLeft(index, i) ? hashNodes(running, sibling) : hashNodes(sibling, running);
    nodes.push(running);
  }
  return nodes;
}

export function isLeft(index: number, height: number): boolean {
  return Math.floor(index / 2 ** height) % 2 === 0;
}
