import { type Decimal, toPlain, ZERO } from '@/lib/format/decimal';
import type { WalletRow } from '@/lib/sources/okx/wallets/wallet-row';
import {
  reconcileLabels,
  type SummaryLine,
  type SummedRows,
} from '@/lib/wallets/ledger/reconcile-labels';
import type { LabelReconciliation } from '@/lib/wallets/ledger/schema';
import { addStaked, reconcileLists, type StakingList } from '@/lib/wallets/ledger/staking-lists';

/** A file that names more labels, or states more sums, than this is hostile: the rest is not summed. */
const MOST_LABELS = 2000;

type Sum = Omit<SummedRows, 'amount'> & { amount: Decimal };

/**
 * Adds up the amounts of a wallet file's rows by coin label, whatever their verdict (as OKX's own tool
 * does), beside what the file's own summary states. Exact.
 */
export class LabelSums {
  readonly #sums = new Map<string, Sum>();
  readonly #stated: SummaryLine[] = [];

  add({ coin, resolved, amount, audit }: WalletRow): void {
    // The audit layout states no amounts.
    if (audit) return;
    let sum = this.#sums.get(coin);
    if (!sum) {
      if (this.#sums.size >= MOST_LABELS) return;
      const { asset, network } = resolved;
      sum = {
        label: coin,
        asset,
        network: network ?? 'unknown',
        status: '',
        rows: 0,
        amountRows: 0,
        amount: ZERO,
      };
      this.#sums.set(coin, sum);
    }
    sum.rows += 1;
    if (amount === null) return;
    sum.amountRows += 1;
    sum.amount = plus(sum.amount, amount);
  }

  state(line: SummaryLine): void {
    if (this.#stated.length < MOST_LABELS) this.#stated.push(line);
  }

  /** Each label's sum beside the stated one, labels by name; then each list of validators. */
  reconcile(lists: readonly StakingList[] = []): LabelReconciliation[] {
    const groups = [...this.#sums.values()].map((sum) => ({
      ...sum,
      amount: toPlain(sum.amount),
    }));
    const lines = addStaked(groups, this.#stated, lists);
    return [...reconcileLabels(groups, lines), ...reconcileLists(lists)];
  }
}

/** Adds a plain decimal as the reader hands it over: every row of a file passes here. */
function plus({ coefficient, scale }: Decimal, amount: string): Decimal {
  const point = amount.indexOf('.');
  const digits = point < 0 ? amount : amount.slice(0, point) + amount.slice(point + 1);
  const places = point < 0 ? 0 : amount.length - point - 1;
  if (places > scale) {
    const wider = coefficient * 10n ** BigInt(places - scale);
    return { coefficient: wider + BigInt(digits), scale: places };
  }
  const padded = digits.padEnd(digits.length + scale - places, '0');
  return { coefficient: coefficient + BigInt(padded), scale };
}
