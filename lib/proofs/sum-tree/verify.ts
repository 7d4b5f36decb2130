import { isZero } from '@/lib/format/decimal';
import { checkPublishedRoot } from '../published-root';
import type { SchemeFacts, VerifyContext } from '../scheme';
import type { Notice, Verdict } from '../verdict';
import { VerdictRecorder } from '../verdict-recorder';
import { climbSumPath, type SumNode, type SumParent } from './climb';
import {
  type AmountText,
  addCommonNotices,
  addCutNotices,
  checkOwnLeaf,
  checkRoot,
  FEW_COINS,
} from './outcome';
import { type PathNode, toSumNode } from './path-node';
import {
  checkAmountSigns,
  checkDecimals,
  checkHashCase,
  checkLevels,
  checkPaddingAbove,
  checkSameCoins,
  checkTwins,
  checkTypes,
} from './structure';

/** A parsed proof of the `self` and `path` family. */
export type SelfAndPath = {
  self: PathNode;
  /** From the bottom up, without the root. */
  siblings: readonly PathNode[];
  root: PathNode;
  auditId: string | null;
  ignoredFields: readonly string[];
};

/** Where the exchanges of the family differ. */
export type SelfAndPathRules = {
  typeField: string;
  levelField: string;
  /** Codes that the root may carry; null when it may carry none. */
  rootTypes: readonly (number | null)[];
  /** The code of a padding node, where there is one, and whether every padding node must bear it. */
  paddingType?: number;
  paddingMarked?: boolean;
  /** Decimals to which sums are cut, where an amount with more of them must fail. */
  maxDecimals?: number;
  /** The root's totals are compared as texts, trailing zeros and all. */
  exactRoot?: boolean;
  /** The level that the n-th node from the bottom must have: 0 the leaf, 1 its parent. */
  levelAt(depth: number, depthOfRoot: number): number;
  negatives: 'fail' | 'notice';
  leaf: { preimage: string; computed: string; label: string };
  combine(left: SumNode, right: SumNode, depth: number): SumParent;
  canonical: AmountText;
  /** The leaf hashes amounts as written in the file; otherwise only their value counts there too. */
  verbatimLeaf: boolean;
  /** What else this file makes worth telling. */
  notices?: readonly Notice[];
  /** A variant of the rule that was chosen by trying; told in a notice. */
  variant?: string;
};

const LEFT = 1;
const RIGHT = 2;

export function sideOf(node: PathNode): 'left' | 'right' {
  return node.type === LEFT ? 'left' : 'right';
}

/** Checks a proof of the family; all of it is stricter than the exchanges' own tools. */
export function verifySelfAndPath(
  facts: SchemeFacts,
  proof: SelfAndPath,
  rules: SelfAndPathRules,
  context: VerifyContext,
): Verdict {
  const recorder = new VerdictRecorder(facts);
  const { self, siblings, root } = proof;
  checkLayout(recorder, proof, rules);
  checkAmountSigns(recorder, [self, ...siblings, root], rules.negatives);
  checkOwnLeaf(recorder, { self, ...rules.leaf });
  const climbed = climbSumPath(recorder, {
    leaf: toSumNode(self),
    siblings: siblings.map((node) => ({ ...toSumNode(node), side: sideOf(node) })),
    combine: (left, right, _height, index) => rules.combine(left, right, index + 1),
  });
  const isPadding = (node: PathNode) => {
    if (node.type === rules.paddingType) return true;
    return rules.paddingMarked ? false : null;
  };
  checkTwins(recorder, siblings, climbed, isPadding);
  const top = climbed[climbed.length - 1] ?? toSumNode(self);
  const height = climbed.length;
  const rootReached = checkRoot(recorder, {
    root,
    top,
    height,
    exact: rules.exactRoot ? rules.canonical : undefined,
  });
  checkPaddingAbove(recorder, { siblings, running: climbed, padding: isPadding, rootReached });
  const { auditId, ignoredFields } = proof;
  const published = checkPublishedRoot(recorder, { computed: top.hash, auditId, context });
  const nodes = rules.verbatimLeaf ? [...siblings, root] : [self, ...siblings, root];
  addCommonNotices(recorder, { ignoredFields, nodes, canonical: rules.canonical });
  if (rules.verbatimLeaf) addCutNotices(recorder, { self, canonical: rules.canonical });
  for (const { code, message, about } of rules.notices ?? []) {
    recorder.notice(code, message, about);
  }
  if (rules.variant) {
    recorder.notice('variant', `The file follows this variant of the rule: ${rules.variant}.`);
  }
  const authenticated = recorder.passed('own-leaf', 'path', 'sums');
  return recorder.verdict({
    root: { computed: top.hash, claimed: root.hash, published },
    balances: [...self.balances]
      .filter(([, { value }]) => self.balances.size <= FEW_COINS || !isZero(value))
      .map(([asset, { text }]) => ({ asset, amount: text, authenticated })),
  });
}

function checkLayout(
  recorder: VerdictRecorder,
  { self, siblings, root }: SelfAndPath,
  rules: SelfAndPathRules,
): void {
  const nodes = [self, ...siblings, root];
  const padding = rules.paddingType === undefined ? [] : [rules.paddingType];
  checkHashCase(recorder, nodes);
  checkTypes(recorder, rules.typeField, [
    { node: self, allowed: [LEFT, RIGHT] },
    ...siblings.map((node, i) => {
      if (i > 0) return { node, allowed: [LEFT, RIGHT, ...padding] };
      return { node, allowed: self.type === LEFT ? [RIGHT, ...padding] : [LEFT] };
    }),
    { node: root, allowed: rules.rootTypes },
  ]);
  const top = siblings.length;
  checkLevels(recorder, rules.levelField, [
    { node: self, expected: rules.levelAt(0, top) },
    ...siblings.map((node, i) => ({ node, expected: rules.levelAt(i, top) })),
    { node: root, expected: rules.levelAt(top, top) },
  ]);
  checkSameCoins(recorder, nodes, [...self.balances.keys()]);
  if (rules.maxDecimals !== undefined) checkDecimals(recorder, nodes, rules.maxDecimals);
}
