import { FEWEST_LEAVES } from './constants';

/**
 * Bits that are given up at most for the sake of the thinnest prefix. Hashes that fall by chance need
 * two or three; those of a tree that was made uneven on purpose would end with no prefix at all, and
 * with look-ups that answer with everything. The server then widens the thin ones instead.
 */
const MOST_GIVEN_UP = 4;

/**
 * How many leading bits of a leaf hash a look-up in this tree sends: as many as leave a dozen leaves
 * alike whatever the prefix, counted in the tree itself; none in a tree so small that this takes all of
 * its leaves. `first32` has the first 32 bits of each leaf's hash.
 */
export function prefixBits(first32: Uint32Array): number {
  const most = mostPrefixBits(first32.length);
  const counts = new Uint32Array(2 ** most);
  for (const word of first32) {
    const at = most === 0 ? 0 : word >>> (32 - most);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const least = Math.max(0, most - MOST_GIVEN_UP);
  for (let bits = most; bits > least; bits -= 1) {
    if (fewest(counts, 2 ** bits) >= FEWEST_LEAVES) return bits;
    // Two prefixes that differ in the last bit only become one.
    for (let i = 0; i < 2 ** (bits - 1); i += 1) {
      counts[i] = (counts[2 * i] ?? 0) + (counts[2 * i + 1] ?? 0);
    }
  }
  return least;
}

/** More bits could not leave a dozen leaves alike even if hashes fell evenly. */
function mostPrefixBits(leaves: number): number {
  return Math.max(0, Math.floor(Math.log2(leaves / FEWEST_LEAVES)));
}

function fewest(counts: Uint32Array, length: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < length; i += 1) least = Math.min(least, counts[i] ?? 0);
  return least;
}
