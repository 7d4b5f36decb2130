import type { LeafLookup } from '@/lib/liabilities/schema';
import {
  type Amounts,
  newAmounts,
  writeAmount,
  writeWhole,
} from '@/lib/sources/okx/liability-amount';
import { TREE_COINS } from '@/lib/sources/okx/liability-line';
import { AMOUNT_END, HASH_DIGITS, type HexRow } from './hex-row';
import { type HashBytes, LowHeights } from './low-heights';
import { levelSizes, ROW_NODES, rowOfLeaf, TIER_HEIGHTS, tierCount } from './tree-layout';

/** Rows of one tree, by tier and place in it. */
export type FindRow = (tier: number, row: number) => HexRow;

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const BEFORE_HASH = ascii('{"hash":"');
const BEFORE_AMOUNT = TREE_COINS.map((coin, i) =>
  ascii(i === 0 ? `","balances":{"${coin}":"` : `","${coin}":"`),
);
const AFTER_AMOUNTS = ascii('"}');
const BEFORE_INDEX = ascii(',"index":');
const BEFORE_PATH = ascii(',"path":[');
const SIDES = { left: ascii(',"side":"left"}'), right: ascii(',"side":"right"}') };
const AFTER_PATH = ascii(']}');
const COMMA = ascii(',');
const AFTER_LEAVES = ascii(']}');
/** More than a node or the frame of a leaf ever takes. */
const NODE_ROOM = 512;
const NOTHING = newAmounts();

/** Written to again and again: an answer is copied out of it once, in its exact size. */
let scratch = new Uint8Array(256 * 1024);

/**
 * The JSON of an answer (`LeafLookup`) with the leaves at these places, ascending, and their paths. Its
 * bytes are copied out of the rows: a hundred kilobytes of hashes are never made into objects or strings.
 */
export function writeLookup({
  head,
  leaves,
  places,
  rows,
  sha256,
}: {
  head: Omit<LeafLookup, 'leaves'>;
  /** In the whole tree. */
  leaves: number;
  places: readonly number[];
  rows: FindRow;
  sha256: HashBytes;
}): Uint8Array<ArrayBuffer> {
  const writer = new LookupWriter({ sizes: levelSizes(leaves), rows, sha256 });
  writer.begin(new TextEncoder().encode(`${JSON.stringify(head).slice(0, -1)},"leaves":[`));
  for (let i = 0; i < places.length; ) {
    const row = Math.floor((places[i] ?? 0) / ROW_NODES);
    let next = i + 1;
    while (next < places.length && Math.floor((places[next] ?? 0) / ROW_NODES) === row) next += 1;
    writer.leaves(row, places.slice(i, next));
    i = next;
  }
  return writer.end();
}

/** Of one row of leaves after the other. */
const low = new LowHeights();

class LookupWriter {
  readonly #sizes: readonly number[];
  readonly #rows: FindRow;
  readonly #sha256: HashBytes;
  #out = scratch;
  #at = 0;
  #first = true;

  constructor({
    sizes,
    rows,
    sha256,
  }: {
    /** Of each height, the leaves first. */
    sizes: readonly number[];
    rows: FindRow;
    sha256: HashBytes;
  }) {
    this.#sizes = sizes;
    this.#rows = rows;
    this.#sha256 = sha256;
  }

  begin(head: Uint8Array): void {
    this.#room(head.length);
    this.#put(head);
  }

  end(): Uint8Array<ArrayBuffer> {
    this.#room(NODE_ROOM);
    this.#put(AFTER_LEAVES);
    return this.#out.slice(0, this.#at);
  }

  /** The leaves at `places` of the tree, which lie in one row. */
  leaves(row: number, places: readonly number[]): void {
    const nodes = this.#rows(0, row);
    const inRow = places.map((place) => place - row * ROW_NODES);
    low.load(nodes, { places: inRow, top: this.#sizes.length, sha256: this.#sha256 });
    for (const place of places) {
      this.#room(NODE_ROOM);
      if (!this.#first) this.#put(COMMA);
      this.#first = false;
      this.#packed(nodes, nodes.startOf(place - row * ROW_NODES));
      this.#put(BEFORE_INDEX);
      this.#at = writeWhole(place, this.#out, this.#at);
      this.#put(BEFORE_PATH);
      this.#path(place);
      this.#put(AFTER_PATH);
    }
  }

  /** The nodes beside a leaf's way to the root, a tier at a time. */
  #path(leaf: number): void {
    for (let tier = 0; tier < tierCount(this.#sizes.length); tier += 1) {
      const row = rowOfLeaf(tier, leaf);
      const nodes = this.#rows(tier, row);
      let first = 0;
      for (let below = 0; below < TIER_HEIGHTS; below += 1) {
        const above = TIER_HEIGHTS * tier + below;
        if (above + 1 >= this.#sizes.length) return;
        const inRow = row * (ROW_NODES >> below);
        this.#sibling({ nodes, first, inRow, above, own: leaf >> above });
        first += Math.min(ROW_NODES >> below, (this.#sizes[above] ?? 0) - inRow);
      }
    }
  }

  /**
   * The node beside node `own` of a height, `above` heights above the leaves; padding repeats a hash and
   * holds nothing. The height's nodes in the row are from `inRow` on, and stand from its node `first` on.
   */
  #sibling({
    nodes,
    first,
    inRow,
    above,
    own,
  }: {
    nodes: HexRow;
    first: number;
    inRow: number;
    above: number;
    own: number;
  }): void {
    this.#room(NODE_ROOM);
    if (above > 0) this.#put(COMMA);
    const beside = own ^ 1;
    const padded = beside >= (this.#sizes[above] ?? 0);
    const index = (padded ? own : beside) - inRow;
    if (above > 0 && above < TIER_HEIGHTS) {
      const { text, start, amounts } = low.node(above, index);
      this.#summed(text, start, padded ? NOTHING : amounts);
    } else {
      const start = nodes.startOf(first + index);
      if (padded) this.#summed(nodes.text, start, NOTHING);
      else this.#packed(nodes, start);
    }
    this.#put(beside > own ? SIDES.right : SIDES.left);
  }

  /** A node with its amounts as they were read. */
  #packed({ text }: HexRow, start: number): void {
    this.#hash(text, start);
    const out = this.#out;
    let end = this.#at;
    let from = start + HASH_DIGITS;
    for (const before of BEFORE_AMOUNT) {
      end = copy(before, out, end);
      for (
        let code = text[from] ?? AMOUNT_END;
        code !== AMOUNT_END;
        code = text[from] ?? AMOUNT_END
      ) {
        out[end] = code;
        end += 1;
        from += 1;
      }
      from += 1;
    }
    this.#at = copy(AFTER_AMOUNTS, out, end);
  }

  /** A node with amounts that are written anew. */
  #summed(text: Uint8Array, start: number, amounts: Amounts): void {
    this.#hash(text, start);
    for (const [coin, before] of BEFORE_AMOUNT.entries()) {
      this.#put(before);
      this.#at = writeAmount(amounts, coin, this.#out, this.#at);
    }
    this.#put(AFTER_AMOUNTS);
  }

  #hash(text: Uint8Array, start: number): void {
    this.#put(BEFORE_HASH);
    const out = this.#out;
    const at = this.#at;
    for (let i = 0; i < HASH_DIGITS; i += 1) out[at + i] = text[start + i] ?? 0;
    this.#at = at + HASH_DIGITS;
  }

  #put(text: Uint8Array): void {
    this.#at = copy(text, this.#out, this.#at);
  }

  #room(bytes: number): void {
    if (this.#at + bytes <= this.#out.length) return;
    const larger = new Uint8Array(2 * (this.#at + bytes));
    larger.set(this.#out.subarray(0, this.#at));
    this.#out = larger;
    scratch = larger;
  }
}

/** Copies short pieces, for which a loop is faster than a call; returns where they end. */
function copy(from: Uint8Array, to: Uint8Array, at: number): number {
  for (let i = 0; i < from.length; i += 1) to[at + i] = from[i] ?? 0;
  return at + from.length;
}
