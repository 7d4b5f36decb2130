import { compare, type Decimal, parseDecimal, toPlain, ZERO } from '@/lib/format/decimal';
import type { VerdictRecorder } from '../verdict-recorder';
import type { SumNode } from './climb';
import type { PathNode } from './path-node';

/** How a scheme writes an amount into its hashes. */
export type AmountText = (amount: Decimal, coin: string) => string;

/** Own leaf: recomputed against the hash in the file. */
export function checkOwnLeaf(
  recorder: VerdictRecorder,
  {
    self,
    computed,
    preimage,
    label,
    height = 1,
  }: { self: PathNode; computed: string; preimage: string; label: string; height?: number },
): void {
  recorder.compare({
    id: 'own-leaf',
    part: 'own-leaf',
    label,
    height,
    expected: self.hash,
    computed,
    inputs: { 'hashed text': preimage },
    failure: {
      code: 'own-leaf-differs',
      message: `Your balances and your identifiers do not give the leaf hash in the file (self.${self.hashField}): one of them was changed.`,
    },
  });
}

/** Of more coins than this, totals are shown in one step and zero balances are left out. */
export const FEW_COINS = 5;

/**
 * The end of the path against the root in the file: totals first, then the hash. Returns whether the
 * hash is reached. With `exact`,
 * the root must also write its totals as the rule does, trailing zeros and all.
 */
export function checkRoot(
  recorder: VerdictRecorder,
  {
    root,
    top,
    height,
    exact,
  }: { root: PathNode; top: SumNode; height: number; exact?: AmountText },
): boolean {
  const coins = new Set([...root.balances.keys(), ...top.amounts.keys()]);
  const totals = [...coins].map((coin) => {
    const sum = top.amounts.get(coin) ?? ZERO;
    const stated = root.balances.get(coin);
    const computed = exact ? exact(sum, coin) : toPlain(sum);
    const equal = compare(sum, stated?.value ?? ZERO) === 0;
    const ok = exact ? stated?.text === computed : equal;
    return { coin, text: stated?.text ?? 'nothing', computed, ok };
  });
  const failure = ({ coin, text, computed }: (typeof totals)[number]) => ({
    code: 'sum-differs',
    message: `The ${coin} amounts along the path add up to ${computed}, but the root says ${text}.`,
  });
  if (totals.length <= FEW_COINS) {
    for (const total of totals) {
      recorder.check({
        id: `root.${total.coin}`,
        part: 'sums',
        label: `Total ${total.coin} at the root: all amounts along the path added up`,
        height,
        expected: total.text,
        computed: total.computed,
        ok: total.ok,
        failure: failure(total),
      });
    }
  } else {
    recorder.checkAll({
      id: 'root.totals',
      part: 'sums',
      label: 'Totals at the root: all amounts along the path added up',
      height,
      computed: totals.map(({ coin, computed }) => `${computed} ${coin}`).join(', '),
      problems: totals
        .filter(({ ok }) => !ok)
        .map((total) => ({
          id: `root.${total.coin}`,
          expected: total.text,
          computed: total.computed,
          ...failure(total),
        })),
    });
  }
  return recorder.compare({
    id: 'root.hash',
    part: 'path',
    label: 'Root hash: the end of the path against the root in the file',
    height,
    expected: root.hash,
    computed: top.hash,
    failure: {
      code: 'root-differs',
      message:
        'The path does not lead from your leaf to the root in the file: a sibling’s hash, amount or side, or the root itself, was changed.',
    },
  });
}

/** What every tree of this family leaves open, and the fields and spellings that no hash covers. */
export function addCommonNotices(
  recorder: VerdictRecorder,
  {
    ignoredFields,
    nodes,
    canonical,
  }: {
    ignoredFields: readonly string[];
    /** Nodes of whose amounts only the value counts, not the spelling. */
    nodes: readonly PathNode[];
    canonical: AmountText;
  },
): void {
  recorder.notice(
    'sum-only-binding',
    'A parent in this tree binds the sum of its two children, not each amount. An exchange could show different sibling amounts to different users under one root, and so owe more than the root says.',
  );
  const { hashBits } = recorder.facts;
  if (hashBits < 256) {
    recorder.notice(
      'short-hash',
      `Hashes are cut to ${hashBits} bits. Who builds such a tree can find two leaves of one hash with about 2^${hashBits / 2} tries.`,
    );
  }
  for (const field of ignoredFields) {
    const message = `${field} is not part of any hash: the proof says nothing about it.`;
    recorder.notice('unauthenticated-field', message, field);
  }
  for (const { balancesPlace, balances } of nodes) {
    for (const [coin, { text, value }] of balances) {
      const bound = canonical(value, coin);
      if (text === bound) continue;
      const field = `${balancesPlace}.${coin}`;
      const message = spellingNotice({ field, text, value, bound });
      recorder.notice('unauthenticated-field', message, field);
    }
  }
}

/** Amounts as this code itself writes them: sums and fixed decimals make them longer. */
const WRITTEN = { exponent: true, maxDigits: 1000 };

function spellingNotice({
  field,
  text,
  value,
  bound,
}: {
  field: string;
  text: string;
  value: Decimal;
  bound: string;
}): string {
  if (compare(parseDecimal(bound, WRITTEN), value) === 0) {
    return `${field} is written "${text}"; only its value ${toPlain(value)} is bound.`;
  }
  return `${field} is written "${text}", but only ${bound} of it is counted and bound: further decimals are cut off.`;
}

/** Own amounts that the leaf hashes in full, but of which parents count fewer decimals. */
export function addCutNotices(
  recorder: VerdictRecorder,
  { self, canonical }: { self: PathNode; canonical: AmountText },
): void {
  for (const [coin, { text, value }] of self.balances) {
    const counted = canonical(value, coin);
    if (counted === text || compare(parseDecimal(counted, WRITTEN), value) === 0) continue;
    const field = `${self.balancesPlace}.${coin}`;
    const message = `Of your ${text} ${coin} the sums count ${counted}: further decimals are cut off.`;
    recorder.notice('amount-cut', message, field);
  }
}
