import { poseidonBn254 } from '../hashing/poseidon-bn254';

export const DEPTH = 28;

/** One coin of an account; the file names coins by their number. */
export type AssetRow = {
  index: number;
  equity: bigint;
  debt: bigint;
  /** What secures debts (Binance since 2024-07). */
  loan?: bigint;
  margin?: bigint;
  portfolio?: bigint;
};

/** How a release lays an account's coins out before they are hashed. */
export type Layout = {
  /** Coins in the table, those that the account does not hold included. */
  assetCount: number;
  /**
   * Three 64-bit numbers in one field element (Gate), one signed balance each (HTX), the same with what
   * secures debts (Binance, 2024-07 to 2024-09), or rows that bear their coin's number (since).
   */
  packing: 'equity-and-debt' | 'net-balance' | 'with-collateral' | 'numbered-rows';
  /** Inputs that Poseidon takes in at once: 16 in Binance's v1.0.2, else 12. */
  rate?: 16;
  /** Whose files follow it, for the notice that tells which layout fitted. */
  remark?: string;
};

const BITS = 64n;

/** The commitment to all coins of an account: a table, hashed as one long input. */
export function commitAssets(rows: readonly AssetRow[], layout: Layout): bigint {
  const { assetCount, packing, rate } = layout;
  if (packing === 'net-balance') {
    const table: bigint[] = Array(assetCount).fill(0n);
    for (const { index, equity, debt } of rows) table[index] = equity - debt;
    return poseidonBn254(table, rate);
  }
  if (packing === 'numbered-rows') {
    const packed = paddedRows(rows, assetCount).flatMap((row) => {
      const { index, equity, debt, loan = 0n, margin = 0n, portfolio = 0n } = row;
      return [pack(BigInt(index), equity, debt), pack(loan, margin, portfolio)];
    });
    return poseidonBn254(packed, rate);
  }
  const columns = packing === 'with-collateral' ? 5 : 2;
  const table: bigint[] = Array(columns * assetCount).fill(0n);
  for (const { index, equity, debt, loan = 0n, margin = 0n, portfolio = 0n } of rows) {
    const row = [equity, debt, loan, margin, portfolio].slice(0, columns);
    for (const [i, amount] of row.entries()) table[columns * index + i] = amount;
  }
  const packed: bigint[] = [];
  for (let i = 0; i < table.length; i += 3) packed.push(pack(table[i], table[i + 1], table[i + 2]));
  return poseidonBn254(packed, rate);
}

function pack(a = 0n, b = 0n, c = 0n): bigint {
  return (a << (2n * BITS)) + (b << BITS) + c;
}

/**
 * As many rows as the tier has: those of the file in their order, and empty ones that take the lowest
 * free numbers first, before the coin whose number they stay below, and go on behind the last.
 */
export function paddedRows(rows: readonly AssetRow[], count: number): AssetRow[] {
  const padded: AssetRow[] = [];
  let needed = count - rows.length;
  let next = 0;
  const fill = (until: number) => {
    for (; needed > 0 && next < until; needed -= 1, next += 1) {
      padded.push({ index: next, equity: 0n, debt: 0n });
    }
  };
  for (const row of rows) {
    fill(row.index);
    padded.push(row);
    next = row.index + 1;
  }
  fill(Number.POSITIVE_INFINITY);
  return padded;
}

/** `totalCollateral` is part of the leaf in Binance's files since 2024-07 only. */
export function hashAccount({
  id,
  totalEquity,
  totalDebt,
  totalCollateral,
  commitment,
}: {
  id: bigint;
  totalEquity: bigint;
  totalDebt: bigint;
  totalCollateral: bigint | null;
  commitment: bigint;
}): bigint {
  const collateral = totalCollateral === null ? [] : [totalCollateral];
  return poseidonBn254([id, totalEquity, totalDebt, ...collateral, commitment]);
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
