import type { Decimal, DecimalRules } from '@/lib/format/decimal';
import type { DecimalField, JsonCursor } from '@/lib/format/json-fields';
import type { Amounts, SumNode } from './climb';

/** A node of a proof file of the `self` and `path` family, whatever its fields are called. */
export type PathNode = {
  /** Where it stands in the file: `self`, `path[3]`. */
  place: string;
  /** The field that holds the hash, for messages. */
  hashField: string;
  hash: string;
  /** The code of the side or the role; null where the file gives none. */
  type: number | null;
  level: number;
  balances: ReadonlyMap<string, DecimalField>;
  /** Where the balances stand: `path[3].balances`. */
  balancesPlace: string;
};

export function amountsOf(node: PathNode): Amounts {
  const amounts = new Map<string, Decimal>();
  for (const [coin, { value }] of node.balances) amounts.set(coin, value);
  return amounts;
}

export function toSumNode(node: PathNode): SumNode {
  return { hash: node.hash, amounts: amountsOf(node) };
}

const MAX_COINS = 500;
/** Some coins are named in other scripts than Latin. */
const COIN_NAME = /^[\p{L}\p{N}._-]{1,40}$/u;

/**
 * Reads a balances object, coins in the order of the file. Coin names go into hashes next to
 * punctuation, so they may hold none of it.
 *
 * @throws InputError naming the coin's field.
 */
export function readBalances(
  balances: JsonCursor,
  form: 'string' | 'number' | 'either' = 'string',
  rules: DecimalRules = {},
): Map<string, DecimalField> {
  const entries = balances.entries();
  if (entries.length > MAX_COINS) {
    throw balances.error(
      'field-too-long',
      `has ${entries.length} coins, the limit is ${MAX_COINS}`,
    );
  }
  return new Map(
    entries.map(([coin, amount]) => {
      if (!COIN_NAME.test(coin)) throw amount.error('coin-name', 'is not a coin’s name');
      return [coin, amount.decimal(form, rules)];
    }),
  );
}
