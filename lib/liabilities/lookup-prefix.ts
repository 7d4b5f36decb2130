import { InputError } from '@/lib/format/input-error';
import { FEWEST_LEAVES, LARGEST_TREE } from './constants';

/** What is sent of a hash: its first `bits` bits, as hex digits. */
export type Prefix = { prefix: string; bits: number };

/** What a tree's facts say about the prefixes that a look-up in it sends. */
export type PrefixFacts = {
  leaves: number;
  prefixBits: number;
  /** Prefixes of `prefixBits - 1` bits that are sent as they are. */
  shortPrefixes: readonly string[];
};

/**
 * The first `bits` bits of a hash as hex digits, what is left of the last digit set to zero:
 * `lookupPrefix('ab…', 6)` is `a8`. All the server is told of the hash.
 */
export function lookupPrefix(hash: string, bits: number): string {
  return prefixText(Number.parseInt(hash.slice(0, 8).padEnd(8, '0'), 16), bits);
}

/** The prefix of a number of 32 bits, its first `bits` counting. */
export function prefixText(first32: number, bits: number): string {
  const kept = bits === 0 ? 0 : (first32 >>> (32 - bits)) << (32 - bits);
  const digits = Math.ceil(bits / 4);
  return (kept >>> 0).toString(16).padStart(8, '0').slice(0, digits);
}

/** The number that a prefix of `bits` bits stands for; null where it is none, digit for digit. */
export function prefixNumber(prefix: string, bits: number): number | null {
  if (!/^[0-9a-f]{0,8}$/.test(prefix) || lookupPrefix(prefix, bits) !== prefix) return null;
  if (bits === 0) return 0;
  return Number.parseInt(prefix.padEnd(8, '0'), 16) >>> (32 - bits);
}

/** More bits could not leave a dozen leaves alike even if hashes fell evenly. */
export function mostPrefixBits(leaves: number): number {
  return Math.max(0, Math.floor(Math.log2(Math.min(leaves, LARGEST_TREE) / FEWEST_LEAVES)));
}

/** Whether facts ask for no more of a hash than a tree of so many leaves can bear. */
export function asksLittle({ leaves, prefixBits }: PrefixFacts): boolean {
  return Number.isInteger(prefixBits) && prefixBits >= 0 && prefixBits <= mostPrefixBits(leaves);
}

/**
 * What a look-up of this hash sends: as many bits as the tree's facts say, one less under a short
 * prefix. Facts come from the server, which is not trusted to ask for little.
 *
 * @throws InputError `lookup-too-narrow` when they ask for more than a tree of so many leaves can bear.
 */
export function prefixOf(hash: string, facts: PrefixFacts): Prefix {
  const { prefixBits, shortPrefixes } = facts;
  if (!asksLittle(facts)) {
    const reason = `asks for ${prefixBits} bits of the hash: too few of its ${facts.leaves} leaves could share them, so nothing was sent`;
    throw new InputError({ code: 'lookup-too-narrow', reason, place: { file: 'tree' } });
  }
  if (prefixBits > 0) {
    const short = lookupPrefix(hash, prefixBits - 1);
    if (shortPrefixes.includes(short)) return { prefix: short, bits: prefixBits - 1 };
  }
  return { prefix: lookupPrefix(hash, prefixBits), bits: prefixBits };
}
