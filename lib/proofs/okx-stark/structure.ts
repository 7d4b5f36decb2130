import type { Problem, VerdictRecorder } from '../verdict-recorder';
import { stationOf } from './hashes';
import type { OkxStarkProof, StarkPath } from './parse';

export function leavesOf({ merklePath }: StarkPath): number {
  return 2 ** (merklePath.length - 1);
}

/** Lay-out and writing, and what ties the two paths and the public files together. */
export function checkStructure(recorder: VerdictRecorder, proof: OkxStarkProof): void {
  const part = 'structure';
  const { batch, trunk, coins, publicCoins } = proof;
  recorder.checkAll({
    id: 'hash-case',
    part,
    label: 'Hashes are written in lower case',
    problems: hashesOf(batch)
      .concat(hashesOf(trunk))
      .filter(([, hash]) => hash !== hash.toLowerCase())
      .map(([id, hash]) => ({
        id,
        computed: hash,
        code: 'hash-not-lower-case',
        message: `${id} is written with capitals; OKX writes it in lower case.`,
      })),
  });
  recorder.checkAll({
    id: 'positions',
    part,
    label: 'The account and its batch stand inside their trees',
    problems: [batch, trunk].flatMap(positionProblem),
  });
  recorder.compare({
    id: 'batch-in-trunk',
    part,
    label: 'The trunk’s path starts from the root of your batch',
    expected: batch.root,
    computed: trunk.id,
    failure: {
      code: 'batch-differs',
      message:
        'trunk_inclusion_proof.batch_id is not the root of your batch: the two paths belong to different batches.',
    },
  });
  if (!publicCoins) return;
  recorder.compare({
    id: 'coins',
    part,
    label: 'The coin list of your file is the public one of the report',
    expected: publicCoins.join(', '),
    computed: coins.join(', '),
    failure: {
      code: 'coins-differ',
      message: 'config.coins is not the coin list that OKX published for this report.',
    },
  });
}

/** The account's total must be the sum of its coins; OKX's tool does not add them up. */
export function checkSums(recorder: VerdictRecorder, proof: OkxStarkProof): void {
  for (const path of [proof.batch, proof.trunk]) {
    const computed = [...path.coins.values()].reduce((sum, amount) => sum + amount, 0n).toString();
    const who = path.place === 'batch_inclusion_proof' ? 'Your total' : 'The total of your batch';
    recorder.compare({
      id: `${path.place}.total_value`,
      part: 'sums',
      label: `${who} is the sum of its coins`,
      expected: path.total.toString(),
      computed,
      failure: {
        code: 'sum-differs',
        message: `${who} is given as ${path.total}, but its coins add up to ${computed}.`,
      },
    });
  }
}

/** The STARK claims that totals are not negative; a single coin may be, for what was borrowed. */
export function checkNonNegative(recorder: VerdictRecorder, { batch, trunk }: OkxStarkProof): void {
  recorder.checkAll({
    id: 'non-negative',
    part: 'non-negative',
    label: 'Your total and the total of your batch are not negative',
    problems: [batch, trunk]
      .filter(({ total }) => total < 0n)
      .map(({ place, total }) => ({
        id: `${place}.total_value`,
        computed: total.toString(),
        code: 'negative-amount',
        message: `${place}.total_value is negative (${total}).`,
      })),
  });
  for (const [coin, amount] of batch.coins) {
    if (amount >= 0n) continue;
    const message = `Your ${coin} is negative (${amount}): borrowed coins count against your total.`;
    recorder.notice('negative-own-coin', message, `batch_inclusion_proof.${coin}`);
  }
}

function positionProblem(path: StarkPath): Problem[] {
  const powerOfTwo = Number.isInteger(Math.log2(path.uts));
  if (powerOfTwo && stationOf(path.index, path.uts, leavesOf(path)) !== null) return [];
  return [
    {
      id: `${path.place}.position`,
      computed: `index ${path.index} with ${path.uts} rows each`,
      expected: `inside a tree of ${leavesOf(path)} leaves`,
      code: 'position-outside',
      message: `${path.place} has too few levels for its index, or a number of rows that is no power of two.`,
    },
  ];
}

function hashesOf({ place, id, random, merklePath, root }: StarkPath): [string, string][] {
  return [
    [`${place}.id`, id],
    [`${place}.random_number`, random],
    [`${place}.root`, root],
    ...merklePath.map((hash, i): [string, string] => [`${place}.merkle_path[${i}]`, hash]),
  ];
}
