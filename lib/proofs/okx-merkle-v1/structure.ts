import { isNegative, isZero, toPlain } from '@/lib/format/decimal';
import type { SumNode } from '../sum-tree/climb';
import type { Problem, VerdictRecorder } from '../verdict-recorder';
import { PLACES } from './hashes';
import { COINS, type OkxMerkleV1Proof, type OkxNode } from './parse';

const LEFT = 1;
const RIGHT = 2;
const ROOT = 3;
const PADDING = 4;

type Placed = { node: OkxNode; place: string };

/** Every node of the file with its field path, the account's own first and the root last. */
export function placedNodes(proof: OkxMerkleV1Proof): Placed[] {
  const path = [...proof.siblings, proof.root];
  return [
    { node: proof.self, place: 'self' },
    ...path.map((node, i) => ({ node, place: `path[${i}]` })),
  ];
}

/** Types, heights and the writing of hashes and amounts; OKX's own tool leaves most of this unchecked. */
export function checkStructure(recorder: VerdictRecorder, proof: OkxMerkleV1Proof): void {
  const part = 'structure';
  recorder.checkAll({
    id: 'hash-case',
    part,
    label: 'Hashes are written in lower case, as they were hashed',
    problems: placedNodes(proof)
      .filter(({ node }) => node.hash !== node.hash.toLowerCase())
      .map(({ node, place }) => ({
        id: `${place}.hash`,
        expected: node.hash.toLowerCase(),
        computed: node.hash,
        code: 'hash-not-lower-case',
        message: `${place}.hash is written with capitals; OKX hashes the lower-case text.`,
      })),
  });
  recorder.checkAll({
    id: 'types',
    part,
    label: 'Each node says whether it is a left child, a right child, padding or the root',
    problems: typeProblems(proof),
  });
  recorder.checkAll({
    id: 'heights',
    part,
    label: 'Heights count 1, 2, 3 … up to the root',
    computed: `1 to ${proof.root.height}`,
    problems: heightProblems(proof),
  });
  recorder.checkAll({
    id: 'decimals',
    part,
    label: `Amounts have at most ${PLACES} decimals`,
    problems: placedNodes(proof).flatMap(({ node, place }) =>
      COINS.filter((coin) => node.balances[coin].value.scale > PLACES).map((coin) => ({
        id: `${place}.balances.${coin}`,
        computed: node.balances[coin].text,
        code: 'too-many-decimals',
        message: `${place}.balances.${coin} has more than ${PLACES} decimals, and sums are cut to ${PLACES}: part of the amount would not be counted.`,
      })),
    ),
  });
}

/**
 * A padding node repeats the hash of the node it is paired with and holds nothing; a node that does
 * so must be called padding.
 */
export function checkPadding(
  recorder: VerdictRecorder,
  proof: OkxMerkleV1Proof,
  running: readonly SumNode[],
): void {
  const problems = proof.siblings.flatMap((sibling, i): Problem[] => {
    const repeats = sibling.hash === running[i]?.hash;
    const empty = COINS.every((coin) => isZero(sibling.balances[coin].value));
    const isPadding = sibling.type === PADDING;
    if (isPadding === repeats && (!isPadding || empty)) return [];
    const message = isPadding
      ? `path[${i}] is called padding, so it must repeat the hash beside it and hold nothing.`
      : `path[${i}] repeats the hash beside it, which only a padding node may do.`;
    const expected = isPadding ? running[i]?.hash : undefined;
    return [
      {
        id: `path[${i}].padding`,
        expected,
        computed: sibling.hash,
        code: 'padding-wrong',
        message,
      },
    ];
  });
  recorder.checkAll({
    id: 'padding',
    part: 'structure',
    label: 'Padding repeats its neighbour and holds nothing; no other node does',
    problems,
  });
}

/** No amount may be negative: a negative sibling would hide part of what is owed to others. */
export function checkNonNegative(recorder: VerdictRecorder, proof: OkxMerkleV1Proof): void {
  const problems = placedNodes(proof).flatMap(({ node, place }) =>
    COINS.filter((coin) => isNegative(node.balances[coin].value)).map((coin) => {
      const what = `${place}.balances.${coin} is negative (${toPlain(node.balances[coin].value)})`;
      if (place !== 'self') {
        const hides = `${what}. A negative amount lowers the total that the exchange says it owes.`;
        recorder.notice('negative-sibling', hides, `${place}.balances.${coin}`);
      }
      return {
        id: `${place}.balances.${coin}`,
        computed: node.balances[coin].text,
        code: 'negative-amount',
        message: `${what}; liabilities must not be negative.`,
      };
    }),
  );
  recorder.checkAll({
    id: 'non-negative',
    part: 'non-negative',
    label: 'No amount in the file is negative, yours or a sibling’s',
    problems,
  });
}

function typeProblems({ self, siblings, root }: OkxMerkleV1Proof): Problem[] {
  const wrong = (place: string, node: OkxNode, allowed: readonly number[]): Problem[] =>
    allowed.includes(node.type)
      ? []
      : [
          {
            id: `${place}.type`,
            expected: allowed.join(' or '),
            computed: String(node.type),
            code: 'type-wrong',
            message: `${place}.type is ${node.type}, but only ${allowed.join(' or ')} can stand there.`,
          },
        ];
  return [
    ...wrong('self', self, [LEFT, RIGHT]),
    ...siblings.flatMap((node, i) => {
      const beside = self.type === LEFT ? [RIGHT, PADDING] : [LEFT];
      return wrong(`path[${i}]`, node, i === 0 ? beside : [LEFT, RIGHT, PADDING]);
    }),
    ...wrong(`path[${siblings.length}]`, root, [ROOT]),
  ];
}

function heightProblems(proof: OkxMerkleV1Proof): Problem[] {
  return placedNodes(proof).flatMap(({ node, place }, i) => {
    const expected = Math.max(i, 1);
    if (node.height === expected) return [];
    return [
      {
        id: `${place}.height`,
        expected: String(expected),
        computed: String(node.height),
        code: 'height-wrong',
        message: `${place}.height is ${node.height} instead of ${expected}: a level is missing, repeated or out of order.`,
      },
    ];
  });
}
