import type { JsonCursor } from '@/lib/format/json-fields';
import { optionalAmountField } from '../amount-field';
import { unknownAsset } from '../asset-field';
import { refuseUnknownFields, requireKeys } from '../object-fields';
import { ratioFits, splitAddsUp } from '../rounding';
import { optionalTextField } from '../text-field';

/** One asset's figures in the curated history. */
export type HistoryAsset = {
  asset: string;
  reserves: string | null;
  exchangeReserves: string | null;
  custodyReserves: string | null;
  liabilities: string | null;
  /** Percent as printed. */
  ratioPercent: string | null;
  /** The source rounded the amounts. */
  approximate: boolean;
  reservesUsd: string | null;
  derivedReserves: string | null;
  derivedLiabilities: string | null;
  derivedBasis: string | null;
};

const REQUIRED = ['reserves', 'liabilities', 'ratioPercent'] as const;
const KNOWN = [
  ...REQUIRED,
  'exchangeReserves',
  'thirdPartyCustody',
  'approx',
  'reservesUsd',
  'derivedReserves',
  'derivedLiabilities',
  'derivedBasis',
];

/** Reads `assets`, an object by symbol, in its own order (that of the exchange's page). */
export function readHistoryAssets(
  cursor: JsonCursor,
  knownAssets: ReadonlySet<string>,
): HistoryAsset[] {
  return cursor.entries().map(([symbol, figures]) => {
    if (!knownAssets.has(symbol)) throw unknownAsset(figures, symbol);
    return readAsset(symbol, figures);
  });
}

function readAsset(asset: string, cursor: JsonCursor): HistoryAsset {
  requireKeys(cursor, REQUIRED);
  refuseUnknownFields(cursor, KNOWN);
  const figures: HistoryAsset = {
    asset,
    reserves: optionalAmountField(cursor, 'reserves'),
    exchangeReserves: optionalAmountField(cursor, 'exchangeReserves'),
    custodyReserves: optionalAmountField(cursor, 'thirdPartyCustody'),
    liabilities: optionalAmountField(cursor, 'liabilities'),
    ratioPercent: optionalAmountField(cursor, 'ratioPercent'),
    approximate: cursor.optional('approx')?.boolean() ?? false,
    reservesUsd: optionalAmountField(cursor, 'reservesUsd'),
    derivedReserves: optionalAmountField(cursor, 'derivedReserves'),
    derivedLiabilities: optionalAmountField(cursor, 'derivedLiabilities'),
    derivedBasis: optionalTextField(cursor, 'derivedBasis'),
  };
  checkDerived(cursor, figures);
  checkFigures(cursor, figures);
  return figures;
}

function checkDerived(cursor: JsonCursor, figures: HistoryAsset): void {
  const derived = figures.derivedReserves !== null || figures.derivedLiabilities !== null;
  if (derived === (figures.derivedBasis !== null)) return;
  throw cursor.error(
    'derived-without-basis',
    derived ? 'has derived amounts but no derivedBasis' : 'has a derivedBasis but nothing derived',
  );
}

function checkFigures(cursor: JsonCursor, figures: HistoryAsset): void {
  const { reserves, exchangeReserves, custodyReserves, liabilities, approximate } = figures;
  const percent = figures.ratioPercent;
  if (reserves !== null && exchangeReserves !== null && custodyReserves !== null) {
    if (!splitAddsUp({ reserves, exchangeReserves, custodyReserves, approximate })) {
      throw cursor
        .field('reserves')
        .error(
          'split-contradiction',
          `is ${reserves}, but own wallets ${exchangeReserves} and custody ${custodyReserves} do not add up to it`,
        );
    }
  }
  if (reserves !== null && liabilities !== null && percent !== null) {
    if (!ratioFits({ reserves, liabilities, percent, approximate })) {
      throw cursor
        .field('ratioPercent')
        .error(
          'ratio-contradiction',
          `is ${percent}, but reserves ${reserves} against liabilities ${liabilities} cannot be rounded to it`,
        );
    }
  }
}
