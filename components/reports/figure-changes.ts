import { formatExact } from '@/lib/format/amounts';
import { inWords } from '@/lib/reports/headline';
import type { AssetFigures } from '@/lib/reports/schema';

export type FigureChange = {
  asset: string;
  /** What changed, in words: `reserves`. */
  what: string;
  from: string | null;
  to: string | null;
};

const FIGURES = {
  reserves: 'reserves',
  exchangeReserves: 'reserves on own wallets',
  custodyReserves: 'reserves in custody',
  liabilities: 'liabilities',
  publishedRatio: 'printed ratio',
} as const;
const NAMES = Object.keys(FIGURES) as (keyof typeof FIGURES)[];

/** The figures whose value differs between two revisions of a report; other evidence is no change. */
export function figureChanges({
  before,
  after,
}: {
  before: readonly AssetFigures[];
  after: readonly AssetFigures[];
}): FigureChange[] {
  const assets = [...new Set([...after, ...before].map(({ asset }) => asset))];
  return assets.flatMap((asset) => {
    const old = before.find((figures) => figures.asset === asset);
    const now = after.find((figures) => figures.asset === asset);
    return NAMES.flatMap((name) => {
      const from = old?.[name].value ?? null;
      const to = now?.[name].value ?? null;
      return from === to ? [] : [{ asset, what: FIGURES[name], from, to }];
    });
  });
}

const SHOWN = 3;

/** `BTC reserves from 1 to 2, BTC liabilities new (3) and 4 more`; empty when nothing changed. */
export function changesInWords(changes: readonly FigureChange[]): string {
  const told = changes.slice(0, SHOWN).map(({ asset, what, from, to }) => {
    if (from === null) return `${asset} ${what} new (${to === null ? '' : formatExact(to)})`;
    if (to === null) return `${asset} ${what} withdrawn (${formatExact(from)})`;
    return `${asset} ${what} from ${formatExact(from)} to ${formatExact(to)}`;
  });
  const rest = changes.length - told.length;
  return inWords(rest > 0 ? [...told, `${rest} more`] : told);
}
