import { z } from 'zod';
import { add, parseDecimal, subtractDecimals, toPlain } from '@/lib/format/decimal';
import { agreesAsPrinted } from './agrees-as-printed';
import type { SummaryLine, SummedRows } from './reconcile-labels';
import type { LabelReconciliation } from './schema';

/** A list of validators beside the main file of an archive, summed when it was read. */
export const stakingListSchema = z.object({
  label: z.string(),
  rows: z.number().int(),
  /** Of all its rows, exact. */
  amount: z.string(),
  /** Rows whose validator another file of the archive names too; they are counted there. */
  repeatedRows: z.number().int(),
  repeatedAmount: z.string(),
  /** What its own first section states. */
  stated: z.string().nullable(),
});

export type StakingList = z.infer<typeof stakingListSchema>;

/**
 * The lines of the main file, with what the lists add to its coin. OKX's main file states the staked
 * coins only where it has rows of them itself; a line that agrees as it stands is left so.
 */
export function addStaked(
  groups: readonly SummedRows[],
  lines: readonly SummaryLine[],
  lists: readonly StakingList[],
): SummaryLine[] {
  return lists.reduce<SummaryLine[]>(
    (all, list) => {
      const added = subtractDecimals(list.amount, list.repeatedAmount);
      const sums = [
        groups.filter((group) => sameName(group.label, list.label)),
        groups.filter(({ asset }) => asset !== null && sameName(asset, list.label)),
      ].map(sumOf);
      return all.map((line) => {
        if (!sameName(line.label.replace(/\(ALL\)$/i, '').trim(), list.label)) return line;
        if (sums.some((sum) => agreesAsPrinted(sum, line.amount))) return line;
        return { ...line, amount: plus(line.amount, added) };
      });
    },
    [...lines],
  );
}

/** Each list against its own first section. */
export function reconcileLists(lists: readonly StakingList[]): LabelReconciliation[] {
  return lists.flatMap(({ label, rows, amount, stated }) =>
    stated === null
      ? []
      : [
          {
            label: `${label} (staking list)`,
            asset: label,
            network: 'ethereum',
            rows,
            computed: amount,
            computedAsAsset: null,
            stated,
            height: null,
            difference: subtractDecimals(amount, stated),
            agrees: agreesAsPrinted(amount, stated),
          },
        ],
  );
}

function sameName(a: string, b: string): boolean {
  return a.toUpperCase() === b.toUpperCase();
}

function sumOf(groups: readonly SummedRows[]): string {
  return groups.reduce((sum, { amount }) => plus(sum, amount), '0');
}

function plus(a: string, b: string): string {
  return toPlain(add(parseDecimal(a), parseDecimal(b)), 'keep-zeros');
}
