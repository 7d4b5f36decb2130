/** Leaves that are sorted in one go: what is held of them is four bytes each. */
const AT_ONCE = 1_000_000;

/**
 * Sorts the leaves of a tree into buckets by the first `bits` bits of their hashes: for each bucket
 * that holds any, the places of its leaves from the left as four bytes each, ascending.
 *
 * `first32` has the first 32 bits of each leaf's hash, by place. Large trees are gone through several
 * times, some buckets at a time, so that no more than `atOnce` places are held.
 */
export function* leafBuckets(
  first32: Uint32Array,
  bits: number,
  atOnce = AT_ONCE,
): Generator<{ bucket: number; leaves: Uint8Array }> {
  const counts = new Uint32Array(2 ** bits);
  for (const word of first32) increment(counts, bucketOf(word, bits));
  for (let from = 0; from < counts.length; ) {
    let until = from;
    let held = 0;
    const starts: number[] = [];
    while (until < counts.length && (until === from || held + (counts[until] ?? 0) <= atOnce)) {
      starts.push(4 * held);
      held += counts[until] ?? 0;
      until += 1;
    }
    const bytes = new Uint8Array(4 * held);
    const view = new DataView(bytes.buffer);
    const ends = Uint32Array.from(starts);
    for (let place = 0; place < first32.length; place += 1) {
      const bucket = bucketOf(first32[place] ?? 0, bits) - from;
      if (bucket < 0 || bucket >= ends.length) continue;
      const at = ends[bucket] ?? 0;
      view.setUint32(at, place);
      ends[bucket] = at + 4;
    }
    for (const [i, start] of starts.entries()) {
      const leaves = bytes.subarray(start, ends[i]);
      if (leaves.length > 0) yield { bucket: from + i, leaves };
    }
    from = until;
  }
}

function bucketOf(word: number, bits: number): number {
  return bits === 0 ? 0 : word >>> (32 - bits);
}

function increment(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}
