import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';

/** The prime of the STARK's field; amounts are hashed modulo p, so negatives wrap round. */
const P = 2n ** 251n + 17n * 2n ** 192n + 1n;

/** Rows that the trace of the trunk gives to one batch. */
export const TRUNK_UTS = 32;
/** Points of the low-degree extension for each row of the trace. */
const BLOW_UP = 16;

export type StarkLeaf = {
  total: bigint;
  /** Amounts in the order of the coin list. */
  coins: readonly bigint[];
  id: string;
  random: string;
};

/** keccak-256 over total, the hash of the coin amounts, id and random number, 32 bytes each. */
export function hashStarkLeaf({ total, coins, id, random }: StarkLeaf): string {
  const coinsHash = keccak_256(concatBytes(...coins.map(word)));
  return bytesToHex(
    keccak_256(concatBytes(word(total), coinsHash, hexToBytes(id), hexToBytes(random))),
  );
}

export function hashStarkNodes(left: string, right: string): string {
  return bytesToHex(keccak_256(concatBytes(hexToBytes(left), hexToBytes(right))));
}

/**
 * The leaf's place in a tree of `leaves` leaves, or null when it lies outside: an account's last row
 * but one in the extended trace, permuted so that the four quarters of the domain stand side by side.
 */
export function stationOf(index: number, uts: number, leaves: number): number | null {
  const position = (uts * (index + 1) + uts - 2) * BLOW_UP;
  const quarter = leaves / 4;
  if (!Number.isSafeInteger(position) || position >= leaves || quarter < 1) return null;
  return Math.floor(position / quarter) + 4 * (position % quarter);
}

function word(value: bigint): Uint8Array {
  const reduced = ((value % P) + P) % P;
  return hexToBytes(reduced.toString(16).padStart(64, '0'));
}
