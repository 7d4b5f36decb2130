import { toPlain } from '@/lib/format/decimal';
import { sha256Text } from '../hashing/sha256-text';
import { checkPublishedRoot } from '../published-root';
import type { SchemeFacts, VerifyContext } from '../scheme';
import { climbSumPath, type SumNode, type SumSibling } from '../sum-tree/climb';
import { addCommonNotices, checkRoot } from '../sum-tree/outcome';
import { amountsOf, type PathNode, toSumNode } from '../sum-tree/path-node';
import { checkAmountSigns, checkHashCase, checkTwins } from '../sum-tree/structure';
import type { Verdict } from '../verdict';
import { VerdictRecorder } from '../verdict-recorder';
import { hashParent, LONE_RULES, type LoneRule, leafPreimage, loneNeighbour } from './hashes';
import type { CoinexProof } from './parse';

/**
 * Checks a CoinEx proof. The file does not state the leaf's hash, so a wrong balance shows in the
 * totals and at the root. Both rules for a node without a neighbour are tried, and a notice tells
 * which one fitted.
 */
export function verifyCoinex(
  facts: SchemeFacts,
  proof: CoinexProof,
  context: VerifyContext,
): Verdict {
  const recorder = new VerdictRecorder(facts);
  const { self, root } = proof;
  const siblings = proof.siblings.filter((node): node is PathNode => node !== null);
  checkHashCase(recorder, [...siblings, root]);
  checkAmountSigns(recorder, [self, ...siblings, root], 'fail');
  const leaf = showLeaf(recorder, proof);
  recorder.notApplicable('own-leaf');
  const rule = chooseRule(proof, leaf);
  const climbed = climb(recorder, proof, leaf, rule);
  const present = proof.siblings.flatMap((node, i) => {
    const beside = climbed[i];
    return node && beside ? [{ node, beside }] : [];
  });
  checkTwins(
    recorder,
    present.map(({ node }) => node),
    present.map(({ beside }) => beside),
  );
  const top = climbed[climbed.length - 1] ?? leaf;
  checkRoot(recorder, { root, top, height: climbed.length });
  const published = checkPublishedRoot(recorder, { computed: top.hash, context });
  addCommonNotices(recorder, {
    ignoredFields: proof.ignoredFields,
    nodes: [self, ...siblings, root],
    canonical: (value) => toPlain(value),
  });
  if (proof.siblings.includes(null)) {
    recorder.notice('variant', `The file follows this variant of the rule: ${LONE_RULES[rule]}.`);
  }
  const authenticated = recorder.passed('path', 'sums');
  return recorder.verdict({
    root: { computed: top.hash, claimed: root.hash, published },
    balances: [...self.balances].map(([asset, { text }]) => ({
      asset,
      amount: text,
      authenticated,
    })),
  });
}

function showLeaf(recorder: VerdictRecorder, { self, nonce }: CoinexProof): SumNode {
  const amounts = amountsOf(self);
  const preimage = leafPreimage(nonce, amounts);
  const hash = sha256Text(preimage);
  recorder.show({
    id: 'own-leaf',
    part: 'own-leaf',
    label: 'Your leaf: SHA-256 of your nonce and your balances; the file states no hash to compare',
    height: 1,
    computed: hash,
    inputs: { 'hashed text': preimage },
  });
  return { hash, amounts };
}

function chooseRule(proof: CoinexProof, leaf: SumNode): LoneRule {
  const rules: LoneRule[] = ['empty-right', 'twin'];
  const silent = { show: () => {} };
  const fits = (rule: LoneRule) =>
    climb(silent, proof, leaf, rule).at(-1)?.hash === proof.root.hash;
  return rules.find(fits) ?? 'empty-right';
}

/** A missing neighbour depends on the node it is missing beside, so each level is climbed by itself. */
function climb(
  recorder: Pick<VerdictRecorder, 'show'>,
  proof: CoinexProof,
  leaf: SumNode,
  rule: LoneRule,
): SumNode[] {
  return climbSumPath(recorder, {
    leaf,
    siblings: proof.siblings.map((node, i): SumSibling => {
      const side = proof.sides[i] ?? 'right';
      return node ? { ...toSumNode(node), side } : { hash: '', amounts: new Map(), side };
    }),
    combine: (left, right, _height, index) =>
      hashParent(left, proof.siblings[index] ? right : loneNeighbour(left, rule)),
  });
}
