import { toPlain, withPlaces } from '@/lib/format/decimal';
import { sha256Text } from '../hashing/sha256-text';
import { checkPublishedRoot } from '../published-root';
import type { SchemeFacts, VerifyContext } from '../scheme';
import { climbSumPath } from '../sum-tree/climb';
import { addCommonNotices, checkOwnLeaf, checkRoot } from '../sum-tree/outcome';
import { toSumNode } from '../sum-tree/path-node';
import {
  checkAmountSigns,
  checkHashCase,
  checkLevels,
  checkSameCoins,
  checkTwins,
  checkTypes,
} from '../sum-tree/structure';
import type { Verdict } from '../verdict';
import { VerdictRecorder } from '../verdict-recorder';
import { hashParent, leafPreimage, placesOf } from './hashes';
import type { BybitProof } from './parse';

const LEFT = 1;
const RIGHT = 2;
const ROOT = 3;

/** Checks a Bybit proof; stricter than Bybit's tool, which looks at neither heights nor root type. */
export function verifyBybit(
  facts: SchemeFacts,
  proof: BybitProof,
  context: VerifyContext,
): Verdict {
  const recorder = new VerdictRecorder(facts);
  const { self, siblings, root } = proof;
  const coins = [...self.balances.keys()];
  const nodes = [self, ...siblings, root];
  checkHashCase(recorder, nodes);
  checkTypes(recorder, 'type', [
    { node: self, allowed: [LEFT, RIGHT] },
    ...siblings.map((node, i) => ({
      node,
      allowed: i > 0 ? [LEFT, RIGHT] : [self.type === LEFT ? RIGHT : LEFT],
    })),
    { node: root, allowed: [ROOT] },
  ]);
  checkLevels(
    recorder,
    'height',
    nodes.map((node, i) => ({ node, expected: Math.max(i, 1) })),
  );
  checkSameCoins(recorder, nodes, coins);
  checkAmountSigns(recorder, nodes, 'fail');
  const texts = coins.map((coin) => self.balances.get(coin)?.text ?? '');
  const preimage = leafPreimage(proof.userHash, texts);
  checkOwnLeaf(recorder, {
    self,
    preimage,
    computed: sha256Text(preimage),
    label: 'Your leaf: SHA-256 of your user hash and your balances',
  });
  const climbed = climbSumPath(recorder, {
    leaf: toSumNode(self),
    siblings: siblings.map((node) => ({
      ...toSumNode(node),
      side: node.type === LEFT ? 'left' : 'right',
    })),
    combine: (left, right, height) => hashParent(coins, left, right, height),
  });
  checkTwins(recorder, siblings, climbed);
  const top = climbed[climbed.length - 1] ?? toSumNode(self);
  checkRoot(recorder, { root, top, height: climbed.length });
  const published = checkPublishedRoot(recorder, {
    computed: top.hash,
    auditId: proof.auditId,
    context,
  });
  addCommonNotices(recorder, {
    ignoredFields: proof.ignoredFields,
    nodes: [...siblings, root],
    canonical: (value, coin) => toPlain(withPlaces(value, placesOf(coin, coins)), 'keep-zeros'),
  });
  const authenticated = recorder.passed('own-leaf', 'path', 'sums');
  return recorder.verdict({
    root: { computed: top.hash, claimed: root.hash, published },
    balances: [...self.balances]
      .filter(([, { value }]) => value.coefficient !== 0n)
      .map(([asset, { text }]) => ({ asset, amount: text, authenticated })),
  });
}
