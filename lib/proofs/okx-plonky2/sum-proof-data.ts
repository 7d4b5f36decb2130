import type { JsonNode } from '@/lib/format/json';
import { openJson } from '@/lib/format/json-fields';
import { GOLDILOCKS_P } from '../hashing/goldilocks';
import { BRANCHES, hashFromElements, hashToHex } from './hashes';

/** What the public file of a report says beside the proof itself, which is not checked here. */
export type SumProofData = {
  batchSize: number;
  tokenCount: number;
  /** Levels above the batches; null in the one report that did not print its circuits. */
  levels: number | null;
  /** The digest of the circuit the exchange says it used. */
  rootVdDigest: readonly string[];
  /** Sums over all accounts, in the proof's one unit. */
  equity: bigint;
  debt: bigint;
  /** The root of all accounts, written as in OKX's other files. */
  root: string;
};

const FILE_NAME = 'sum_proof_data.json';

/**
 * Reads the public part of `sum_proof_data.json`: how the tree is laid out and the public inputs
 * (equity, debt, root) of the global proof.
 *
 * @throws InputError naming the field.
 */
export function parseSumProofData(document: JsonNode, fileName: string = FILE_NAME): SumProofData {
  const file = openJson(document, fileName);
  const general = file.field('general');
  const element = { min: 0n, max: GOLDILOCKS_P - 1n };
  const inputs = file.field('proof', 'public_inputs').items({ min: 6, max: 6 });
  const [equity = 0n, debt = 0n, ...root] = inputs.map((input) => input.bigint(element));
  const circuits = file.optional('circuits_info')?.field('recursive_circuit_configs');
  const digest = file.field('root_vd_digest', 'elements').items({ min: 4, max: 4 });
  const branches = general.field('recursion_branchout_num');
  if (branches.integer() !== BRANCHES) {
    throw branches.error('field-out-of-range', `must be ${BRANCHES}: other trees are not known`);
  }
  return {
    batchSize: general.field('batch_size').integer({ min: 2, max: 1_048_576 }),
    tokenCount: general.field('token_num').integer({ min: 1, max: 10_000 }),
    levels: circuits?.items({ max: 8 }).length ?? null,
    rootVdDigest: digest.map((part) => part.bigint(element).toString()),
    equity,
    debt,
    root: hashToHex(hashFromElements(root)),
  };
}
