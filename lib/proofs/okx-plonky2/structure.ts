import { GOLDILOCKS_P } from '../hashing/goldilocks';
import type { Problem, VerdictRecorder } from '../verdict-recorder';
import { BATCH_SIZE, BRANCHES, hashFromHex, isCanonical } from './hashes';
import type { OkxPlonky2Proof } from './parse';

/** Nets are proved to lie in this range by the global proof. */
const NET_LIMIT = 1n << 62n;

export function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

/** The lay-out of the tree and the writing of its hashes; OKX's own tool checks none of it. */
export function checkStructure(recorder: VerdictRecorder, proof: OkxPlonky2Proof): void {
  const part = 'structure';
  recorder.checkAll({
    id: 'hashes',
    part,
    label: 'Hashes are lower-case hex of numbers that belong to the field',
    problems: hashProblems(proof),
  });
  recorder.checkAll({
    id: 'tokens',
    part,
    label: 'Equity and debt have one amount for each token of the report',
    computed: String(proof.account.equity.length),
    problems: tokenProblems(proof),
  });
  recorder.checkAll({
    id: 'totals',
    part,
    label: 'Total equity and total debt are numbers that belong to the field',
    problems: totalProblems(proof),
  });
  recorder.checkAll({
    id: 'levels',
    part,
    label:
      'The path has as many siblings as the tree has levels, and each stands where the index says',
    problems: levelProblems(proof),
  });
}

/** A total at or above the prime would show more than is bound: hashes know it modulo the prime only. */
function totalProblems({ account }: OkxPlonky2Proof): Problem[] {
  return (['equity', 'debt'] as const).flatMap((side): Problem[] => {
    const total = sumOf(account[side]);
    if (total < GOLDILOCKS_P) return [];
    const message = `account.${side} adds up to ${total}, which is not below the field’s prime: a smaller total has the same hash.`;
    return [{ id: `account.${side}`, computed: `${total}`, code: 'total-not-canonical', message }];
  });
}

/** Own net balance; the sums over all accounts are for the global proof, which is not checked here. */
export function checkNonNegative(recorder: VerdictRecorder, { account }: OkxPlonky2Proof): void {
  const net = sumOf(account.equity) - sumOf(account.debt);
  recorder.check({
    id: 'non-negative',
    part: 'non-negative',
    label: 'Your equity less your debt is not negative and within the range of the proof',
    computed: net.toString(),
    ok: net >= 0n && net < NET_LIMIT,
    failure: {
      code: 'net-out-of-range',
      message: `Your equity less your debt is ${net}; the report claims that every account lies between 0 and 2^62.`,
    },
  });
}

function hashProblems({ account, siblings, levels }: OkxPlonky2Proof): Problem[] {
  // Two hundred hashes in a proof: their names are only made when one of them is wrong.
  const all = [siblings, ...levels.flatMap(({ left, right }) => [left, right])];
  const fine = all.every((hashes) => hashes.every(isWellWritten)) && !CAPITAL.test(account.id);
  return fine ? [] : namedHashProblems({ account, siblings, levels });
}

const CAPITAL = /[A-F]/;

/** Lower case, and no element that could be at or above the prime: its high word would be all ones. */
function isWellWritten(hash: string): boolean {
  return !CAPITAL.test(hash) && (!hash.includes('ffffffff') || isCanonical(hashFromHex(hash)));
}

function namedHashProblems({
  account,
  siblings,
  levels,
}: Pick<OkxPlonky2Proof, 'account' | 'siblings' | 'levels'>): Problem[] {
  const named: [string, string][] = [
    ...siblings.map((hash, i): [string, string] => [`sum_tree_siblings[${i}]`, hash]),
    ...levels.flatMap(({ left, right }, i) => [
      ...left.map((hash, j): [string, string] => [
        `recursive_tree_siblings[${i}].left_hashes[${j}]`,
        hash,
      ]),
      ...right.map((hash, j): [string, string] => [
        `recursive_tree_siblings[${i}].right_hashes[${j}]`,
        hash,
      ]),
    ]),
  ];
  const capitals = [['account.id', account.id] as const, ...named].filter(
    ([, hash]) => hash !== hash.toLowerCase(),
  );
  const outside = named.filter(([, hash]) => !isCanonical(hashFromHex(hash)));
  return [
    ...capitals.map(([id, hash]) => ({
      id,
      computed: hash,
      code: 'hash-not-lower-case',
      message: `${id} is written with capitals; OKX writes it in lower case.`,
    })),
    ...outside.map(([id, hash]) => ({
      id,
      computed: hash,
      code: 'hash-not-canonical',
      message: `${id} holds a number that is not below the field’s prime.`,
    })),
  ];
}

function tokenProblems({ account, global }: OkxPlonky2Proof): Problem[] {
  const expected = global?.tokenCount ?? account.equity.length;
  return (['equity', 'debt'] as const)
    .filter((side) => account[side].length !== expected)
    .map((side) => ({
      id: `account.${side}`,
      expected: String(expected),
      computed: String(account[side].length),
      code: 'token-count-wrong',
      message: `account.${side} has ${account[side].length} amounts instead of ${expected}.`,
    }));
}

function levelProblems(proof: OkxPlonky2Proof): Problem[] {
  const batchSize = proof.global?.batchSize ?? BATCH_SIZE;
  const depth = Math.log2(batchSize);
  const problems: Problem[] = [];
  const demand = (
    ok: boolean,
    id: string,
    expected: number | bigint,
    computed: number | bigint,
  ) => {
    if (ok) return;
    problems.push({
      id,
      expected: String(expected),
      computed: String(computed),
      code: 'level-count-wrong',
      message: `${id} has ${computed} where the tree’s lay-out and the index ask for ${expected}.`,
    });
  };
  const { siblings, levels, global } = proof;
  demand(siblings.length === depth, 'sum_tree_siblings', depth, siblings.length);
  const expected = global?.levels ?? levels.length;
  demand(levels.length === expected, 'recursive_tree_siblings', expected, levels.length);
  let position = proof.index / BigInt(batchSize);
  for (const [i, { left, right }] of levels.entries()) {
    const place = `recursive_tree_siblings[${i}]`;
    const digit = position % BigInt(BRANCHES);
    demand(BigInt(left.length) === digit, `${place}.left_hashes`, digit, left.length);
    const rest = BRANCHES - 1 - left.length;
    demand(right.length === rest, `${place}.right_hashes`, rest, right.length);
    position /= BigInt(BRANCHES);
  }
  demand(position === 0n, 'index', 0n, position);
  return problems;
}
