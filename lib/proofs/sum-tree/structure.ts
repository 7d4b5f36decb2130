import { compare, isNegative, isZero, truncateTo } from '@/lib/format/decimal';
import type { Problem, VerdictRecorder } from '../verdict-recorder';
import type { SumNode } from './climb';
import type { PathNode } from './path-node';

/** The code of a left child, the same with all exchanges of the family. */
const LEFT = 1;

/** Hashes are text that was hashed again, so their letter case counts. */
export function checkHashCase(recorder: VerdictRecorder, nodes: readonly PathNode[]): void {
  recorder.checkAll({
    id: 'hash-case',
    part: 'structure',
    label: 'Hashes are written in lower case, as they were hashed',
    problems: nodes
      .filter(({ hash }) => hash !== hash.toLowerCase())
      .map(({ place, hash, hashField }) => ({
        id: `${place}.${hashField}`,
        expected: hash.toLowerCase(),
        computed: hash,
        code: 'hash-not-lower-case',
        message: `${place}.${hashField} is written with capitals; the lower-case text was hashed.`,
      })),
  });
}

/** Each node's code must be one that can stand at its place. */
export function checkTypes(
  recorder: VerdictRecorder,
  field: string,
  nodes: readonly { node: PathNode; allowed: readonly (number | null)[] }[],
): void {
  recorder.checkAll({
    id: 'types',
    part: 'structure',
    label: 'Each node says on which side it stands, and the last one that it is the root',
    problems: nodes
      .filter(({ node, allowed }) => !allowed.includes(node.type))
      .map(({ node: { place, type }, allowed }) => {
        const expected = allowed.filter((code) => code !== null).join(' or ');
        return {
          id: `${place}.${field}`,
          expected,
          computed: type === null ? undefined : String(type),
          code: 'type-wrong',
          message: `${place}.${field} is ${type ?? 'missing'}, but only ${expected} can stand there.`,
        };
      }),
  });
}

/** Levels are numbered without a gap; a dropped or repeated node shows here. */
export function checkLevels(
  recorder: VerdictRecorder,
  field: string,
  nodes: readonly { node: PathNode; expected: number }[],
): void {
  recorder.checkAll({
    id: 'levels',
    part: 'structure',
    label: 'Levels are numbered one by one from leaf to root',
    problems: nodes
      .filter(({ node, expected }) => node.level !== expected)
      .map(({ node: { place, level }, expected }) => ({
        id: `${place}.${field}`,
        expected: String(expected),
        computed: String(level),
        code: 'level-wrong',
        message: `${place}.${field} is ${level} instead of ${expected}: a level is missing, repeated or out of order.`,
      })),
  });
}

/** All nodes name the same coins, or sums would silently skip some. */
export function checkSameCoins(
  recorder: VerdictRecorder,
  nodes: readonly PathNode[],
  coins: readonly string[],
): void {
  const sameAs = ({ balances }: PathNode) =>
    balances.size === coins.length && coins.every((coin) => balances.has(coin));
  const expected = [...coins].sort().join(', ');
  recorder.checkAll({
    id: 'coins',
    part: 'structure',
    label: 'All nodes name the same coins',
    computed: `${coins.length} coins`,
    problems: nodes
      .filter((node) => !sameAs(node))
      .map(({ place, balances }) => ({
        id: `${place}.coins`,
        expected,
        computed: [...balances.keys()].sort().join(', '),
        code: 'coins-differ',
        message: `${place} names other coins than your own balances.`,
      })),
  });
}

/** Sums are cut to a number of decimals: an amount with more of them would not be counted in full. */
export function checkDecimals(
  recorder: VerdictRecorder,
  nodes: readonly PathNode[],
  most: number,
): void {
  recorder.checkAll({
    id: 'decimals',
    part: 'structure',
    label: `Amounts have at most ${most} decimals`,
    problems: nodes.flatMap(({ balances, balancesPlace }) =>
      [...balances]
        .filter(([, { value }]) => compare(truncateTo(value, most), value) !== 0)
        .map(([coin, { text }]) => ({
          id: `${balancesPlace}.${coin}`,
          computed: text,
          code: 'too-many-decimals',
          message: `${balancesPlace}.${coin} has more than ${most} decimals, and sums are cut to ${most}: part of the amount would not be counted.`,
        })),
    ),
  });
}

/**
 * A sibling that repeats the hash beside it is padding: it must hold nothing, and stand on the right,
 * since no hash would tell it from its neighbour there. `padding` tells what a
 * node calls itself: true and false where the exchange marks padding, null where it does not. Padding
 * above the leaf's own level that repeats another hash is no fault of the file's form: the path below it
 * leads elsewhere (see `checkPaddingAbove`).
 */
export function checkTwins(
  recorder: VerdictRecorder,
  siblings: readonly PathNode[],
  running: readonly SumNode[],
  padding: (node: PathNode) => boolean | null = () => null,
): void {
  recorder.checkAll({
    id: 'padding',
    part: 'structure',
    label: 'A sibling that repeats the hash beside it holds nothing and stands on the right',
    problems: siblings.flatMap((node, i): Problem[] => {
      const repeats = node.hash === running[i]?.hash;
      const called = padding(node);
      const onRight = node.type !== LEFT;
      const fine = repeats
        ? holdsNothing(node) && called !== false && onRight
        : called !== true || i > 0;
      if (fine) return [];
      const message = repeats
        ? `${node.place} repeats the hash beside it, which only an empty padding node on the right may do.`
        : `${node.place} is called padding but does not repeat the hash beside it.`;
      return [{ id: `${node.place}.padding`, computed: node.hash, code: 'padding-wrong', message }];
    }),
  });
}

/**
 * Padding shows which hash the path should have led to at its height: a change below it shows here.
 * Where the path leads to the root all the same, the node is no padding and only called so.
 */
export function checkPaddingAbove(
  recorder: VerdictRecorder,
  {
    siblings,
    running,
    padding,
    rootReached,
  }: {
    siblings: readonly PathNode[];
    running: readonly SumNode[];
    padding: (node: PathNode) => boolean | null;
    rootReached: boolean;
  },
): void {
  const differs = (node: PathNode, i: number) =>
    i > 0 && padding(node) === true && node.hash !== running[i]?.hash;
  const index = siblings.findIndex(differs);
  const node = siblings[index];
  const beside = running[index];
  if (!node || !beside) return;
  recorder.compare({
    id: `${node.place}.padding`,
    part: rootReached ? 'structure' : 'path',
    label: 'Padding repeats the node that the path leads to at its height',
    height: index + 1,
    expected: node.hash,
    computed: beside.hash,
    failure: {
      code: 'padding-differs',
      message: rootReached
        ? `${node.place} is called padding but does not repeat the hash beside it.`
        : `${node.place} is padding and so repeats the node beside it, but the path leads to another one: something below was changed, or the padding was.`,
    },
  });
}

function holdsNothing({ balances }: PathNode): boolean {
  return [...balances.values()].every(({ value }) => isZero(value));
}

/**
 * Negative amounts. Where the exchange's trees are known to carry debts they are a notice, since they
 * lower the stated total; elsewhere they fail.
 */
export function checkAmountSigns(
  recorder: VerdictRecorder,
  nodes: readonly PathNode[],
  negatives: 'fail' | 'notice',
): void {
  const problems: Problem[] = [];
  for (const { balancesPlace, balances } of nodes) {
    for (const [coin, { text, value }] of balances) {
      if (!isNegative(value)) continue;
      problems.push({
        id: `${balancesPlace}.${coin}`,
        computed: text,
        code: 'negative-amount',
        message: `${balancesPlace}.${coin} is negative (${text}): it lowers the total that the exchange says it owes.`,
      });
    }
  }
  for (const { id, message } of problems) {
    recorder.notice(id.startsWith('self') ? 'negative-own' : 'negative-sibling', message, id);
  }
  if (problems.length > 0 && negatives === 'notice') {
    recorder.notApplicable('non-negative');
    return;
  }
  recorder.checkAll({
    id: 'non-negative',
    part: 'non-negative',
    label: 'No amount in the file is negative, yours or a sibling’s',
    problems,
  });
}
