/** The trees of published leaves that Ballast reads; the id of the proof scheme that checks a leaf. */
export const TREE_SCHEMES = ['okx-merkle-v2'] as const;
export type TreeScheme = (typeof TREE_SCHEMES)[number];

/** How a recomputed root stands to what was published for the report elsewhere than in the file. */
export const ROOT_STANDINGS = ['matches', 'differs', 'none-known'] as const;
export type RootStanding = (typeof ROOT_STANDINGS)[number];

/** The fewest leaves that share what a look-up sends (of a smaller tree nothing is sent). */
export const FEWEST_LEAVES = 12;

/** The most prefixes of a tree that are a bit shorter than the others: its facts list them. */
export const MOST_SHORT_PREFIXES = 64;

/** No tree with more leaves is ever taken in, so none can ask for more bits than one of that size. */
export const LARGEST_TREE = 50_000_000;

/** The most that are answered. A prefix holds some 30 to 100; many more would be no tree of SHA-256. */
export const MOST_LEAVES = 512;

/** Raise it when a tree is read, checked or stored differently: files are then ingested anew. */
export const TREE_VERSION = 3;

/** The same for `sum_proof_data.json`. */
export const SUM_PROOF_VERSION = 1;
