import { add, parseDecimal, subtractDecimals, toPlain } from '@/lib/format/decimal';
import type { LabelReconciliation } from './schema';
import { withinLastDigit } from './within-last-digit';

/** Rows of a ledger that agree in label, network and verdict, summed. Amounts are decimal text. */
export type SummedRows = {
  label: string;
  asset: string | null;
  network: string;
  status: string;
  rows: number;
  amountRows: number;
  amount: string;
};

/** A line of a file's own summary. */
export type SummaryLine = {
  label: string;
  allNetworks: boolean;
  height: string | null;
  amount: string;
};

/**
 * Each coin label's rows against what the file's own summary states for it, labels with rows first by
 * name, then those that only the summary names. A label that several files of a zip state is the sum
 * of their lines, as its rows are of their rows.
 */
export function reconcileLabels(
  groups: readonly SummedRows[],
  lines: readonly SummaryLine[],
): LabelReconciliation[] {
  const stated = statedByLabel(lines);
  const labels = new Map<string, SummedRows>();
  for (const group of groups) {
    const key = group.label.toUpperCase();
    const known = labels.get(key);
    labels.set(key, known ? sumOf(known, group) : group);
  }
  const withRows = [...labels].map(([key, sums]) => {
    const line = stated.get(key);
    stated.delete(key);
    return reconciliation({
      ...{ label: sums.label, asset: sums.asset, network: sums.network, rows: sums.rows },
      computed: sums.amountRows > 0 ? toPlain(parseDecimal(sums.amount)) : null,
      line,
    });
  });
  // A summary line of nothing needs no rows.
  const withoutRows = [...stated.values()].map((line) =>
    reconciliation({
      ...{ label: line.label, asset: null, network: 'unknown', rows: 0, computed: '0', line },
    }),
  );
  return [...withRows.toSorted(byLabel), ...withoutRows.toSorted(byLabel)];
}

function reconciliation({
  line,
  ...sums
}: Pick<LabelReconciliation, 'label' | 'asset' | 'network' | 'rows' | 'computed'> & {
  line: SummaryLine | undefined;
}): LabelReconciliation {
  const stated = line?.amount ?? null;
  const both = stated !== null && sums.computed !== null;
  return {
    ...sums,
    stated,
    difference: both ? subtractDecimals(sums.computed ?? '0', stated) : null,
    agrees: both ? withinLastDigit(sums.computed ?? '0', stated) : null,
    height: line?.height ?? null,
  };
}

function statedByLabel(lines: readonly SummaryLine[]): Map<string, SummaryLine> {
  const stated = new Map<string, SummaryLine>();
  for (const line of lines) {
    if (line.allNetworks) continue;
    const key = line.label.toUpperCase();
    const known = stated.get(key);
    stated.set(key, known ? { ...known, amount: addText(known.amount, line.amount) } : line);
  }
  return stated;
}

function sumOf(a: SummedRows, b: SummedRows): SummedRows {
  return {
    ...a,
    rows: a.rows + b.rows,
    amountRows: a.amountRows + b.amountRows,
    amount: addText(a.amount, b.amount),
  };
}

function addText(a: string, b: string): string {
  return toPlain(add(parseDecimal(a), parseDecimal(b)), 'keep-zeros');
}

function byLabel(a: LabelReconciliation, b: LabelReconciliation): number {
  return a.label < b.label ? -1 : 1;
}
