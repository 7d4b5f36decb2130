import {
  type GoldilocksHash,
  HASH_WORDS,
  permute,
  poseidonHash,
} from '../hashing/poseidon-goldilocks';
import type { Field } from './field';

/** Low and high word of each element in turn, as the sponge takes them. */
export function wordsOf(elements: readonly Field[]): Uint32Array {
  const words = new Uint32Array(2 * elements.length);
  elements.forEach(([lo, hi], i) => {
    words[2 * i] = lo;
    words[2 * i + 1] = hi;
  });
  return words;
}

export function fieldsOfHash(hash: GoldilocksHash): Field[] {
  return [0, 2, 4, 6].map((at): Field => [hash[at] as number, hash[at + 1] as number]);
}

const lo = new Float64Array(12);
const hi = new Float64Array(12);

/** The parent of two nodes of a Merkle tree: one permutation of left, right and four zeros. */
export function twoToOne(left: GoldilocksHash, right: GoldilocksHash): GoldilocksHash {
  for (let i = 0; i < 4; i += 1) {
    lo[i] = left[2 * i] as number;
    hi[i] = left[2 * i + 1] as number;
    lo[i + 4] = right[2 * i] as number;
    hi[i + 4] = right[2 * i + 1] as number;
    lo[i + 8] = 0;
    hi[i + 8] = 0;
  }
  permute(lo, hi);
  const parent = new Uint32Array(HASH_WORDS);
  for (let i = 0; i < 4; i += 1) {
    parent[2 * i] = lo[i] as number;
    parent[2 * i + 1] = hi[i] as number;
  }
  return parent;
}

/**
 * Where a leaf leads: the entry of the cap that its path ends at, and the hash computed for it. `index`
 * is the leaf's place; each sibling takes its lowest bit (1: the sibling is on the left).
 */
export function climbToCap({
  leaf,
  index,
  siblings,
}: {
  /** Words of the leaf's elements; more than four of them. */
  leaf: Uint32Array;
  index: number;
  siblings: readonly GoldilocksHash[];
}): { entry: number; hash: GoldilocksHash } {
  let hash = poseidonHash(leaf);
  let entry = index;
  for (const sibling of siblings) {
    hash = entry & 1 ? twoToOne(sibling, hash) : twoToOne(hash, sibling);
    entry >>>= 1;
  }
  return { entry, hash };
}

export function sameHash(a: GoldilocksHash, b: GoldilocksHash): boolean {
  return a.every((word, i) => word === b[i]);
}
