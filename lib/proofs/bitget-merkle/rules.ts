import { add, type Decimal, toPlain, withPlaces, ZERO } from '@/lib/format/decimal';
import type { DecimalField } from '@/lib/format/json-fields';
import { sha256Text } from '../hashing/sha256-text';
import type { SumNode, SumParent } from '../sum-tree/climb';
import { type CoinOrder, coinOrders, FIRST_COINS } from './coin-order';
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
  /** The coins in the order in which they were hashed. */
  order(coins: readonly string[]): readonly string[];
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
  order: javaMapOrder,
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
  order: javaMapOrder,
};

/** The dialects to try on a Bitget file, the likeliest by its JSON types and its coins first. */
export function bitgetDialects(
  bare: boolean,
  coins: readonly string[] = FIRST_COINS,
): readonly [Dialect, ...Dialect[]] {
  const [first, ...others] = bare
    ? [bareNumbers, javaNumbers, strippedStrings]
    : [strippedStrings, bareNumbers, javaNumbers];
  return inEveryOrder([first, ...others], coins);
}

/** Each dialect with the coins in each of the orders that they may have been hashed in. */
export function inEveryOrder(
  dialects: readonly [Dialect, ...Dialect[]],
  coins: readonly string[],
): readonly [Dialect, ...Dialect[]] {
  const [first = dialects[0], ...others] = coinOrders(coins).flatMap((order) =>
    dialects.map((dialect) => inOrder(dialect, order)),
  );
  return [first, ...others];
}

function inOrder(dialect: Dialect, { id, remark, sorted }: CoinOrder): Dialect {
  if (remark === '') return dialect;
  return {
    ...dialect,
    id: `${dialect.id}-${id}`,
    description: `${dialect.description}${remark}`,
    order: sorted,
  };
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
    order: javaMapOrder,
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
  return `${encryptUid},${nonce},${balancesJson(new Map(texts), dialect.order([...balances.keys()]))}`;
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
  coins: readonly string[] = [...left.amounts.keys()],
): SumParent {
  const amounts = coins.map((coin) => {
    const sum = add(left.amounts.get(coin) ?? ZERO, right.amounts.get(coin) ?? ZERO);
    return [coin, dialect.cutSum?.(sum, coin) ?? sum] as const;
  });
  const texts = amounts.map(([coin, sum]) => [coin, dialect.sumAmount(sum, coin)] as const);
  const preimage = `${left.hash}${right.hash},${balancesJson(new Map(texts), dialect.order(coins))},${level}`;
  return { hash: hashOf(preimage, dialect), amounts: new Map(amounts), preimage };
}

function balancesJson(texts: ReadonlyMap<string, string>, order: readonly string[]): string {
  return `{${order.map((coin) => `${JSON.stringify(coin)}:${texts.get(coin)}`).join(',')}}`;
}
