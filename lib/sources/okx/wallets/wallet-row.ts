import type { OwnershipRow } from '@/lib/sources/okx/verify-ownership';
import type { ResolvedCoin } from '../resolve-coin';

/**
 * The layouts of the detail section, by what their header names: 7 columns (2022-11), with network
 * and height (2023-04), with owners (2024-11), with the row's type (2026-07), the audit test's, and the
 * list of validators that is published beside the rows.
 */
export type WalletLayout = 'c7' | 'c9' | 'c11' | 'c12' | 'audit' | 'staking';

/** One address with one coin. */
export type WalletRow = OwnershipRow & {
  /** Line in the file, from 1. */
  line: number;
  layout: WalletLayout;
  /** What label and network stand for. */
  resolved: ResolvedCoin;
  address: string;
  /** Block the balance was read at, as published. */
  height: string | null;
  /**
   * Exact plain decimal in whole coins. Null in the audit layout, and where the 7-column layout gives
   * base units of an unknown coin.
   */
  amount: string | null;
  /** The cell as published. */
  amountText: string | null;
  /** In the list of validators: who paid the deposit, and where it goes back to. */
  staked?: { deposit: string | null; withdrawal: string | null };
};

/** A line of the summary that stands before the rows. */
export type WalletSummaryRow = {
  line: number;
  /** As published; `ETH(ALL)` is the sum over networks. */
  label: string;
  /** True for a line over all networks of an asset; `label` then ends in `(ALL)`. */
  allNetworks: boolean;
  height: string | null;
  /** Exact plain decimal in whole coins. */
  amount: string;
};

/** A row that was set aside. */
export type WalletRowProblem = {
  line: number;
  /** Character in the line at which the trouble starts, from 1. */
  column: number;
  /** Column of the header, when the trouble is in one. */
  field: string | null;
  code: string;
  reason: string;
};
