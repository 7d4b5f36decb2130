import { add, parseDecimal, subtractDecimals, toPlain } from '@/lib/format/decimal';
import { SEVERAL_NETWORKS, UNKNOWN_NETWORK } from '../constants';
import { agreesAsPrinted } from './agrees-as-printed';
import type { LabelReconciliation } from './schema';

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
 * of their lines, as its rows are of their rows. OKX sums by label in some files and by asset in
 * others, under the same names (`ETH`, `USDT`): such a line agrees where either sum does.
 */
export function reconcileLabels(
  groups: readonly SummedRows[],
  lines: readonly SummaryLine[],
): LabelReconciliation[] {
  const stated = statedByLabel(lines);
  const ofAsset = assetSums(groups, lines);
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
      label: sums.label,
      asset: sums.asset,
      network: sums.network,
      rows: sums.rows,
      computed: sums.amountRows > 0 ? toPlain(parseDecimal(sums.amount)) : null,
      line,
      ofAsset: line ? ofAsset(line.label) : [],
    });
  });
  // A summary line of nothing needs no rows.
  const withoutRows = [...stated.values()].map((line) => {
    const sums = ofAsset(line.label);
    const network = sums.length > 0 ? SEVERAL_NETWORKS : UNKNOWN_NETWORK;
    return reconciliation({
      label: line.label,
      asset: null,
      network,
      rows: 0,
      computed: '0',
      line,
      ofAsset: sums,
    });
  });
  return [...withRows.toSorted(byLabel), ...withoutRows.toSorted(byLabel)];
}

function reconciliation({
  line,
  ofAsset,
  ...sums
}: Pick<LabelReconciliation, 'label' | 'asset' | 'network' | 'rows' | 'computed'> & {
  line: SummaryLine | undefined;
  /** The sums that the line may mean if it is one of the asset, the likelier first. */
  ofAsset: readonly string[];
}): LabelReconciliation {
  const stated = line?.amount ?? null;
  const height = line?.height ?? null;
  const empty = { stated, computedAsAsset: null, difference: null, agrees: null, height };
  if (stated === null || sums.computed === null) return { ...sums, ...empty };
  const { computed } = sums;
  const fitting = ofAsset.find((sum) => agreesAsPrinted(sum, stated));
  const fitsLabel = agreesAsPrinted(computed, stated);
  const asAsset = fitting ?? ofAsset[0] ?? null;
  // Without rows of the label the line can only be of the asset.
  const meant = asAsset !== null && !fitsLabel && (fitting || sums.rows === 0) ? asAsset : computed;
  return {
    ...sums,
    stated,
    height,
    computedAsAsset: asAsset,
    difference: subtractDecimals(meant, stated),
    agrees: fitsLabel || fitting !== undefined,
  };
}

/**
 * What a line could mean as one of an asset: the rows of all its labels, and the same with those of
 * labels not known whose name begins with the asset's (`USDT-PLASMA`). Nothing where only the label of
 * that name is there, or the file sums the asset in a line of its own.
 */
function assetSums(
  groups: readonly SummedRows[],
  lines: readonly SummaryLine[],
): (name: string) => string[] {
  const inOwnLine = new Set(
    lines
      .filter(({ allNetworks }) => allNetworks)
      .map(({ label }) =>
        label
          .replace(/\(ALL\)$/i, '')
          .trim()
          .toUpperCase(),
      ),
  );
  return (name) => {
    const asset = name.toUpperCase();
    if (inOwnLine.has(asset)) return [];
    const known = groups.filter((group) => group.asset?.toUpperCase() === asset);
    const unknown = groups.filter(
      ({ asset: its, label }) =>
        its === null &&
        (label.toUpperCase() === asset || label.toUpperCase().startsWith(`${asset}-`)),
    );
    const sums: string[] = [];
    if (known.some(({ label }) => label.toUpperCase() !== asset)) sums.push(sumText(known));
    if (unknown.some(({ label }) => label.toUpperCase() !== asset)) {
      sums.push(sumText([...known, ...unknown]));
    }
    return sums;
  };
}

function sumText(groups: readonly SummedRows[]): string {
  return groups.reduce((sum, { amount }) => addText(sum, amount), '0');
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
    network: a.network === b.network ? a.network : SEVERAL_NETWORKS,
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
