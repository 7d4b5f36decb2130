import { isZero, toPlain } from '@/lib/format/decimal';
import { checkPublishedRoot } from '../published-root';
import type { SchemeFacts, VerifyContext } from '../scheme';
import { climbSumPath, type SumSibling } from '../sum-tree/climb';
import { addCommonNotices, checkOwnLeaf, checkRoot } from '../sum-tree/outcome';
import { toSumNode } from '../sum-tree/path-node';
import { checkAmountSigns, checkHashCase, checkTwins, checkTypes } from '../sum-tree/structure';
import type { Verdict } from '../verdict';
import { type Problem, VerdictRecorder } from '../verdict-recorder';
import { EMPTY, hashOf, hashParent, leafPreimage } from './hashes';
import type { MexcProof } from './parse';

const LEFT = 1;
const RIGHT = 2;
const ROOT = 3;

/**
 * Checks a MEXC proof of either generation. Levels count up from 0, and a level that the file leaves
 * out has an empty sibling on the right.
 */
export function verifyMexc(facts: SchemeFacts, proof: MexcProof, context: VerifyContext): Verdict {
  const recorder = new VerdictRecorder(facts);
  const { self, siblings, root, proofId } = proof;
  const nodes = [self, ...siblings, root];
  checkHashCase(recorder, nodes);
  checkLayout(recorder, proof);
  checkAmountSigns(recorder, nodes, 'notice');
  const texts = [...self.balances].map(([coin, { text }]) => [coin, text] as const);
  const preimage = leafPreimage(proof, new Map(texts));
  checkOwnLeaf(recorder, {
    self,
    preimage,
    computed: hashOf(preimage),
    label: 'Your leaf: SHA-256 of the proof’s id, your account’s id and your balances',
  });
  const climbed = climbSumPath(recorder, {
    place: 'level',
    leaf: toSumNode(self),
    siblings: siblingsByLevel(proof),
    combine: hashParent,
  });
  const present = siblings.filter(({ hash }) => hash !== '');
  checkTwins(
    recorder,
    present,
    present.map(({ level }) => climbed[level] ?? EMPTY),
  );
  const top = climbed[climbed.length - 1] ?? toSumNode(self);
  checkRoot(recorder, { root, top, height: climbed.length });
  const published = checkPublishedRoot(recorder, { computed: top.hash, auditId: proofId, context });
  addCommonNotices(recorder, {
    // A level with a blank sibling and one that is left out are the same.
    ignoredFields: [
      ...proof.ignoredFields,
      ...siblings.filter(({ hash }) => hash === '').map(({ place }) => `${place}.level`),
    ],
    nodes: [...siblings, root],
    canonical: (value) => toPlain(value),
  });
  recorder.notice(
    'account-id-inside',
    'Your file holds your account’s number in clear text. Think before you pass it on.',
    'self.accountId',
  );
  const authenticated = recorder.passed('own-leaf', 'path', 'sums');
  return recorder.verdict({
    root: { computed: top.hash, claimed: root.hash, published },
    balances: [...self.balances].map(([asset, { text }]) => ({
      asset,
      amount: text,
      authenticated,
    })),
  });
}

/** One sibling for each level below the root, empty where the file gives none. */
function siblingsByLevel({ siblings, root }: MexcProof): SumSibling[] {
  return Array.from({ length: root.level }, (_, level): SumSibling => {
    const node = siblings.find((sibling) => sibling.level === level && sibling.hash !== '');
    if (!node) return { ...EMPTY, side: 'right' };
    return { ...toSumNode(node), side: node.type === LEFT ? 'left' : 'right' };
  });
}

function checkLayout(recorder: VerdictRecorder, { self, siblings, root }: MexcProof): void {
  const beside = siblings.find(({ level }) => level === 0);
  const ownSide = beside?.type === LEFT ? [RIGHT] : [LEFT];
  checkTypes(recorder, 'type', [
    { node: self, allowed: ownSide },
    ...siblings.map((node) => ({ node, allowed: node.hash === '' ? [RIGHT] : [LEFT, RIGHT] })),
    { node: root, allowed: [ROOT] },
  ]);
  const path = [...siblings, root];
  const problems = path.flatMap(({ place, level }, i): Problem[] => {
    const before = path[i - 1]?.level ?? -1;
    if (level > before) return [];
    const message = `${place}.level is ${level} after ${before}: levels must go up.`;
    return [{ id: `${place}.level`, computed: String(level), code: 'level-wrong', message }];
  });
  if (self.level !== 0) {
    const message = `self.level is ${self.level} instead of 0.`;
    problems.unshift({
      id: 'self.level',
      computed: String(self.level),
      code: 'level-wrong',
      message,
    });
  }
  recorder.checkAll({
    id: 'levels',
    part: 'structure',
    label: 'Levels go up from your leaf at 0 to the root',
    computed: `0 to ${root.level}`,
    problems,
  });
  recorder.checkAll({
    id: 'empty-siblings',
    part: 'structure',
    label: 'A sibling without a hash holds nothing',
    problems: path
      .filter(({ hash, balances }) => hash === '' && ![...balances.values()].every(isBlank))
      .map(({ place }) => ({
        id: `${place}.hash`,
        code: 'empty-sibling-holds',
        message: `${place} has no hash and yet holds coins, which would count nowhere.`,
      })),
  });
}

function isBlank({ value }: { value: Parameters<typeof isZero>[0] }): boolean {
  return isZero(value);
}
