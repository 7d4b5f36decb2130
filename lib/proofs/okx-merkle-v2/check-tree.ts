import { add, compare, type Decimal, isNegative, toPlain, ZERO } from '@/lib/format/decimal';
import { hashParent } from '../okx-merkle-v1/hashes';
import { COINS, type Coin } from '../okx-merkle-v1/parse';
import type { Problem, VerdictRecorder } from '../verdict-recorder';
import { type OkxTree, parentsIn, type TreeNode } from './tree';

/**
 * Verifies the whole public tree, which OKX's tool never does: every parent from its children, the
 * number of children in each level, the leaves' sum against the root, and no negative amount.
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
  const { hashes, sums } = parentProblems(levels);
  recorder.checkAll({
    id: 'tree.parents',
    part: 'path',
    label: 'Every node of the public tree is the hash of its children',
    problems: hashes,
  });
  recorder.checkAll({
    id: 'tree.sums',
    part: 'sums',
    label: 'Every node of the public tree holds what its children hold',
    problems: sums,
  });
  recorder.checkAll({
    id: 'tree.non-negative',
    part: 'non-negative',
    label: 'No amount in the public tree is negative',
    problems: levels
      .flat()
      .flatMap((node) =>
        COINS.filter((coin) => isNegative(amountOf(node, coin))).map((coin) =>
          problem(
            node,
            'negative-amount',
            `${coin} is negative (${toPlain(amountOf(node, coin))})`,
          ),
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

function parentProblems(levels: OkxTree['levels']): { hashes: Problem[]; sums: Problem[] } {
  const hashes: Problem[] = [];
  const sums: Problem[] = [];
  for (const [depth, level] of levels.slice(0, -1).entries()) {
    const children = levels[depth + 1] ?? [];
    for (const [k, parent] of parentsIn(level).entries()) {
      const right = children[2 * k];
      const left = children[2 * k + 1];
      if (!left || !right) continue;
      const { hash, amounts } = hashParent(left, right, parent.height);
      if (hash !== parent.hash) {
        const found = { expected: parent.hash, computed: hash };
        const text = 'is not the hash of its children';
        hashes.push({ ...problem(parent, 'tree-parent-differs', text), ...found });
      }
      for (const coin of COINS) {
        const sum = amounts.get(coin) ?? ZERO;
        if (compare(sum, amountOf(parent, coin)) === 0) continue;
        const [expected, computed] = [toPlain(amountOf(parent, coin)), toPlain(sum)];
        const text = `states ${expected} ${coin}, but its children hold ${computed}`;
        sums.push({
          ...problem(parent, 'tree-sum-differs', text, `.${coin}`),
          expected,
          computed,
        });
      }
    }
  }
  return { hashes, sums };
}

function problem({ line }: TreeNode, code: string, text: string, field = ''): Problem {
  return {
    id: `tree.line[${line}]${field}`,
    code,
    message: `Line ${line} of the public tree: ${text}.`,
  };
}

function amountOf(node: TreeNode, coin: Coin): Decimal {
  return node.amounts.get(coin) ?? ZERO;
}
