import {
  type LiabilityNode,
  packedOffsets,
  packNode,
  parentNode,
  unpackNode,
  unpackNodes,
} from '@/lib/sources/okx/liability-node';
import { levelSizes, placeInRow, TIER_HEIGHTS } from './tree-layout';

export type Sha256 = (text: string) => string;
export type TreeRow = { tier: number; chunk: number; nodes: Uint8Array };

/** A node beside a path; padding repeats the hash beside it and holds nothing. */
export type Sibling = { hash: string; texts: readonly string[]; side: 'left' | 'right' };

const NO_AMOUNTS = ['0', '0', '0'];

/**
 * The packed nodes of a row above the leaves: sixteen side by side as they were read, then the heights
 * above them.
 */
export function packUpperRow(
  lowest: Uint8Array,
  { height, top, sha256 }: { height: number; top: number; sha256: Sha256 },
): Uint8Array {
  const packed = [lowest];
  let level = unpackNodes(lowest);
  for (let above = height + 1; above < Math.min(height + TIER_HEIGHTS, top); above += 1) {
    const parents: LiabilityNode[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const left = level[i];
      if (left) parents.push(parentNode(left, level[i + 1] ?? null, above, sha256));
    }
    packed.push(...parents.map(packNode));
    level = parents;
  }
  const bytes = new Uint8Array(packed.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const node of packed) {
    bytes.set(node, at);
    at += node.length;
  }
  return bytes;
}

/** Finds nodes and paths in stored rows of one tree, rebuilding the heights that are not stored. */
export class TreeRows {
  readonly #sizes: readonly number[];
  readonly #rows: ReadonlyMap<number, Uint8Array>;
  readonly #sha256: Sha256;
  readonly #offsets = new Map<number, number[]>();
  readonly #nodes = new Map<number, LiabilityNode>();

  constructor({
    leaves,
    rows,
    sha256,
  }: {
    leaves: number;
    rows: readonly TreeRow[];
    sha256: Sha256;
  }) {
    this.#sizes = levelSizes(leaves);
    this.#rows = new Map(rows.map(({ tier, chunk, nodes }) => [keyOf(tier, chunk), nodes]));
    this.#sha256 = sha256;
  }

  /** A leaf and the nodes beside its way to the root, bottom up. */
  path(leaf: number): { leaf: LiabilityNode; siblings: Sibling[] } {
    const siblings: Sibling[] = [];
    for (let height = 1; height < this.#sizes.length; height += 1) {
      const index = Math.floor(leaf / 2 ** (height - 1));
      const beside = index ^ 1;
      const side = beside > index ? 'right' : 'left';
      const padded = beside >= (this.#sizes[height - 1] ?? 0);
      const { hash, texts } = this.#node(height, padded ? index : beside);
      siblings.push({ hash, texts: padded ? NO_AMOUNTS : texts, side });
    }
    return { leaf: this.#node(1, leaf), siblings };
  }

  #node(height: number, index: number): LiabilityNode {
    const key = keyOf(height, index);
    const known = this.#nodes.get(key);
    if (known) return known;
    const stored = height === 1 || height > TIER_HEIGHTS;
    const node = stored ? this.#stored(height, index) : this.#rebuild(height, index);
    this.#nodes.set(key, node);
    return node;
  }

  #stored(height: number, index: number): LiabilityNode {
    const { tier, row, place } = placeInRow(this.#sizes, { height, index });
    const key = keyOf(tier, row);
    const bytes = this.#rows.get(key) ?? new Uint8Array(0);
    const offsets = this.#offsets.get(key) ?? packedOffsets(bytes);
    this.#offsets.set(key, offsets);
    const at = offsets[place];
    if (at === undefined) {
      throw new Error(`node ${index} of height ${height} is not in the rows given`);
    }
    return unpackNode(bytes, at);
  }

  #rebuild(height: number, index: number): LiabilityNode {
    const below = this.#sizes[height - 2] ?? 0;
    const left = this.#node(height - 1, 2 * index);
    const right = 2 * index + 1 < below ? this.#node(height - 1, 2 * index + 1) : null;
    return parentNode(left, right, height, this.#sha256);
  }
}

/** One number for a level and a place in it, exact for every tree there can be. */
function keyOf(level: number, place: number): number {
  return place * MOST_LEVELS + level;
}

const MOST_LEVELS = 64;
