import {
  type LiabilityNode,
  packNode,
  parentNode,
  unpackNodes,
} from '@/lib/sources/okx/liability-node';
import { TIER_HEIGHTS } from './tree-layout';

export type Sha256 = (text: string) => string;

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
