import { checkPublishedRoot } from '../published-root';
import type { SchemeFacts, VerifyContext } from '../scheme';
import type { Verdict } from '../verdict';
import { VerdictRecorder } from '../verdict-recorder';
import { hashStarkLeaf, hashStarkNodes, stationOf } from './hashes';
import type { OkxStarkProof, StarkPath } from './parse';
import { checkNonNegative, checkStructure, checkSums, leavesOf } from './structure';

/**
 * Checks an OKX inclusion proof of 2023-04 to 2024-08: keccak-256 from the account to the root of its
 * batch, and from the batch to the root of the trunk. Stricter than OKX's tool: totals are added up,
 * the trunk's root is held against the public one, and so is the coin list where it is given.
 */
export function verifyOkxStark(
  facts: SchemeFacts,
  proof: OkxStarkProof,
  context: VerifyContext,
): Verdict {
  const recorder = new VerdictRecorder(facts);
  const { batch, trunk, publicTrunkRoot } = proof;
  checkStructure(recorder, proof);
  checkLeaf(recorder, batch);
  checkSums(recorder, proof);
  checkNonNegative(recorder, proof);
  climb(recorder, batch, 'your batch');
  checkLeaf(recorder, trunk);
  const computed = climb(recorder, trunk, 'the trunk');
  if (publicTrunkRoot) comparePublicTrunk(recorder, publicTrunkRoot, computed);
  const published = checkPublishedRoot(recorder, { computed, context });
  addNotices(recorder, proof);
  const authenticated = recorder.passed('structure', 'own-leaf', 'path');
  return recorder.verdict({
    root: { computed, claimed: trunk.root, published },
    balances: [...batch.coins]
      .filter(([, amount]) => amount !== 0n)
      .map(([asset, amount]) => ({ asset, amount: amount.toString(), authenticated })),
  });
}

function checkLeaf(recorder: VerdictRecorder, path: StarkPath): void {
  const own = path.place === 'batch_inclusion_proof';
  const { total, id, random } = path;
  recorder.compare({
    id: own ? 'own-leaf' : 'batch-leaf',
    part: own ? 'own-leaf' : 'path',
    label: own
      ? 'Your leaf: keccak-256 of your total, your coins, your id and a random number'
      : 'The leaf of your batch in the trunk: keccak-256 of its totals',
    height: 1,
    expected: path.merklePath[0] ?? '',
    computed: hashStarkLeaf({ total, coins: [...path.coins.values()], id, random }),
    inputs: { total: total.toString(), id, random },
    failure: {
      code: own ? 'own-leaf-differs' : 'batch-leaf-differs',
      message: `The amounts, the id and the random number in ${path.place} do not give the leaf at the start of its path.`,
    },
  });
}

function climb(recorder: VerdictRecorder, path: StarkPath, name: string): string | null {
  const [leaf = '', ...siblings] = path.merklePath;
  const station = stationOf(path.index, path.uts, leavesOf(path));
  if (station === null) {
    compareRoot(recorder, path, name, null);
    return null;
  }
  let position = station;
  let running = leaf;
  for (const [i, sibling] of siblings.entries()) {
    const onLeft = position % 2 === 0;
    running = onLeft ? hashStarkNodes(running, sibling) : hashStarkNodes(sibling, running);
    position = Math.floor(position / 2);
    recorder.show({
      id: `${path.place}.merkle_path[${i + 1}].parent`,
      part: 'path',
      label: `Parent in ${name}, level ${i + 1}: your branch on the ${onLeft ? 'left' : 'right'}`,
      height: i + 2,
      side: onLeft ? 'left' : 'right',
      computed: running,
      inputs: { sibling },
    });
  }
  compareRoot(recorder, path, name, running);
  return running;
}

/** From a place outside the tree no root is reached at all: `computed` is null then. */
function compareRoot(
  recorder: VerdictRecorder,
  path: StarkPath,
  name: string,
  computed: string | null,
): void {
  recorder.compare({
    id: `${path.place}.root`,
    part: 'path',
    label: `Root of ${name}`,
    height: path.merklePath.length,
    expected: path.root,
    computed,
    failure: {
      code: 'root-differs',
      message: `The path does not lead to the root of ${name}: a hash, an index or the root was changed.`,
    },
  });
}

function comparePublicTrunk(recorder: VerdictRecorder, expected: string, computed: string | null) {
  recorder.compare({
    id: 'public-trunk-root',
    part: 'path',
    label: 'Root of the trunk against the public trunk/sum_proof.json',
    expected: expected.toLowerCase(),
    computed,
    failure: {
      code: 'public-trunk-differs',
      message: 'The recomputed root is not the one in the public proof of the report.',
    },
  });
}

function addNotices(recorder: VerdictRecorder, { ignoredFields }: OkxStarkProof): void {
  recorder.notice(
    'global-proof-not-checked',
    'The report’s STARK proofs (no total is negative, the sums are right) are not verified here. By their own code only the main coins are summed up, and nothing ties an account’s total to its coins.',
  );
  for (const field of ignoredFields) {
    const message = `${field} is not part of any hash: the proof says nothing about it.`;
    recorder.notice('unauthenticated-field', message, field);
  }
}
