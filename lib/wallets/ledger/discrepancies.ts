import { add, parseDecimal, subtractDecimals, toPlain } from '@/lib/format/decimal';
import { agreesWithPublished } from '@/lib/format/ratio';
import { agreesAsPrinted } from './agrees-as-printed';
import { DISCREPANCY_KINDS } from './constants';
import type { AssetReconciliation, Discrepancy, LabelReconciliation } from './schema';

/** Rows of a label whose address an earlier row of the label has, and what they state together. */
export type RepeatedRows = {
  label: string;
  asset: string | null;
  network: string;
  rows: number;
  amount: string;
};

const NOTHING = { label: null, network: null, computedAsAsset: null } as const;

/** Everything that does not add up, each with its size; the gravest kind first. */
export function findDiscrepancies({
  assets,
  labels,
  repeated,
}: {
  assets: readonly AssetReconciliation[];
  labels: readonly LabelReconciliation[];
  repeated: readonly RepeatedRows[];
}): Discrepancy[] {
  const found = [
    ...assets.flatMap(ofAsset),
    ...labels.flatMap(ofLabel),
    ...repeated.map(ofRepeated),
  ];
  return found.toSorted(
    (a, b) => DISCREPANCY_KINDS.indexOf(a.kind) - DISCREPANCY_KINDS.indexOf(b.kind),
  );
}

function ofAsset(figures: AssetReconciliation): Discrepancy[] {
  const { asset, computed, fileStated, publishedExchangeReserves, difference } = figures;
  const found: Discrepancy[] = [];
  if (publishedExchangeReserves !== null && !agreesAsPrinted(computed, publishedExchangeReserves)) {
    found.push({
      ...NOTHING,
      kind: 'published-asset',
      asset,
      unit: 'coins',
      stated: publishedExchangeReserves,
      computed,
      difference,
    });
  }
  if (fileStated !== null && !agreesAsPrinted(computed, fileStated)) {
    found.push({
      ...NOTHING,
      kind: 'file-asset',
      asset,
      unit: 'coins',
      stated: fileStated,
      computed,
      difference: subtractDecimals(computed, fileStated),
    });
  }
  return [...found, ...ofRatio(figures)];
}

function ofRatio(figures: AssetReconciliation): Discrepancy[] {
  const { asset, computed, custodyReserves, liabilities, publishedRatio, recomputedRatio } =
    figures;
  if (publishedRatio === null || recomputedRatio === null || custodyReserves === null) return [];
  const reserves = toPlain(add(parseDecimal(computed), parseDecimal(custodyReserves)));
  const amounts = { reserves, liabilities, publishedPercent: publishedRatio };
  if (agreesWithPublished(amounts) !== false) return [];
  return [
    {
      ...NOTHING,
      kind: 'published-ratio',
      asset,
      unit: 'percent',
      stated: publishedRatio,
      computed: recomputedRatio,
      difference: subtractDecimals(recomputedRatio, publishedRatio),
    },
  ];
}

function ofLabel(row: LabelReconciliation): Discrepancy[] {
  if (row.agrees !== false) return [];
  const { label, asset, network, stated, computed, computedAsAsset, difference } = row;
  return [
    {
      kind: 'file-label',
      label,
      asset,
      network,
      unit: 'coins',
      stated,
      computed,
      computedAsAsset,
      difference,
    },
  ];
}

/** The rows repeated, and the coins that a sum of all rows counts more than once. */
function ofRepeated({ label, asset, network, rows, amount }: RepeatedRows): Discrepancy {
  return {
    kind: 'duplicate-rows',
    label,
    asset,
    network,
    unit: 'rows',
    stated: null,
    computed: String(rows),
    computedAsAsset: null,
    difference: amount,
  };
}
