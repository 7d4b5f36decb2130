import { isZero } from '@/lib/format/decimal';
import { InputError } from '@/lib/format/input-error';
import { readJson } from '@/lib/format/json';
import { openJson } from '@/lib/format/json-fields';
import { COINS } from '../okx-merkle-v1/parse';
import type { SumNode, SumSibling } from '../sum-tree/climb';
import type { LeafPath } from './leaf-paths';

export type TreeNode = SumNode & { height: number; line: number };

/** Levels from the root down to the leaves, each in the order of the file: from right to left. */
export type OkxTree = { levels: readonly (readonly TreeNode[])[] };

/** Larger trees are for the server, which reads them as a stream. */
const MAX_LINES = 300_000;
const FILE_NAME = 'full-liabilities-merkle-tree.txt';

/**
 * Reads OKX's public tree: a line a node, `hash,height,{"BTC":"…","ETH":"…","USDT":"…"}`, the root
 * first, then level by level down, inside a level from right to left.
 *
 * @throws InputError with the line.
 */
export function readOkxTree(text: string): OkxTree {
  const lines = text.split(/\r?\n/, MAX_LINES + 1);
  if (lines.length > MAX_LINES)
    throw lineError(MAX_LINES, 'tree-too-large', 'is too large a tree for this check');
  const levels: TreeNode[][] = [];
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const node = readLine(line, i + 1);
    const level = levels[levels.length - 1];
    const below = level?.[0]?.height;
    if (level && below === node.height) {
      level.push(node);
    } else if (below === undefined || below - 1 === node.height) {
      levels.push([node]);
    } else {
      const reason = `has height ${node.height} after height ${below}: levels must go down by one`;
      throw lineError(i + 1, 'tree-height', reason);
    }
  }
  const [top] = levels;
  const bottom = levels[levels.length - 1]?.[0]?.height;
  if (top?.length !== 1 || bottom !== 1) {
    throw lineError(
      1,
      'tree-shape',
      'must begin with one root, and the tree end with leaves of height 1',
    );
  }
  return { levels };
}

function readLine(line: string, number: number): TreeNode {
  const [, hash = '', height = '', json = ''] =
    /^([0-9a-f]{64}),(\d{1,3}),(\{.*\})$/.exec(line.trim()) ?? [];
  if (!hash) throw lineError(number, 'tree-line', 'is not hash,height,{balances}');
  try {
    const balances = openJson(readJson({ text: json, limits: { bytes: 1000, depth: 1 } }));
    const amounts = COINS.map((coin) => [coin, balances.field(coin).decimal().value] as const);
    return { hash, height: Number(height), line: number, amounts: new Map(amounts) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { field } = error.place;
    throw new InputError({
      code: error.code,
      reason: error.reason,
      place: { file: FILE_NAME, line: number, field },
    });
  }
}

function lineError(line: number, code: string, reason: string): InputError {
  return new InputError({ code, reason, place: { file: FILE_NAME, line } });
}

/** A level's first line is padding when it repeats the hash of the next one and holds nothing. */
export function isPadded(level: readonly TreeNode[]): boolean {
  const [first, second] = level;
  if (!first || !second || first.hash !== second.hash) return false;
  return [...first.amounts.values()].every(isZero);
}

/** The nodes of a level that have children: all but padding. */
export function parentsIn(level: readonly TreeNode[]): readonly TreeNode[] {
  return isPadded(level) ? level.slice(1) : level;
}

/** The paths of all leaves with this hash (there should be one), or none. */
export function findPaths({ levels }: OkxTree, hash: string): LeafPath[] {
  const leaves = parentsIn(levels[levels.length - 1] ?? []);
  return leaves.flatMap((leaf, i) => (leaf.hash === hash ? [pathOf(levels, leaf, i)] : []));
}

/** Climbs by position: the children of the k-th parent are lines 2k (right) and 2k + 1 (left). */
function pathOf(levels: OkxTree['levels'], leaf: TreeNode, index: number): LeafPath {
  const siblings: SumSibling[] = [];
  let parentIndex = index;
  for (let depth = levels.length - 1; depth > 0; depth -= 1) {
    const level = levels[depth] ?? [];
    const position = parentIndex + (isPadded(level) ? 1 : 0);
    const sibling = level[position ^ 1];
    if (!sibling) break;
    const side = position % 2 === 0 ? 'left' : 'right';
    siblings.push({ hash: sibling.hash, amounts: sibling.amounts, side });
    parentIndex = position >> 1;
  }
  return { leaf, siblings };
}
