import type { GoldilocksHash } from '../hashing/poseidon-goldilocks';
import { poseidonHash } from '../hashing/poseidon-goldilocks';
import { LittleEndianReader, UnreadableCircuit } from './common-data-bytes';
import { type Field, fieldFromBigInt, fieldFromWords } from './field';
import { fieldsOfHash, wordsOf } from './hash';

/** What a verifier is given of a circuit: the cap over its constants and permutation, and its digest. */
export type VerifierData = {
  cap: readonly GoldilocksHash[];
  digest: GoldilocksHash;
  /** The rest, which the digest does not cover. */
  commonBytes: Uint8Array;
};

/** Two entries: what OKX's circuits have. */
const CAP_HEIGHT = 1;
const LONGEST_HEX = 65_536;

/**
 * The hex text of `root_verifier_data_hex`: cap height, cap, digest, then the common data.
 *
 * @throws UnreadableCircuit
 */
export function readVerifierData(hex: string): VerifierData {
  if (hex.length > LONGEST_HEX) throw new UnreadableCircuit('is longer than any circuit’s');
  if (hex.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(hex)) {
    throw new UnreadableCircuit('is not a whole number of bytes in hex');
  }
  const bytes = Uint8Array.from({ length: hex.length / 2 }, (_, i) =>
    Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16),
  );
  const reader = new LittleEndianReader(bytes);
  const capHeight = reader.size();
  if (capHeight !== CAP_HEIGHT) {
    throw new UnreadableCircuit(`has a cap of height ${capHeight}, not ${CAP_HEIGHT}`);
  }
  const hash = () =>
    wordsOf([canonical(reader), canonical(reader), canonical(reader), canonical(reader)]);
  const cap = [hash(), hash()];
  const digest = hash();
  return { cap, digest, commonBytes: bytes.subarray(reader.at) };
}

function canonical(reader: LittleEndianReader): Field {
  const [lo, hi] = reader.field();
  const [reducedLo, reducedHi] = fieldFromWords(lo, hi);
  if (lo === reducedLo && hi === reducedHi) return [lo, hi];
  throw new UnreadableCircuit('holds a number that is not below the field’s modulus');
}

/** plonky2's padded hash of an empty domain separator: one, six zeros, one. */
const emptyDomain = (): GoldilocksHash =>
  poseidonHash(wordsOf([1n, 0n, 0n, 0n, 0n, 0n, 0n, 1n].map(fieldFromBigInt)));

/** The digest that belongs to a cap and to a circuit of 2^degreeBits rows. */
export function circuitDigest(cap: readonly GoldilocksHash[], degreeBits: number): GoldilocksHash {
  const elements = [...cap, emptyDomain()].flatMap(fieldsOfHash);
  return poseidonHash(wordsOf([...elements, [degreeBits, 0]]));
}
