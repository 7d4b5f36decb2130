import { toPlain } from '@/lib/format/decimal';
import { sha256Text } from '../hashing/sha256-text';
import { checkPublishedRoot } from '../published-root';
import type { SchemeFacts, VerifyContext } from '../scheme';
import { climbSumPath, type SumNode } from '../sum-tree/climb';
import type { Verdict } from '../verdict';
import { VerdictRecorder } from '../verdict-recorder';
import { hashParent, leafPreimage } from './hashes';
import { COINS, type OkxMerkleV1Proof, type OkxNode } from './parse';
import { checkNonNegative, checkPadding, checkStructure, placedNodes } from './structure';

/**
 * Checks an OKX Merkle proof of 2022-11 to 2023-03. Stricter than OKX's tool: the root is held
 * against the published one, negative amounts, wrong heights, a root of another type and false
 * padding fail.
 *
 * The path is climbed from the leaf hash that the file claims, so that a wrong nonce shows as a wrong
 * leaf only and a wrong sibling as a wrong path only.
 */
export function verifyOkxMerkleV1(
  facts: SchemeFacts,
  proof: OkxMerkleV1Proof,
  context: VerifyContext,
): Verdict {
  const recorder = new VerdictRecorder(facts);
  checkStructure(recorder, proof);
  checkLeaf(recorder, proof);
  checkNonNegative(recorder, proof);
  const nodes = climbSumPath(recorder, {
    leaf: toSumNode(proof.self),
    siblings: proof.siblings.map((node) => ({
      ...toSumNode(node),
      side: node.type === 1 ? 'left' : 'right',
    })),
    combine: hashParent,
  });
  checkPadding(recorder, proof, nodes);
  const top = nodes[nodes.length - 1] ?? toSumNode(proof.self);
  checkRoot(recorder, proof, top);
  const auditId = proof.self.auditId;
  const published = checkPublishedRoot(recorder, { computed: top.hash, auditId, context });
  addNotices(recorder, proof);
  const authenticated = recorder.passed('own-leaf', 'path', 'sums');
  return recorder.verdict({
    root: { computed: top.hash, claimed: proof.root.hash, published },
    balances: COINS.map((asset) => ({
      asset,
      amount: proof.self.balances[asset].text,
      authenticated,
    })),
  });
}

function checkLeaf(recorder: VerdictRecorder, { self }: OkxMerkleV1Proof): void {
  const { BTC, ETH, USDT } = self.balances;
  const preimage = leafPreimage(self.nonce, { BTC: BTC.text, ETH: ETH.text, USDT: USDT.text });
  recorder.compare({
    id: 'own-leaf',
    part: 'own-leaf',
    label: 'Your leaf: SHA-256 of your nonce and your balances',
    height: 1,
    expected: self.hash,
    computed: sha256Text(preimage),
    inputs: { 'hashed text': preimage },
    failure: {
      code: 'own-leaf-differs',
      message:
        'Your nonce and balances do not give the leaf hash in the file (self.hash): the balances, the nonce or the hash was changed.',
    },
  });
}

function checkRoot(
  recorder: VerdictRecorder,
  { root, siblings }: OkxMerkleV1Proof,
  top: SumNode,
): void {
  const height = siblings.length + 1;
  for (const coin of COINS) {
    const expected = root.balances[coin].text;
    const computed = toPlain(top.amounts.get(coin) ?? root.balances[coin].value);
    recorder.compare({
      id: `root.${coin}`,
      part: 'sums',
      label: `Total ${coin} at the root: all amounts along the path added up`,
      height,
      expected,
      computed,
      failure: {
        code: 'sum-differs',
        message: `The ${coin} amounts along the path add up to ${computed}, but the root says ${expected}.`,
      },
    });
  }
  recorder.compare({
    id: 'root.hash',
    part: 'path',
    label: 'Root hash: the end of the path against the root in the file',
    height,
    expected: root.hash,
    computed: top.hash,
    failure: {
      code: 'root-differs',
      message:
        'The path does not lead from your leaf to the root in the file: a sibling’s hash, amount or side, or the root itself, was changed.',
    },
  });
}

function addNotices(recorder: VerdictRecorder, proof: OkxMerkleV1Proof): void {
  recorder.notice(
    'sum-only-binding',
    'A parent in this tree binds the sum of its two children, not each amount. An exchange could show different sibling amounts to different users under one root, and so owe more than the root says.',
  );
  for (const field of proof.ignoredFields) {
    recorder.notice(
      'unauthenticated-field',
      `${field} is not part of any hash: the proof says nothing about it.`,
      field,
    );
  }
  const audits = new Set(placedNodes(proof).map(({ node }) => node.auditId));
  if (audits.size > 1) {
    recorder.notice('audit-id-mixed', 'The nodes name different audits.', 'path[].auditId');
  }
  for (const [i, sibling] of proof.siblings.entries()) {
    for (const coin of COINS) {
      const { text, value } = sibling.balances[coin];
      if (text === toPlain(value)) continue;
      const field = `path[${i}].balances.${coin}`;
      const message = `${field} is written "${text}"; only its value ${toPlain(value)} is bound.`;
      recorder.notice('unauthenticated-field', message, field);
    }
  }
}

function toSumNode({ hash, balances }: OkxNode): SumNode {
  return { hash, amounts: new Map(COINS.map((coin) => [coin, balances[coin].value])) };
}
