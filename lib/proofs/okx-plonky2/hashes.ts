import { GOLDILOCKS_P } from '../hashing/goldilocks';
import { type GoldilocksHash, HASH_WORDS, poseidonHash } from '../hashing/poseidon-goldilocks';

/** Children of a node above the batches. */
export const BRANCHES = 64;
/** Accounts in a batch unless the public file says otherwise. */
export const BATCH_SIZE = 1024;

const MASK_32 = 0xffff_ffffn;
const P_HIGH_WORD = 0xffff_ffff;

/**
 * The hash as OKX writes it: four field elements, each as eight bytes with the lowest first, in hex.
 */
export function hashToHex(hash: GoldilocksHash): string {
  return Array.from(hash, (word) => swapBytes(word).toString(16).padStart(8, '0')).join('');
}

/** Turns a 32-bit word round: the files write the lowest byte first. */
function swapBytes(word: number): number {
  return ((word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)) >>> 0;
}

/** Reads a hash of 64 hex digits; whether its elements are below p is for `isCanonical`. */
export function hashFromHex(hex: string): GoldilocksHash {
  return Uint32Array.from({ length: HASH_WORDS }, (_, i) =>
    swapBytes(Number.parseInt(hex.slice(8 * i, 8 * i + 8), 16)),
  );
}

/** True when each element is below p, so that no second text stands for the same hash. */
export function isCanonical(hash: GoldilocksHash): boolean {
  for (let i = 0; i < hash.length; i += 2) {
    if (hash[i + 1] === P_HIGH_WORD && hash[i] !== 0) return false;
  }
  return true;
}

/** Four field elements as numbers, as `public_inputs` of the global proof gives the root. */
export function hashFromElements(elements: readonly bigint[]): GoldilocksHash {
  return Uint32Array.from(elements.flatMap((x) => [Number(x & MASK_32), Number(x >> 32n)]));
}

/** The account's leaf: its id cut into five big-endian numbers, its equity and its debt. */
export function hashAccount(id: string, equity: bigint, debt: bigint): GoldilocksHash {
  const parts = [
    id.slice(0, 14),
    id.slice(14, 28),
    id.slice(28, 42),
    id.slice(42, 56),
    id.slice(56),
  ];
  const elements = [...parts.map((part) => BigInt(`0x${part}`)), equity, debt];
  return poseidonHash(hashFromElements(elements.map((x) => x % GOLDILOCKS_P)));
}

/** A parent of two nodes, or of all 64 in the levels above the batches. */
export function hashNodes(nodes: readonly GoldilocksHash[]): GoldilocksHash {
  const words = new Uint32Array(nodes.length * HASH_WORDS);
  for (const [i, node] of nodes.entries()) words.set(node, i * HASH_WORDS);
  return poseidonHash(words);
}
