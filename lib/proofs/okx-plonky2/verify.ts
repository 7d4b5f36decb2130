import { bareHex, checkPublishedRoot, findPublishedRoot } from '../published-root';
import type { SchemeFacts, VerifyContext } from '../scheme';
import type { ProvenBalance, Verdict } from '../verdict';
import { VerdictRecorder } from '../verdict-recorder';
import { knownCircuit } from './circuits';
import { hashAccount, hashFromHex, hashNodes, hashToHex } from './hashes';
import type { OkxPlonky2Proof } from './parse';
import { checkNonNegative, checkStructure, sumOf } from './structure';

/**
 * Checks an OKX inclusion proof since 2024-09: one Poseidon leaf, a binary path inside the batch of
 * 1,024 accounts, then levels of 64. The user's file holds no root, so the path is compared with the
 * root of the public `sum_proof_data.json`, or with a root that was published elsewhere.
 */
export function verifyOkxPlonky2(
  facts: SchemeFacts,
  proof: OkxPlonky2Proof,
  context: VerifyContext,
): Verdict {
  const recorder = new VerdictRecorder(facts);
  checkStructure(recorder, proof);
  checkNonNegative(recorder, proof);
  const computed = climb(recorder, proof);
  recorder.notApplicable('own-leaf');
  recorder.notApplicable('sums');
  const claimed = proof.global?.root ?? null;
  const known = findPublishedRoot(facts, { computed, context })?.root ?? null;
  checkPath(recorder, computed, claimed ?? context.requiredRoot ?? known);
  const published = checkPublishedRoot(recorder, { computed, context });
  addNotices(recorder, proof);
  return recorder.verdict({
    root: { computed, claimed, published },
    balances: balancesOf(proof, recorder.passed('structure', 'path')),
  });
}

function climb(recorder: VerdictRecorder, proof: OkxPlonky2Proof): string {
  const { account, siblings, levels } = proof;
  const equity = sumOf(account.equity);
  const debt = sumOf(account.debt);
  let running = hashAccount(account.id, equity, debt);
  recorder.show({
    id: 'own-leaf',
    part: 'own-leaf',
    label: 'Your leaf: Poseidon of your id, your total equity and your total debt',
    height: 1,
    computed: hashToHex(running),
    inputs: { id: account.id, equity: equity.toString(), debt: debt.toString() },
  });
  let position = proof.index;
  for (const [i, hex] of siblings.entries()) {
    const sibling = hashFromHex(hex);
    const onLeft = position % 2n === 0n;
    running = hashNodes(onLeft ? [running, sibling] : [sibling, running]);
    position /= 2n;
    recorder.show({
      id: `sum_tree_siblings[${i}].parent`,
      part: 'path',
      label: `Parent in the batch, level ${i + 1}: your branch on the ${onLeft ? 'left' : 'right'}`,
      height: i + 2,
      side: onLeft ? 'left' : 'right',
      computed: hashToHex(running),
      inputs: { sibling: hex },
    });
  }
  for (const [i, { left, right }] of levels.entries()) {
    running = hashNodes([...left.map(hashFromHex), running, ...right.map(hashFromHex)]);
    recorder.show({
      id: `recursive_tree_siblings[${i}].parent`,
      part: 'path',
      label: `Parent of 64, level ${i + 1} above the batch: your branch is number ${left.length + 1}`,
      height: siblings.length + i + 2,
      computed: hashToHex(running),
      inputs: { 'on the left': `${left.length} hashes`, 'on the right': `${right.length} hashes` },
    });
  }
  return hashToHex(running);
}

function checkPath(recorder: VerdictRecorder, computed: string, root: string | null): void {
  if (root === null) {
    recorder.unknown('path', {
      code: 'root-needed',
      message:
        'This file holds no root. Add the report’s public sum_proof_data.json, or compare the recomputed root with the published one.',
    });
    return;
  }
  recorder.compare({
    id: 'root.hash',
    part: 'path',
    label: 'Root: the end of the path against the public root of the report',
    expected: bareHex(root),
    computed,
    failure: {
      code: 'root-differs',
      message:
        'The path does not lead from your account to the root of this report: the id, the sum of the equity or of the debt, the index or a hash was changed, or the files belong to different reports.',
    },
  });
}

function addNotices(recorder: VerdictRecorder, { global, ignoredFields }: OkxPlonky2Proof): void {
  recorder.notice(
    'per-coin-unbound',
    'Only the sum of your equity and the sum of your debt are bound. The amounts by token are shown as the file gives them and could be shifted between tokens without any hash changing.',
    'account.equity',
  );
  for (const field of [...ignoredFields, 'account.equity[]', 'account.debt[]']) {
    const message = `${field} is not bound one by one: the proof says nothing about it.`;
    recorder.notice('unauthenticated-field', message, field);
  }
  recorder.notice(
    'global-proof-not-checked',
    'The global proof (no account is negative, the sums are right) is not verified here; its public inputs and its circuit digest are only shown where the public file was given.',
  );
  if (!global) return;
  recorder.show({
    id: 'global.public-inputs',
    part: 'sums',
    label: 'What the report’s global proof claims for all accounts together',
    computed: `equity ${global.equity}, debt ${global.debt}`,
    inputs: { 'circuit digest': global.rootVdDigest.join(', ') },
  });
  const known = knownCircuit(global.rootVdDigest);
  recorder.notice(
    known ? 'circuit-known' : 'circuit-not-known',
    known
      ? `The circuit digest is that of ${known}.`
      : 'The circuit digest is none of those known here, so the file alone says by which rules its proof was made.',
    'root_vd_digest',
  );
}

function balancesOf({ account }: OkxPlonky2Proof, authenticated: boolean): ProvenBalance[] {
  const sums: ProvenBalance[] = [
    { asset: 'total equity', amount: sumOf(account.equity).toString(), authenticated },
    { asset: 'total debt', amount: sumOf(account.debt).toString(), authenticated },
  ];
  const slots = account.equity.map((equity, i): ProvenBalance => {
    const amount = (equity - (account.debt[i] ?? 0n)).toString();
    return { asset: `token ${i}`, amount, authenticated: false };
  });
  return [...sums, ...slots.filter(({ amount }) => amount !== '0')];
}
