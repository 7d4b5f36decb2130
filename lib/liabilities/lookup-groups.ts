import { FEWEST_LEAVES, MOST_SHORT_PREFIXES } from './constants';
import { mostPrefixBits } from './lookup-prefix';

/**
 * Bits that are given up at most for the sake of the thinnest prefix. Hashes that fall by chance need
 * one or two; those of a tree that was made uneven on purpose would end with no prefix at all, and
 * with look-ups that answer with everything. The server then widens the thin ones instead.
 */
const MOST_GIVEN_UP = 4;

/** Short prefixes are the exception: at most one in so many, or all may as well be shorter. */
const SHORT_IN = 8;

/**
 * The groups of leaves that a look-up in a tree does not tell apart. Each is the leaves under a prefix
 * of `prefixBits` bits, or, under one of `shortPrefixes` (numbers of a bit less, ascending), those of
 * both its halves.
 */
export type LookupGroups = { prefixBits: number; shortPrefixes: number[] };

/**
 * Makes the groups as small as leaves a dozen in every one of them, whether or not a leaf asks, counted
 * in the tree itself; a tree so small that this takes all of its leaves is one group. `first32` has the
 * first 32 bits of each leaf's hash.
 */
export function lookupGroups(first32: Uint32Array): LookupGroups {
  const most = mostPrefixBits(first32.length);
  const counts = new Uint32Array(2 ** most);
  for (const word of first32) {
    const at = most === 0 ? 0 : word >>> (32 - most);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const least = Math.max(0, most - MOST_GIVEN_UP);
  for (let bits = most; bits > least; bits -= 1) {
    const shortPrefixes = findShort(counts, bits);
    if (shortPrefixes) return { prefixBits: bits, shortPrefixes };
    // Two prefixes that differ in the last bit only become one.
    for (let i = 0; i < 2 ** (bits - 1); i += 1) {
      counts[i] = (counts[2 * i] ?? 0) + (counts[2 * i + 1] ?? 0);
    }
  }
  return { prefixBits: least, shortPrefixes: [] };
}

/** The prefixes of a bit less with a half that holds too few; null where they are many, or hold too few. */
function findShort(counts: Uint32Array, bits: number): number[] | null {
  const parents = 2 ** (bits - 1);
  const most = Math.min(MOST_SHORT_PREFIXES, Math.floor(parents / SHORT_IN));
  const found: number[] = [];
  for (let parent = 0; parent < parents; parent += 1) {
    const left = counts[2 * parent] ?? 0;
    const right = counts[2 * parent + 1] ?? 0;
    if (left >= FEWEST_LEAVES && right >= FEWEST_LEAVES) continue;
    if (left + right < FEWEST_LEAVES || found.length === most) return null;
    found.push(parent);
  }
  return found;
}
