import { InputError } from '@/lib/format/input-error';
import { type JsonCursor, openJson } from '@/lib/format/json-fields';
import { GOLDILOCKS_P } from '../hashing/goldilocks';
import type { ProofInput } from '../scheme';
import { BRANCHES } from './hashes';
import { parseSumProofData, type SumProofData } from './sum-proof-data';

export type RecursiveLevel = { left: readonly string[]; right: readonly string[] };

export type OkxPlonky2Proof = {
  account: {
    id: string;
    /** One amount a token slot, in the unit of the proof; the file does not name the tokens. */
    equity: readonly bigint[];
    debt: readonly bigint[];
  };
  /** The leaf's number among all accounts. */
  index: bigint;
  /** Hashes beside the path inside the batch, from the bottom up. */
  siblings: readonly string[];
  /** The 63 hashes beside the path in each level above the batch, from the bottom up. */
  levels: readonly RecursiveLevel[];
  ignoredFields: readonly string[];
  global: SumProofData | null;
};

/** A token slot's amount is a field element: a larger number would mean a smaller one. */
const MAX_AMOUNT = GOLDILOCKS_P - 1n;
const MAX_TOKENS = 10_000;
const MAX_LEVELS = 8;
/** Far above any number of accounts. */
const MAX_INDEX = 1n << 64n;

/**
 * Reads `…inclusion_proof.json` as OKX gives it to users since 2024-09 and, when it is given, the
 * public `sum_proof_data.json` of the same report (companion `sum-proof-data`).
 *
 * @throws InputError naming the field.
 */
export function parseOkxPlonky2({ document, fileName, companions }: ProofInput): OkxPlonky2Proof {
  const file = openJson(document, fileName);
  const account = file.field('account');
  const levels = file.field('recursive_tree_siblings').items({ max: MAX_LEVELS });
  const global = companions?.['sum-proof-data'];
  if (typeof global === 'string') {
    throw new InputError({
      code: 'field-wrong-type',
      reason: 'must be a JSON document',
      place: { file: 'sum-proof-data' },
    });
  }
  return {
    account: {
      id: account.field('id').hex(64),
      equity: readAmounts(account.field('equity')),
      debt: readAmounts(account.field('debt')),
    },
    index: file.field('index').bigint({ min: 0n, max: MAX_INDEX }),
    siblings: file.field('sum_tree_siblings').items({ min: 1, max: 20 }).map(readHash),
    levels: levels.map((level) => ({
      left: level.field('left_hashes').items({ max: BRANCHES }).map(readHash),
      right: level.field('right_hashes').items({ max: BRANCHES }).map(readHash),
    })),
    ignoredFields: [
      ...file.keysBeside(['account', 'index', 'sum_tree_siblings', 'recursive_tree_siblings']),
      ...account.keysBeside(['id', 'equity', 'debt']).map((key) => `account.${key}`),
      ...new Set(
        levels.flatMap((level) =>
          level
            .keysBeside(['left_hashes', 'right_hashes'])
            .map((key) => `recursive_tree_siblings[].${key}`),
        ),
      ),
    ],
    global: global ? parseSumProofData(global) : null,
  };
}

function readAmounts(list: JsonCursor): bigint[] {
  return list
    .items({ min: 1, max: MAX_TOKENS })
    .map((amount) => amount.bigint({ quoted: true, min: 0n, max: MAX_AMOUNT }));
}

function readHash(hash: JsonCursor): string {
  return hash.hex(64);
}
