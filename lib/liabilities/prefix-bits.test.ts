import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEWEST_LEAVES, MOST_LEAVES } from './constants';
import { prefixBits } from './prefix-bits';

/** The first 32 bits of so many real hashes. */
function hashes(count: number, seed = ''): Uint32Array {
  return Uint32Array.from({ length: count }, (_, i) =>
    createHash('sha256').update(`${seed}${i}`).digest().readUInt32BE(),
  );
}

function sizes(first32: Uint32Array, bits: number): number[] {
  const counts = new Array<number>(2 ** bits).fill(0);
  for (const word of first32) {
    const at = Math.floor(word / 2 ** (32 - bits));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

describe('the bits that a look-up sends', () => {
  it('leave at least a dozen leaves alike under every prefix, and no more than are answered', () => {
    for (const count of [24, 40, 100, 1_000, 3_000, 20_000, 100_000]) {
      const first32 = hashes(count, `${count} `);
      const bits = prefixBits(first32);
      const alike = sizes(first32, bits);
      expect(Math.min(...alike), `${count} leaves, ${bits} bits`).toBeGreaterThanOrEqual(
        FEWEST_LEAVES,
      );
      expect(Math.max(...alike)).toBeLessThan(MOST_LEAVES);
      // One bit more would leave some prefix with fewer.
      if (count >= 24) expect(Math.min(...sizes(first32, bits + 1))).toBeLessThan(FEWEST_LEAVES);
    }
  });

  it('are none in a small tree, whose leaves are then all asked for', () => {
    for (const count of [0, 1, 11, 12, 23]) expect(prefixBits(hashes(count))).toBe(0);
  });

  it('keep the promise for any tree of hashes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000 }), fc.string(), (count, seed) => {
        const first32 = hashes(count, seed);
        const bits = prefixBits(first32);
        if (bits > 0) expect(Math.min(...sizes(first32, bits))).toBeGreaterThanOrEqual(12);
      }),
      { numRuns: 60 },
    );
  });

  it('are not talked down to nothing by a tree that was made uneven', () => {
    const first32 = hashes(12_288).map((word) => word >>> 8);
    expect(prefixBits(first32)).toBe(6);
  });
});
