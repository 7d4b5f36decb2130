import { UNKNOWN_ASSET } from '@/lib/wallets/constants';
import { readNetwork } from '@/lib/wallets/read-network';

type Group = { asset: string | null; network: string; networkCell: string | null };

/** What a filter by names can mean in one or more ledgers. */
export type FilterNames = {
  /** The asset as the files write it, whatever the letter case; null when there is none of that name. */
  asset: (written: string) => string | null;
  /** The networks that are called so (a published name may stand for two); none when nothing is. */
  networks: (written: string) => string[];
  /** Every asset there is, for those who asked for another. */
  assets: string[];
  /** The networks of these ledgers. */
  networksHere: string[];
};

/**
 * Names of assets and networks as people write them, against what ledgers hold: assets that occur in them
 * or in the exchange's figures, networks by slug, by name, and as the file's own Network column says.
 */
export function filterNames({
  groups,
  reported,
}: {
  groups: readonly Group[];
  /** Assets the exchange states figures of; one of them may be missing in a file, and that is an answer. */
  reported: readonly string[];
}): FilterNames {
  const held = groups.map(({ asset }) => asset ?? UNKNOWN_ASSET);
  const assets = [...new Set([...held, ...reported, UNKNOWN_ASSET])];
  const byName = new Map(assets.toReversed().map((asset) => [asset.toLowerCase(), asset]));
  const cells = new Map<string, Set<string>>();
  for (const { networkCell, network } of groups) {
    if (networkCell === null) continue;
    const cell = plainCell(networkCell);
    cells.set(cell, (cells.get(cell) ?? new Set()).add(network));
  }
  const here = [...new Set(groups.map(({ network }) => network))];
  return {
    // Two assets may differ in letter case only: the exact one goes first.
    asset: (written) =>
      assets.find((asset) => asset === written.trim()) ??
      byName.get(written.trim().toLowerCase()) ??
      null,
    networks: (written) => {
      const text = written.trim();
      const small = text.toLowerCase();
      const slug = readNetwork(text) ?? here.find((network) => network === small) ?? null;
      if (slug === small) return [slug];
      return [...(cells.get(plainCell(text)) ?? (slug === null ? [] : [slug]))];
    },
    assets,
    networksHere: here,
  };
}

function plainCell(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}
