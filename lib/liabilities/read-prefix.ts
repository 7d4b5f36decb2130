import { type Prefix, prefixNumber, prefixText } from './lookup-prefix';

/** A tree's groups as they are stored; the short prefixes are numbers of `prefixBits - 1` bits. */
export type StoredGroups = { prefixBits: number; shortPrefixes: readonly number[] };

/** What would have been taken in place of a prefix. */
export type PrefixRule = { prefixBits: number; short: string | null };

/** The short prefixes of a tree as its facts list them. */
export function shortPrefixTexts({ prefixBits, shortPrefixes }: StoredGroups): string[] {
  return shortPrefixes.map((number) => textOf(number, prefixBits - 1));
}

/**
 * The group of leaves that a look-up asks for. A prefix is taken in exactly one length: nobody is to
 * narrow a group down, and nobody needs a larger one. Otherwise what is asked for instead: the short
 * prefix where one is the beginning of what was sent.
 */
export function readPrefix(
  { prefix, bits }: Prefix,
  { prefixBits, shortPrefixes }: StoredGroups,
): { number: number; bits: number } | { asks: PrefixRule } {
  const number = bits >= 0 && bits <= 32 ? prefixNumber(prefix, bits) : null;
  if (number === null || bits > prefixBits || bits < prefixBits - 1) {
    return { asks: { prefixBits, short: null } };
  }
  const parent = bits === prefixBits ? Math.floor(number / 2) : number;
  const isShort = shortPrefixes.includes(parent);
  if (isShort === bits < prefixBits) return { number, bits };
  return { asks: { prefixBits, short: isShort ? textOf(parent, prefixBits - 1) : null } };
}

function textOf(number: number, bits: number): string {
  return prefixText(number * 2 ** (32 - bits), bits);
}
