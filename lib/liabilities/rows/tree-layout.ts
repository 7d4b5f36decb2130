/**
 * How a tree lies in rows. Levels count from the leaves (height 1) up, nodes from the left. A row holds
 * sixteen nodes of one height side by side: the leaves in tier 0, and every fourth height above in a
 * tier of its own, whose rows hold the three heights above it as well. Above the leaves those three are
 * rebuilt when asked for; they are most of the tree.
 */

/** Nodes side by side in a row. */
export const ROW_NODES = 16;
/** Heights between two tiers. */
export const TIER_HEIGHTS = 4;

/** Nodes of each height without padding, the leaves first: each level has half, rounded up. */
export function levelSizes(leaves: number): number[] {
  const sizes = [leaves];
  for (let size = leaves; size > 1; ) {
    size = Math.ceil(size / 2);
    sizes.push(size);
  }
  return sizes;
}

/** Whether a tier starts at this height of a tree with the root at `top`; the root has no sibling. */
export function startsTier(height: number, top: number): boolean {
  return (height - 1) % TIER_HEIGHTS === 0 && (height === 1 || height < top);
}

export function tierOf(height: number): number {
  return Math.floor((height - 1) / TIER_HEIGHTS);
}

/** The row of a tier that holds the ancestors of a leaf. */
export function rowOfLeaf(tier: number, leaf: number): number {
  return Math.floor(leaf / ROW_NODES ** (tier + 1));
}

/** Tiers that are stored for a tree. */
export function tierCount(top: number): number {
  return Math.max(1, tierOf(top - 1) + 1);
}
