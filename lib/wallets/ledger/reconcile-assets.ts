import { add, parseDecimal, subtractDecimals, toPlain } from '@/lib/format/decimal';
import { reserveRatio } from '@/lib/format/ratio';
import { RATIO_PLACES } from '@/lib/reports/constants';
import type { AssetFigures } from '@/lib/reports/schema';
import { findCoinLabel } from '@/lib/sources/okx/coin-labels';
import { agreesAsPrinted } from './agrees-as-printed';
import { reconcileLabels, type SummaryLine, type SummedRows } from './reconcile-labels';
import type { AssetReconciliation } from './schema';

type PublishedFigures = Pick<
  AssetFigures,
  'asset' | 'exchangeReserves' | 'custodyReserves' | 'liabilities' | 'publishedRatio'
>;

/**
 * Each asset's rows, over all its labels, against the file's `(ALL)` line and the figures published
 * for the report, in the report's order, then the others by name. OKX rule: what the file lists are
 * the exchange's own wallets; reserves are those and what custodians hold.
 */
export function reconcileAssets({
  groups,
  lines,
  published,
}: {
  groups: readonly SummedRows[];
  lines: readonly SummaryLine[];
  published: readonly PublishedFigures[];
}): AssetReconciliation[] {
  const stated = statedByAsset(lines);
  for (const [asset, amount] of statedByName(groups, lines)) stated.set(asset, amount);
  const known = new Map(published.map((figures) => [figures.asset, figures]));
  const sums = sumByAsset(groups);
  const inReport = published.map(({ asset }) => asset).filter((asset) => sums.has(asset));
  const others = [...sums.keys()].filter((asset) => !known.has(asset)).toSorted();
  return [...inReport, ...others].map((asset) => {
    const { rows, all, passed } = sums.get(asset) ?? { rows: 0, all: '0', passed: '0' };
    const figures = known.get(asset);
    const exchange = figures?.exchangeReserves.value ?? null;
    const custody = figures?.custodyReserves.value ?? null;
    const liabilities = figures?.liabilities.value ?? null;
    return {
      asset,
      rows,
      computed: all,
      computedPassed: passed,
      fileStated: stated.get(asset) ?? null,
      publishedExchangeReserves: exchange,
      custodyReserves: custody,
      liabilities,
      difference: exchange === null ? null : subtractDecimals(all, exchange),
      recomputedRatio:
        custody === null
          ? null
          : reserveRatio({ reserves: addText(all, custody), liabilities, places: RATIO_PLACES }),
      publishedRatio: figures?.publishedRatio.value ?? null,
    };
  });
}

function sumByAsset(groups: readonly SummedRows[]) {
  const sums = new Map<string, { rows: number; all: string; passed: string }>();
  for (const { asset, rows, amount, status } of groups) {
    if (asset === null) continue;
    const { rows: before, all, passed } = sums.get(asset) ?? { rows: 0, all: '0', passed: '0' };
    sums.set(asset, {
      rows: before + rows,
      all: addText(all, amount),
      passed: status === 'pass' ? addText(passed, amount) : passed,
    });
  }
  return sums;
}

/** Lines named as an asset that agree with the sum of its rows, not with those of the label so named. */
function statedByName(
  groups: readonly SummedRows[],
  lines: readonly SummaryLine[],
): [asset: string, amount: string][] {
  const sums = sumByAsset(groups);
  return reconcileLabels(groups, lines).flatMap(({ label, stated, computed, computedAsAsset }) => {
    const asset = label.toUpperCase();
    const all = sums.get(asset)?.all;
    if (stated === null || computed === null || computedAsAsset === null || !all) return [];
    const ofLabel = agreesAsPrinted(computed, stated);
    return !ofLabel && agreesAsPrinted(all, stated) ? [[asset, stated]] : [];
  });
}

/** `BCHN(ALL)` speaks of BCH, as the label does. Lines of several files add up. */
function statedByAsset(lines: readonly SummaryLine[]): Map<string, string> {
  const stated = new Map<string, string>();
  for (const { label, allNetworks, amount } of lines) {
    if (!allNetworks) continue;
    const name = label.replace(/\(ALL\)$/i, '').trim();
    const asset = findCoinLabel(name)?.asset ?? name;
    stated.set(asset, addText(stated.get(asset) ?? '0', amount));
  }
  return stated;
}

function addText(a: string, b: string): string {
  return toPlain(add(parseDecimal(a), parseDecimal(b)));
}
