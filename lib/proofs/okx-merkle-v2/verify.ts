import { compare, isNegative, toPlain, ZERO } from '@/lib/format/decimal';
import { hashParent } from '../okx-merkle-v1/hashes';
import { COINS } from '../okx-merkle-v1/parse';
import { checkPublishedRoot } from '../published-root';
import type { SchemeFacts, VerifyContext } from '../scheme';
import { climbSumPath } from '../sum-tree/climb';
import type { Verdict } from '../verdict';
import { VerdictRecorder } from '../verdict-recorder';
import { checkTree } from './check-tree';
import type { LeafPath } from './leaf-paths';
import { checkOwnData } from './own-data';
import type { OkxMerkleV2Proof, OwnLeaf } from './parse';
import { timesWords } from './times-words';
import { findPaths } from './tree';

/**
 * Checks an OKX account of the Merkle scheme since 2023-03. The user's file alone shows only that its
 * own hashes and sums are right; whether its leaves are in the report's tree takes the public tree or
 * paths cut out of it.
 */
export function verifyOkxMerkleV2(
  facts: SchemeFacts,
  proof: OkxMerkleV2Proof,
  context: VerifyContext,
): Verdict {
  const recorder = new VerdictRecorder(facts);
  checkOwnData(recorder, proof);
  const claimed = proof.tree?.levels[0]?.[0]?.hash ?? proof.paths?.root ?? null;
  let computed: string | null = null;
  if (proof.tree) checkTree(recorder, proof.tree);
  if (claimed === null) {
    recorder.unknown('path', {
      code: 'tree-needed',
      message:
        'This file holds no path. Add the report’s public full-liabilities-merkle-tree.txt, or look the leaves up in a tree that was ingested here.',
    });
  } else {
    computed = climbAll(recorder, proof, claimed);
  }
  // A whole tree can be the published one although it lacks the account: that is what to know then.
  const root = computed ?? (proof.tree ? claimed : null);
  const question = { computed: root, context };
  const published = claimed === null ? null : checkPublishedRoot(recorder, question);
  if (claimed === null) recorder.unknown('published-root');
  addNotices(recorder, proof);
  const authenticated = recorder.passed('structure', 'own-leaf', 'path', 'sums');
  return recorder.verdict({
    root: { computed, claimed, published },
    balances: COINS.map((asset) => ({
      asset,
      amount: proof.totalBalances[asset].text,
      authenticated,
    })),
  });
}

function climbAll(
  recorder: VerdictRecorder,
  proof: OkxMerkleV2Proof,
  claimed: string,
): string | null {
  let computed: string | null = null;
  for (const [i, leaf] of proof.leaves.entries()) {
    const path = findLeaf(recorder, proof, leaf, i);
    if (!path) continue;
    const place = `nodes[${i}]`;
    if (!proof.tree) checkSiblingSigns(recorder, path, `${place}.path`);
    const nodes = climbSumPath(recorder, {
      place: `${place}.path`,
      leaf: path.leaf,
      siblings: path.siblings,
      combine: hashParent,
    });
    computed = nodes[nodes.length - 1]?.hash ?? null;
    recorder.compare({
      id: `${place}.root`,
      part: 'path',
      label: `Root above your leaf ${i + 1}`,
      height: nodes.length,
      expected: claimed,
      computed,
      failure: {
        code: 'root-differs',
        message: `The path of nodes[${i}] does not lead to the root of the tree.`,
      },
    });
  }
  return computed;
}

/** The public tree is checked leaf by leaf; of a single path only the siblings can be seen. */
function checkSiblingSigns(recorder: VerdictRecorder, { siblings }: LeafPath, place: string): void {
  recorder.checkAll({
    id: `${place}.non-negative`,
    part: 'non-negative',
    label: 'No sibling of your leaf’s path is negative',
    problems: siblings.flatMap(({ amounts }, level) =>
      [...amounts]
        .filter(([, amount]) => isNegative(amount))
        .map(([coin, amount]) => ({
          id: `${place}[${level}].${coin}`,
          computed: toPlain(amount),
          code: 'negative-amount',
          message: `A sibling at height ${level + 1} holds ${toPlain(amount)} ${coin}: it lowers the total that the exchange says it owes.`,
        })),
    ),
  });
}

/** The leaf's path, after checking that the tree has it once and with the same amounts. */
function findLeaf(
  recorder: VerdictRecorder,
  { tree, paths }: OkxMerkleV2Proof,
  leaf: OwnLeaf,
  index: number,
): LeafPath | null {
  const single = paths?.byLeaf.get(leaf.hash);
  const found = tree ? findPaths(tree, leaf.hash) : single ? [single] : [];
  const [path = null] = found;
  const same =
    path !== null &&
    COINS.every((c) => compare(path.leaf.amounts.get(c) ?? ZERO, leaf.balances[c].value) === 0);
  recorder.check({
    id: `nodes[${index}].found`,
    part: 'path',
    label: `Your leaf ${index + 1} is in the tree once, with your amounts`,
    computed: `${timesWords(found.length)}${path && !same ? ', with other amounts' : ''}`,
    expected: 'once',
    ok: found.length === 1 && same,
    failure: {
      code: path ? 'leaf-differs' : 'leaf-not-found',
      message: path
        ? `The tree has nodes[${index}] more than once or with other amounts.`
        : `The tree has no leaf ${leaf.hash}: this part of your balance was not counted.`,
    },
  });
  return path;
}

function addNotices(recorder: VerdictRecorder, { ignoredFields, paths, tree }: OkxMerkleV2Proof) {
  recorder.notice(
    'sum-only-binding',
    'A parent in this tree binds the sum of its two children, not each amount. The whole tree is public, so anyone can check all sums; a single path cannot.',
  );
  recorder.notice(
    'ambiguous-leaf',
    'A leaf joins its three amounts without separators, so amounts like 1, 23, 4 and 12, 3, 4 have the same hash.',
  );
  if (paths && !tree) {
    recorder.notice(
      'tree-not-checked',
      'Only the paths of your leaves were recomputed here, not the whole tree.',
    );
  }
  for (const field of ignoredFields) {
    const message = `${field} is not part of any hash: the proof says nothing about it.`;
    recorder.notice('unauthenticated-field', message, field);
  }
}
