import type { Coverage } from '@/lib/reports/assets/coverage';
import type { AssetSummary } from '@/lib/reports/assets/schema';
import type { CellValue } from '@/lib/tabular/column';

export const ASSET_INDEX_COLUMNS: readonly string[] = [
  'asset',
  'name',
  'month',
  'ratio_percent',
  'ratio_basis',
  'reserves',
  'liabilities',
  'surplus',
  'evidence',
  'reports',
];

/** The newest known figures of each asset, every digit, for a spreadsheet. */
export function assetIndexRecords(
  assets: readonly AssetSummary[],
  coverage: ReadonlyMap<string, Coverage>,
): CellValue[][] {
  return assets.map(({ asset, name, reports }) => {
    const entry = coverage.get(asset);
    const point = entry?.newest?.point;
    return [
      asset,
      name,
      entry?.newest?.month.month ?? null,
      point?.ratio ?? null,
      point?.basis ?? null,
      point?.reserves ?? null,
      point?.liabilities ?? null,
      entry?.surplus ?? null,
      point?.evidence ?? null,
      reports,
    ];
  });
}
