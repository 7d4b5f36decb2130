import { add, compare, type Decimal, isNegative, toPlain, ZERO } from '@/lib/format/decimal';
import { hashParent } from '../okx-merkle-v1/hashes';
import { COINS, type Coin } from '../okx-merkle-v1/parse';
import type { Problem, VerdictRecorder } from '../verdict-recorder';
import { type OkxTree, parentsIn, type TreeNode } from './tree';

/**
 * Verifies the whole public tree, which OKX's tool never does: every parent from its children, the
 * number of children in each level, the leaves' sum against the root, and no negative leaf.
 */
export function checkTree(recorder: VerdictRecorder, { levels }: OkxTree): void {
  const leaves = levels[levels.length - 1] ?? [];
  const root = levels[0]?.[0];
  recorder.checkAll({
    id: 'tree.levels',
    part: 'structure',
    label: 'Every level of the public tree has two nodes for each node above it',
    computed: `${levels.length} levels, ${leaves.length} lines of leaves`,
    problems: levelProblems(levels),
  });
  recorder.checkAll({
    id: 'tree.parents',
    part: 'path',
    label: 'Every node of the public tree is the hash of its children',
    problems: parentProblems(levels),
  });
  recorder.checkAll({
    id: 'tree.non-negative',
    part: 'non-negative',
    label: 'No leaf of the public tree is negative',
    problems: leaves.flatMap((leaf) =>
      COINS.filter((coin) => isNegative(amountOf(leaf, coin))).map((coin) =>
        problem(leaf, 'negative-leaf', `${coin} is negative (${toPlain(amountOf(leaf, coin))})`),
      ),
    ),
  });
  if (root) checkTotals(recorder, leaves, root);
}

function checkTotals(recorder: VerdictRecorder, leaves: readonly TreeNode[], root: TreeNode) {
  for (const coin of COINS) {
    const total = leaves.reduce((sum, leaf) => add(sum, amountOf(leaf, coin)), ZERO);
    const stated = amountOf(root, coin);
    recorder.check({
      id: `tree.total.${coin}`,
      part: 'sums',
      label: `All leaves together hold the ${coin} that the root states`,
      expected: toPlain(stated),
      computed: toPlain(total),
      ok: compare(total, stated) === 0,
      failure: {
        code: 'tree-sum-differs',
        message: `The leaves hold ${toPlain(total)} ${coin}, but the root states ${toPlain(stated)}.`,
      },
    });
  }
}

function levelProblems(levels: OkxTree['levels']): Problem[] {
  return levels.slice(1).flatMap((level, i) => {
    const expected = 2 * parentsIn(levels[i] ?? []).length;
    const [first] = level;
    if (!first || level.length === expected) return [];
    const text = `level ${first.height} has ${level.length} nodes instead of ${expected}`;
    return [problem(first, 'tree-level-size', text)];
  });
}

function parentProblems(levels: OkxTree['levels']): Problem[] {
  return levels.slice(0, -1).flatMap((level, depth) =>
    parentsIn(level).flatMap((parent, k) => {
      const children = levels[depth + 1] ?? [];
      const right = children[2 * k];
      const left = children[2 * k + 1];
      if (!left || !right) return [];
      const { hash, amounts } = hashParent(left, right, parent.height);
      const sameSums = COINS.every(
        (coin) => compare(amounts.get(coin) ?? ZERO, amountOf(parent, coin)) === 0,
      );
      if (hash === parent.hash && sameSums) return [];
      const found = { expected: parent.hash, computed: hash };
      const text = sameSums ? 'is not the hash of its children' : 'is not the sum of its children';
      return [{ ...problem(parent, 'tree-parent-differs', text), ...found }];
    }),
  );
}

function problem({ line }: TreeNode, code: string, text: string): Problem {
  return { id: `tree.line[${line}]`, code, message: `Line ${line} of the public tree: ${text}.` };
}

function amountOf(node: TreeNode, coin: Coin): Decimal {
  return node.amounts.get(coin) ?? ZERO;
}
