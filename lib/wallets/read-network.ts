import { NETWORKS, type NetworkSlug } from '@/lib/signatures/networks';
import { findCoinLabel } from '@/lib/sources/okx/coin-labels';
import { findNetworkName } from '@/lib/sources/okx/network-names';
import { UNKNOWN_NETWORK } from './constants';

/** Every network there is an address rule for, and the one of rows whose label is not known. */
export const NETWORK_SLUGS: readonly string[] = [...Object.keys(NETWORKS), UNKNOWN_NETWORK];

const BY_NAME: ReadonlyMap<string, NetworkSlug> = new Map(
  (Object.keys(NETWORKS) as NetworkSlug[]).flatMap((slug) => [
    [plain(NETWORKS[slug].name), slug] as const,
    [plain(slug), slug] as const,
  ]),
);

/** Exactly as the pages write it: one network's name may be the slug of another (`Cronos`, `cronos`). */
const BY_EXACT_NAME: ReadonlyMap<string, NetworkSlug> = new Map(
  (Object.keys(NETWORKS) as NetworkSlug[]).map((slug) => [NETWORKS[slug].name, slug]),
);

/**
 * The network a person means: by our slug (`arbitrum`), its name on the pages (`Arbitrum One`) or a name
 * that an exchange's files use (`ERC20`, `TRC20`, `BTC`), in any letter case, with spaces, `-` or `_`.
 * Null when nothing is called so.
 */
export function readNetwork(written: string): string | null {
  const text = written.trim();
  if (text.toLowerCase() === UNKNOWN_NETWORK) return UNKNOWN_NETWORK;
  const joined = text.toUpperCase().replace(/[\s_]+/g, '-');
  return (
    BY_EXACT_NAME.get(text) ??
    BY_NAME.get(plain(text)) ??
    findNetworkName(joined) ??
    findCoinLabel(joined)?.network ??
    null
  );
}

function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}
