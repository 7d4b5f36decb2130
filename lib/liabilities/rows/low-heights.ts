import {
  type Amounts,
  addAmounts,
  newAmounts,
  writeAmount,
} from '@/lib/sources/okx/liability-amount';
import { HASH_DIGITS, type HexRow } from './hex-row';
import { ROW_NODES, TIER_HEIGHTS } from './tree-layout';

/** SHA-256 of bytes as lower-case hex. */
export type HashBytes = (bytes: Uint8Array) => string;

/** Two hashes, three sums and a height: the preimage of a parent, with room to spare. */
const SLOT = 256;
const NOTHING = newAmounts();
const ZERO_CODE = 0x30;

type Low = { slot: number; amounts: Amounts };

/**
 * The nodes above one row of leaves that are not stored: heights 2 to 4, hashed again. A parent is the
 * SHA-256 of both hashes, the sums and its height as text (OKX's Merkle rule since 2023-03), so two
 * nodes side by side stand where their parent's preimage begins. Used for row after row.
 */
export class LowHeights {
  readonly #slots = new Uint8Array(ROW_NODES * SLOT);
  /** From the leaves up: where each node's hash stands, and its amounts. */
  readonly #levels: readonly (readonly Low[])[];

  constructor() {
    let pairs = 0;
    this.#levels = Array.from({ length: TIER_HEIGHTS }, (_, above) => {
      const first = pairs;
      pairs += ROW_NODES >> (above + 1);
      return Array.from({ length: ROW_NODES >> above }, (_, i) => ({
        slot: (first + (i >> 1)) * SLOT + (i % 2) * HASH_DIGITS,
        amounts: newAmounts(),
      }));
    });
  }

  /**
   * Takes a row of leaves and hashes what the paths of the leaves at `places` of the row lead past, below
   * the root at height `top`.
   */
  load(
    row: HexRow,
    { places, top, sha256 }: { places: readonly number[]; top: number; sha256: HashBytes },
  ): void {
    let count = row.starts.length;
    for (const [i, start] of row.starts.entries()) {
      const { slot, amounts } = this.#at(0, i);
      for (let digit = 0; digit < HASH_DIGITS; digit += 1) {
        this.#slots[slot + digit] = row.text[start + digit] ?? 0;
      }
      row.readAmounts(start, amounts);
    }
    // Where the tree ends, padding repeats the hash of a node that paths lead through.
    const full = count === ROW_NODES;
    for (let above = 1; above < Math.min(TIER_HEIGHTS, top - 1); above += 1) {
      for (let i = 0; 2 * i < count; i += 1) {
        if (full && places.every((place) => place >> above === i)) continue;
        this.#hashPair(above, i, { hasRight: 2 * i + 1 < count, sha256 });
      }
      count = Math.ceil(count / 2);
    }
  }

  /** Where the hash of a node stands in `text`; `above` heights above the leaves. */
  node(above: number, index: number): { text: Uint8Array; start: number; amounts: Amounts } {
    const { slot, amounts } = this.#at(above, index);
    return { text: this.#slots, start: slot, amounts };
  }

  #hashPair(
    above: number,
    index: number,
    { hasRight, sha256 }: { hasRight: boolean; sha256: HashBytes },
  ): void {
    const slots = this.#slots;
    const left = this.#at(above - 1, 2 * index);
    const right = this.#at(above - 1, 2 * index + 1);
    const parent = this.#at(above, index);
    const { slot } = left;
    if (!hasRight) slots.copyWithin(right.slot, slot, slot + HASH_DIGITS);
    addAmounts(left.amounts, hasRight ? right.amounts : NOTHING, parent.amounts);
    let end = slot + 2 * HASH_DIGITS;
    for (let coin = 0; coin < 3; coin += 1) end = writeAmount(parent.amounts, coin, slots, end);
    slots[end] = ZERO_CODE + above + 1;
    const hash = sha256(slots.subarray(slot, end + 1));
    for (let digit = 0; digit < HASH_DIGITS; digit += 1) {
      slots[parent.slot + digit] = hash.charCodeAt(digit);
    }
  }

  #at(above: number, index: number): Low {
    const node = this.#levels[above]?.[index];
    if (!node) throw new Error(`a row of leaves has no node ${index} of height ${above + 1}`);
    return node;
  }
}
