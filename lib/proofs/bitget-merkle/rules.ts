import { add, type Decimal, toPlain, withPlaces, ZERO } from '@/lib/format/decimal';
import type { DecimalField } from '@/lib/format/json-fields';
import { sha256Text } from '../hashing/sha256-text';
import type { SumNode, SumParent } from '../sum-tree/climb';
import { javaDecimalText, javaMapOrder } from './java';

/** How a release of the exchange wrote balances into the text that it hashed. */
export type Dialect = {
  id: string;
  /** In words, for the notice that tells which dialect fitted. */
  description: string;
  /** Hex digits kept of a SHA-256. */
  digits: number;
  leafAmount(field: DecimalField): string;
  sumAmount(value: Decimal, coin: string): string;
  /** What is left of a sum once it was written, where decimals are cut off. */
  cutSum?(value: Decimal, coin: string): Decimal;
};

const quoted = (text: string) => `"${text}"`;

/** Bitget until v1.0.3: bare numbers, all decimals kept. */
const bareNumbers: Dialect = {
  id: 'bare-numbers',
  description: 'balances as bare numbers with all their decimals (until 2023)',
  digits: 16,
  leafAmount: ({ text }) => text,
  sumAmount: (value) => toPlain(value, 'keep-zeros'),
};

/** The same where Java prints very small amounts with an exponent. */
const javaNumbers: Dialect = {
  ...bareNumbers,
  id: 'java-numbers',
  description: 'balances as bare numbers as Java prints them, small ones with an exponent',
  leafAmount: ({ value }) => javaDecimalText(value),
  sumAmount: (value) => javaDecimalText(value),
};

/** Bitget since v1.0.4: quoted, trailing zeros stripped. */
const strippedStrings: Dialect = {
  id: 'stripped-strings',
  description: 'balances in quotes without trailing zeros (since 2025-11)',
  digits: 16,
  leafAmount: ({ value }) => quoted(toPlain(value)),
  sumAmount: (value) => quoted(toPlain(value)),
};

/** The dialects to try on a Bitget file, the likeliest by its JSON types first. */
export function bitgetDialects(bare: boolean): readonly [Dialect, ...Dialect[]] {
  return bare
    ? [bareNumbers, javaNumbers, strippedStrings]
    : [strippedStrings, bareNumbers, javaNumbers];
}

/** Bitunix: whole hashes, quoted amounts, sums cut to the decimals that the file names by coin. */
export function bitunixDialect(precisions: ReadonlyMap<string, number>): Dialect {
  const cutSum = (value: Decimal, coin: string) => withPlaces(value, precisions.get(coin) ?? 8);
  return {
    id: 'fixed-strings',
    description: 'balances in quotes with a fixed number of decimals',
    digits: 64,
    leafAmount: ({ text }) => quoted(text),
    sumAmount: (value, coin) => quoted(toPlain(cutSum(value, coin), 'keep-zeros')),
    cutSum,
  };
}

/** The leaf's text: uid, nonce and balances, joined by commas. */
export function leafPreimage(
  { encryptUid, nonce }: { encryptUid: string; nonce: string },
  balances: ReadonlyMap<string, DecimalField>,
  dialect: Dialect,
): string {
  const texts = [...balances].map(([coin, field]) => [coin, dialect.leafAmount(field)] as const);
  return `${encryptUid},${nonce},${balancesJson(new Map(texts))}`;
}

export function hashOf(preimage: string, { digits }: Dialect): string {
  return sha256Text(preimage).slice(0, digits);
}

/** A parent: both hashes without a separator, then the summed balances and its own level. */
export function hashParent(
  left: SumNode,
  right: SumNode,
  level: number,
  dialect: Dialect,
): SumParent {
  const amounts = [...left.amounts].map(([coin, amount]) => {
    const sum = add(amount, right.amounts.get(coin) ?? ZERO);
    return [coin, dialect.cutSum?.(sum, coin) ?? sum] as const;
  });
  const texts = amounts.map(([coin, sum]) => [coin, dialect.sumAmount(sum, coin)] as const);
  const preimage = `${left.hash}${right.hash},${balancesJson(new Map(texts))},${level}`;
  return { hash: hashOf(preimage, dialect), amounts: new Map(amounts), preimage };
}

/** Coins stand in the order of Java's HashMap, in which both exchanges kept them. */
function balancesJson(texts: ReadonlyMap<string, string>): string {
  const entries = javaMapOrder([...texts.keys()]).map((coin) => `"${coin}":${texts.get(coin)}`);
  return `{${entries.join(',')}}`;
}
