import type { JsonCursor } from '@/lib/format/json-fields';
import { quoteForMessage } from '@/lib/format/json-path';
import { amountField } from '../amount-field';
import { assetSymbol } from '../asset-field';
import { ratioFits, splitAddsUp } from '../rounding';

/** One asset's figures in the summary; null where OKX lists none. */
export type SummaryAsset = {
  asset: string;
  reserves: string | null;
  exchangeReserves: string | null;
  custodyReserves: string | null;
  liabilities: string | null;
  /** Percent as printed: `106` for "106%". */
  ratioPercent: string | null;
};

const MAPS = {
  reserves: 'reserveBalances',
  exchangeReserves: 'exchangeReserveBalances',
  custodyReserves: 'custodyReserveBalances',
  liabilities: 'liabilityBalances',
  ratioPercent: 'capitalRatio',
} as const;
/** The order of OKX's page, then whatever only a map of figures names. */
const LISTS = [
  { list: 'reserveCurrencies', map: 'reserveBalances' },
  { list: 'liabilityCurrencies', map: 'liabilityBalances' },
] as const;

/** Reads the figures of every asset the summary names, in the order of OKX's page. */
export function readSummaryAssets(
  info: JsonCursor,
  knownAssets: ReadonlySet<string>,
): SummaryAsset[] {
  const maps = {
    reserves: readMap(info.field(MAPS.reserves), amountField),
    exchangeReserves: readMap(info.field(MAPS.exchangeReserves), amountField),
    custodyReserves: readMap(info.field(MAPS.custodyReserves), amountField),
    liabilities: readMap(info.field(MAPS.liabilities), amountField),
    ratioPercent: readMap(info.field(MAPS.ratioPercent), percentField),
  };
  const listed = LISTS.flatMap(({ list, map }) => listedAssets(info, list, map));
  const symbols = new Set([...listed, ...Object.values(maps).flatMap((map) => [...map.keys()])]);
  if (symbols.size === 0) throw info.error('summary-empty', 'states no figure of any asset');
  return [...symbols].map((asset) => {
    const figures = {
      asset,
      reserves: maps.reserves.get(asset) ?? null,
      exchangeReserves: maps.exchangeReserves.get(asset) ?? null,
      custodyReserves: maps.custodyReserves.get(asset) ?? null,
      liabilities: maps.liabilities.get(asset) ?? null,
      ratioPercent: maps.ratioPercent.get(asset) ?? null,
    };
    // What the figures of a coin new to Ballast mean is not known either: they are shown as published.
    if (knownAssets.has(asset)) checkFigures(info, figures);
    return figures;
  });
}

function readMap(
  cursor: JsonCursor,
  read: (cursor: JsonCursor) => string,
): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const symbol of cursor.keys()) {
    map.set(assetSymbol(cursor, symbol), read(cursor.field(symbol)));
  }
  return map;
}

function percentField(cursor: JsonCursor): string {
  const text = cursor.string({ maxLength: 40 });
  if (/^(0|[1-9]\d{0,9})(\.\d{1,6})?%$/.test(text)) return text.slice(0, -1);
  throw cursor.error('percent-syntax', `is not a percentage like "106%": ${quoteForMessage(text)}`);
}

/** The assets a list names, each of which must have its amount in the map beside it. */
function listedAssets(info: JsonCursor, list: string, map: string): string[] {
  const cursor = info.optional(list);
  if (!cursor) return [];
  const stated = new Set(info.field(map).keys());
  return cursor.items({ max: 10_000 }).map((item) => {
    const symbol = item.string({ maxLength: 100 });
    if (stated.has(symbol)) return symbol;
    throw item.error(
      'summary-unlisted',
      `names ${quoteForMessage(symbol)}, of which ${map} has no amount`,
    );
  });
}

function checkFigures(info: JsonCursor, figures: SummaryAsset): void {
  const { asset, reserves, exchangeReserves, custodyReserves, liabilities } = figures;
  const percent = figures.ratioPercent;
  if (reserves !== null && exchangeReserves !== null && custodyReserves !== null) {
    if (!splitAddsUp({ reserves, exchangeReserves, custodyReserves })) {
      throw info
        .field(MAPS.reserves, asset)
        .error(
          'split-contradiction',
          `is ${reserves}, but own wallets ${exchangeReserves} and custody ${custodyReserves} do not add up to it`,
        );
    }
  }
  if (reserves !== null && liabilities !== null && percent !== null) {
    if (!ratioFits({ reserves, liabilities, percent })) {
      throw info
        .field(MAPS.ratioPercent, asset)
        .error(
          'ratio-contradiction',
          `is ${percent}%, but reserves ${reserves} against liabilities ${liabilities} cannot be rounded to it`,
        );
    }
  }
}
