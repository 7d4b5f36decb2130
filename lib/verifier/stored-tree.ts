import type { TreeScheme } from '@/lib/liabilities/constants';

/** A report's tree of all leaves in which a hash can be looked up, as pages hand it to the browser. */
export type StoredTree = {
  exchange: string;
  exchangeName: string;
  /** Of a made-up exchange: no real account is in it. */
  synthetic: boolean;
  /** Slug of the report, `2026-03`. */
  report: string;
  scheme: TreeScheme;
  /** Whose rule the scheme is, which need not be whose tree it is. */
  schemeExchange: string;
  root: string;
  leaves: number;
  /** Leading bits of a leaf hash that a look-up sends. */
  prefixBits: number;
  /** Prefixes of one bit less that are sent as they are. */
  shortPrefixes: readonly string[];
};

/** Tells trees apart, a re-published one of the same report included. */
export function treeKey({ exchange, report, root }: StoredTree): string {
  return `${exchange} ${report} ${root}`;
}
