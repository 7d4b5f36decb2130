import type { AssetFigures } from '@/lib/reports/schema';
import type { CellValue } from '@/lib/tabular/column';

const NAMES = [
  'reserves',
  'exchangeReserves',
  'custodyReserves',
  'liabilities',
  'publishedRatio',
] as const;

const COLUMN_NAMES: Record<(typeof NAMES)[number], string> = {
  reserves: 'reserves',
  exchangeReserves: 'exchange_reserves',
  custodyReserves: 'custody_reserves',
  liabilities: 'liabilities',
  publishedRatio: 'published_ratio_percent',
};

export const FIGURE_COLUMNS: readonly string[] = [
  'asset',
  ...NAMES.flatMap((name) => [COLUMN_NAMES[name], `${COLUMN_NAMES[name]}_evidence`]),
  'recomputed_ratio_percent',
  'surplus',
  'approximate',
];

/** Every figure with every digit and its evidence, for a spreadsheet. */
export function figureRecords(assets: readonly AssetFigures[]): CellValue[][] {
  return assets.map((figures) => [
    figures.asset,
    ...NAMES.flatMap((name) => [figures[name].value, figures[name].evidence]),
    figures.recomputedRatio,
    figures.surplus,
    String(figures.approximate),
  ]);
}
