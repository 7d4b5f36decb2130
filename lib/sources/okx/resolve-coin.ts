import type { NetworkSlug } from '@/lib/signatures/networks';
import { findCoinLabel } from './coin-labels';
import { findNetworkName } from './network-names';

/** The part of a row that says which coin it holds. */
export type CoinCells = {
  coin: string;
  network: string | null;
  /** True in the audit layout: `coin` is an asset there, and the network column rules. */
  audit: boolean;
};

export type ResolvedCoin = {
  asset: string;
  network: NetworkSlug;
  /** Null in the audit layout, which states no amounts. */
  decimals: number | null;
};

/** The asset and network of a row; null when the label is not known. */
export function resolveCoin({ coin, network, audit }: CoinCells): ResolvedCoin | null {
  if (!audit) return findCoinLabel(coin);
  const name = network ?? coin;
  const slug = findNetworkName(name) ?? findCoinLabel(name.replaceAll('_', '-'))?.network;
  return slug ? { asset: coin, network: slug, decimals: null } : null;
}
