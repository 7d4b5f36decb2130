import { type Decimal, toPlain } from '@/lib/format/decimal';
import type { VerdictRecorder } from '../verdict-recorder';

/** Amounts by coin, in the order in which the scheme hashes them. */
export type Amounts = ReadonlyMap<string, Decimal>;

/** A node of a tree whose parents carry the sum of their children. */
export type SumNode = { hash: string; amounts: Amounts };

/** A node the file gives, and the side of the path on which it stands. */
export type SumSibling = SumNode & { side: 'left' | 'right' };

/** A parent, with the text that was hashed to get it. */
export type SumParent = SumNode & { preimage: string };

/**
 * Climbs from a leaf to the root, recording every parent, and returns the nodes passed on the way:
 * the leaf first, the root last. `combine` hashes two children into the parent at `height`.
 */
export function climbSumPath(
  recorder: Pick<VerdictRecorder, 'show'>,
  {
    leaf,
    siblings,
    place = 'path',
    heightOf = (index) => index + 2,
    combine,
  }: {
    /** Where the siblings stand in the file: the steps are called `path[0].parent` and so on. */
    place?: string;
    leaf: SumNode;
    siblings: readonly SumSibling[];
    /** Height of the parent of the n-th pair; the leaf has height 1. */
    heightOf?: (index: number) => number;
    combine: (left: SumNode, right: SumNode, height: number, index: number) => SumParent;
  },
): SumNode[] {
  const nodes: SumNode[] = [leaf];
  let running: SumNode = leaf;
  for (const [index, sibling] of siblings.entries()) {
    const height = heightOf(index);
    const onLeft = sibling.side === 'right';
    const [left, right] = onLeft ? [running, sibling] : [sibling, running];
    const parent = combine(left, right, height, index);
    recorder.show({
      id: `${place}[${index}].parent`,
      part: 'path',
      label: `Parent at height ${height}: your branch on the ${onLeft ? 'left' : 'right'}, hashed with its sibling`,
      height,
      side: onLeft ? 'left' : 'right',
      computed: parent.hash,
      inputs: {
        left: left.hash,
        right: right.hash,
        sibling: describeAmounts(sibling.amounts),
        sum: describeAmounts(parent.amounts),
        'hashed text': parent.preimage,
      },
    });
    running = { hash: parent.hash, amounts: parent.amounts };
    nodes.push(running);
  }
  return nodes;
}

/** Coins named one by one; of more, the hashed text has them all. */
const MOST_DESCRIBED = 12;

/** `1.5 BTC, 0 ETH`, coins that are zero left out when there are many. */
export function describeAmounts(amounts: Amounts): string {
  const texts: string[] = [];
  let more = 0;
  for (const [coin, amount] of amounts) {
    if (amounts.size > 4 && amount.coefficient === 0n) continue;
    if (texts.length < MOST_DESCRIBED) texts.push(`${toPlain(amount)} ${coin}`);
    else more += 1;
  }
  if (more > 0) texts.push(`and ${more} more`);
  return texts.join(', ') || 'nothing';
}
