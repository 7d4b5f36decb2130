import { decodesOn } from '@/lib/signatures/decodes-on';
import type { NetworkSlug } from '@/lib/signatures/networks';
import { findCoinLabel } from './coin-labels';
import { findNetworkName } from './network-names';

/** The part of a row that says which coin it holds, and where. */
export type CoinCells = {
  coin: string;
  network: string | null;
  /** True in the audit layout: `coin` is an asset there, and it states no amounts. */
  audit: boolean;
  address: string | null;
};

export type ResolvedCoin = {
  /** Null for a coin label that is not known. */
  asset: string | null;
  /** Null where neither the row's network nor, for want of one, its label is known. */
  network: NetworkSlug | null;
  /** Null where the label is not known, and in the audit layout. */
  decimals: number | null;
  /** The network the label is known on. */
  labelNetwork: NetworkSlug | null;
  /** The network that the row names where its label is known on another one; else null. */
  elsewhere: NetworkSlug | null;
};

/** A file has some hundred pairs; a hostile one must not fill the memory. */
const MOST_KEPT = 10_000;
const kept = new Map<string, Map<string, ResolvedCoin>>();

/**
 * The asset and network of a row. The Network column decides; where a row has none its coin label does.
 * Where the two disagree and the address is one of the label's network only, it is that one.
 */
export function resolveCoin({ coin, network, audit, address }: CoinCells): ResolvedCoin {
  const cell = network ?? '';
  let ofCell = kept.get(cell);
  if (!ofCell) {
    if (kept.size >= MOST_KEPT) kept.clear();
    ofCell = new Map();
    kept.set(cell, ofCell);
  }
  const key = audit ? `audit ${coin}` : coin;
  let found = ofCell.get(key);
  if (!found) {
    if (ofCell.size >= MOST_KEPT) ofCell.clear();
    found = audit ? resolveAudit(coin, network) : resolveMonthly(coin, network);
    ofCell.set(key, found);
  }
  return found.elsewhere !== null && address !== null ? byAddress(found, address) : found;
}

function resolveMonthly(coin: string, cell: string | null): ResolvedCoin {
  const label = findCoinLabel(coin);
  const labelNetwork = label?.network ?? null;
  const network = cell === null ? labelNetwork : findNetworkName(cell);
  return {
    asset: label?.asset ?? null,
    network,
    decimals: label?.decimals ?? null,
    labelNetwork,
    elsewhere: labelNetwork !== null && network !== labelNetwork ? network : null,
  };
}

/** The audit test names assets, and some networks by a coin label. */
function resolveAudit(coin: string, cell: string | null): ResolvedCoin {
  const name = cell ?? coin;
  const network = findNetworkName(name) ?? findCoinLabel(name.replaceAll('_', '-'))?.network;
  return {
    asset: coin,
    network: network ?? null,
    decimals: null,
    labelNetwork: null,
    elsewhere: null,
  };
}

function byAddress(found: ResolvedCoin, address: string): ResolvedCoin {
  const { network, labelNetwork } = found;
  if (!network || !labelNetwork || decodesOn(network, address)) return found;
  return decodesOn(labelNetwork, address) ? { ...found, network: labelNetwork } : found;
}
