import { TREE_COINS } from '@/lib/sources/okx/liability-line';
import { type Column, coinColumn as column, type Row } from '@/lib/tabular/column';

/** Columns of an export of leaves. */
export const LEAF_COLUMNS: readonly Column[] = [
  column('exchange', 'text', 'Slug of the exchange.'),
  column('report', 'month', 'Month of the snapshot.'),
  column('index', 'integer', 'Place in the tree, from 0 at the left.'),
  column('hash', 'text', 'Leaf hash, 64 hex digits. It names no account by itself.'),
  ...TREE_COINS.map((coin) => column(coin.toLowerCase(), 'decimal', `${coin} owed to this leaf.`)),
];

/** A stored leaf; `texts` are its amounts in the order of `TREE_COINS`. */
export type StoredLeaf = { hash: string; texts: readonly string[] };

/** Turns leaves that stand side by side into rows; `first` is the place of the first one. */
export function leafRows(
  { exchange, report }: { exchange: string; report: string },
  { first, leaves }: { first: number; leaves: readonly StoredLeaf[] },
): Row[] {
  return leaves.map(({ hash, texts }, i) => [exchange, report, first + i, hash, ...texts]);
}
