import type { LedgerFileRemarks } from './schema';

/** What an ingest keeps of each file; a ledger taken in by an older Ballast lacks the later fields. */
export type StoredFile = {
  name: string;
  unknownNetworks?: Record<string, number>;
  otherNetworks?: Record<string, number>;
  written?: string | null;
};

/** How a ledger's files were read, where that is not as usual; null for what was not recorded. */
export function fileRemarks(files: readonly StoredFile[]): LedgerFileRemarks[] {
  return files.map(({ name, unknownNetworks, otherNetworks, written }) => ({
    name,
    unknownNetworks: unknownNetworks ? byRows(unknownNetworks) : null,
    otherNetworks: otherNetworks ? byRows(otherNetworks) : null,
    written: written ?? null,
  }));
}

/** Most rows first, then by name: Postgres does not keep the order of the file. */
function byRows(counts: Readonly<Record<string, number>>): { name: string; rows: number }[] {
  return Object.entries(counts)
    .map(([name, rows]) => ({ name, rows }))
    .toSorted((a, b) => b.rows - a.rows || (a.name < b.name ? -1 : 1));
}
