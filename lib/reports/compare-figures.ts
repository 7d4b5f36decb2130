import { subtractDecimals } from '@/lib/format/decimal';
import type { AssetFigures, Report } from './schema';

/** A figure in both reports; the change is null where one of them is not known. */
export type FigurePair = { from: string | null; to: string | null; change: string | null };

export type ComparedAsset = {
  asset: string;
  held: FigurePair;
  owed: FigurePair;
  surplus: FigurePair;
  /** Percent; changes in points. From the amounts where both are known, else as printed. */
  ratio: FigurePair;
  custody: FigurePair;
  /** A source rounded the amounts of one of them. */
  approximate: boolean;
};

/** What two reports state of each asset, side by side; assets of the later one first. */
export function compareFigures({ from, to }: { from: Report; to: Report }): ComparedAsset[] {
  const names = [...new Set([...to.assets, ...from.assets].map(({ asset }) => asset))];
  const of = (report: Report, asset: string) =>
    report.assets.find((figures) => figures.asset === asset);
  return names
    .map((asset) => {
      const [earlier, later] = [of(from, asset), of(to, asset)];
      const pair = (pick: (figures: AssetFigures) => string | null) =>
        figurePair(earlier ? pick(earlier) : null, later ? pick(later) : null);
      return {
        asset,
        held: pair(({ reserves }) => reserves.value),
        owed: pair(({ liabilities }) => liabilities.value),
        surplus: pair(({ surplus }) => surplus),
        ratio: ratioPair(earlier, later),
        custody: pair(({ custodyReserves }) => custodyReserves.value),
        approximate: (earlier?.approximate || later?.approximate) ?? false,
      };
    })
    .filter(({ held, owed, ratio }) =>
      [held, owed, ratio].some(({ from: a, to: b }) => a !== null || b !== null),
    );
}

function figurePair(from: string | null, to: string | null): FigurePair {
  const change = from === null || to === null ? null : subtractDecimals(to, from);
  return { from, to, change };
}

/** A printed whole percent and a computed one differ by their rounding: no change is told of such a pair. */
function ratioPair(earlier?: AssetFigures, later?: AssetFigures): FigurePair {
  const ratioOf = (figures?: AssetFigures) =>
    figures?.recomputedRatio ?? figures?.publishedRatio.value ?? null;
  const alike = Boolean(earlier?.recomputedRatio) === Boolean(later?.recomputedRatio);
  const pair = figurePair(ratioOf(earlier), ratioOf(later));
  return alike ? pair : { ...pair, change: null };
}
