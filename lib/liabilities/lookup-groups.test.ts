import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_LEAVES as LARGEST_READ } from '@/lib/sources/okx/liability-tree';
import { FEWEST_LEAVES, LARGEST_TREE, MOST_LEAVES, MOST_SHORT_PREFIXES } from './constants';
import { lookupGroups } from './lookup-groups';
import { asksLittle, mostPrefixBits, prefixOf } from './lookup-prefix';
import { readPrefix, shortPrefixTexts } from './read-prefix';

/** The first 32 bits of so many real hashes. */
function hashes(count: number, seed = ''): Uint32Array {
  return Uint32Array.from({ length: count }, (_, i) =>
    Number.parseInt(hash('sha256', `${seed}${i}`).slice(0, 8), 16),
  );
}

const hexOf = (word: number) => word.toString(16).padStart(8, '0');

/** What every leaf sends, by what is sent, as a browser works it out from the tree's facts. */
function sentIn(first32: Uint32Array): Map<string, string[]> {
  const groups = lookupGroups(first32);
  const facts = {
    leaves: first32.length,
    prefixBits: groups.prefixBits,
    shortPrefixes: shortPrefixTexts(groups),
  };
  expect(asksLittle(facts)).toBe(true);
  const sent = new Map<string, string[]>();
  for (const word of first32) {
    const one = prefixOf(hexOf(word), facts);
    const key = `${one.prefix}/${one.bits}`;
    const alike = sent.get(key);
    if (alike) alike.push(hexOf(word));
    else sent.set(key, [hexOf(word)]);
    // What the browser sends is exactly what the server takes.
    if (!alike) expect(readPrefix(one, groups)).toMatchObject({ bits: one.bits });
  }
  return sent;
}

const beginsWith = (hash: string, prefix: string, bits: number) =>
  bits === 0 ||
  Number.parseInt(hash, 16) >>> (32 - bits) ===
    Number.parseInt(prefix.padEnd(8, '0'), 16) >>> (32 - bits);

describe('what a look-up sends', () => {
  it('is shared by at least a dozen leaves, or the whole tree, in any tree of hashes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000 }), fc.string(), (count, seed) => {
        const first32 = hashes(count, seed);
        for (const alike of sentIn(first32).values()) {
          if (alike.length < count) expect(alike.length).toBeGreaterThanOrEqual(FEWEST_LEAVES);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('tells no two leaves apart that share it: whoever begins with it sends it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 2_000 }), fc.string(), (count, seed) => {
        const first32 = hashes(count, seed);
        for (const [sent, alike] of sentIn(first32)) {
          const [prefix = '', bits = ''] = sent.split('/');
          const under = [...first32]
            .map(hexOf)
            .filter((hash) => beginsWith(hash, prefix, Number(bits)));
          expect(alike).toEqual(under);
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('is shared by a dozen leaves even where a hash is none of the tree’s', () => {
    const first32 = hashes(5_000, 'strangers');
    const groups = lookupGroups(first32);
    const shortPrefixes = shortPrefixTexts(groups);
    const facts = { leaves: 5_000, prefixBits: groups.prefixBits, shortPrefixes };
    for (const stranger of hashes(300, 'others')) {
      const { prefix, bits } = prefixOf(hexOf(stranger), facts);
      const alike = first32.filter((word) => beginsWith(hexOf(word), prefix, bits)).length;
      expect(alike).toBeGreaterThanOrEqual(FEWEST_LEAVES);
    }
  });

  it('is as long as a few short prefixes allow', () => {
    const used = [100, 400, 1_000, 3_000, 20_000, 120_000].map((count) => {
      const first32 = hashes(count, `${count} `);
      const { prefixBits, shortPrefixes } = lookupGroups(first32);
      expect(shortPrefixes).toEqual(shortPrefixes.toSorted((a, b) => a - b));
      expect(shortPrefixes.length).toBeLessThanOrEqual(MOST_SHORT_PREFIXES);
      expect(shortPrefixes.length).toBeLessThanOrEqual(2 ** prefixBits / 16);
      expect(Math.max(...[...sentIn(first32).values()].map((alike) => alike.length))).toBeLessThan(
        MOST_LEAVES,
      );
      return [count, prefixBits, shortPrefixes.length];
    });
    expect(used).toEqual([
      [100, 2, 0],
      [400, 4, 0],
      [1_000, 5, 0],
      [3_000, 7, 0],
      [20_000, 10, 31],
      [120_000, 12, 0],
    ]);
  }, 60_000);

  it('is nothing in a small tree, whose leaves are then all asked for', () => {
    for (const count of [0, 1, 11, 12, 23]) {
      expect(lookupGroups(hashes(count))).toEqual({ prefixBits: 0, shortPrefixes: [] });
    }
  });

  it('is not talked down to nothing by a tree that was made uneven', () => {
    const first32 = hashes(12_288).map((word) => word >>> 8);
    expect(lookupGroups(first32)).toEqual({ prefixBits: 6, shortPrefixes: [] });
  });

  it('is never longer than the largest tree that is taken in can bear', () => {
    expect(LARGEST_TREE).toBe(LARGEST_READ);
    expect(mostPrefixBits(LARGEST_TREE)).toBe(21);
    expect(mostPrefixBits(Number.MAX_SAFE_INTEGER)).toBe(21);
  });
});
