import { subtractDecimals } from '@/lib/format/decimal';
import type { RatioPoint, RatioSeries, SeriesMonth } from '@/lib/reports/assets/schema';

/** One month of one asset: exact figures, and beside them positions on a screen. Null is a gap. */
export type AmountsRow = {
  index: number;
  month: SeriesMonth;
  point: RatioPoint;
  /** Reserves minus liabilities, exact. */
  surplus: string | null;
  position: {
    reserves: number | null;
    liabilities: number | null;
    surplus: number | null;
    /** From liabilities up to reserves, where reserves are the larger. */
    above: [number, number] | null;
    /** From reserves up to liabilities, where reserves do not reach them. */
    below: [number, number] | null;
  };
};

/** Rows of the chosen months of the first asset of a series. `months` counts back from the newest. */
export function amountsRows(series: RatioSeries, months: number | null): AmountsRow[] {
  const points = series.series[0]?.points ?? [];
  const start = months === null ? 0 : Math.max(0, series.months.length - months);
  return series.months.slice(start).flatMap((month, index) => {
    const point = points[start + index];
    return point ? [amountsRow({ index, month, point })] : [];
  });
}

function amountsRow({
  index,
  month,
  point,
}: {
  index: number;
  month: SeriesMonth;
  point: RatioPoint;
}): AmountsRow {
  const surplus =
    point.reserves === null || point.liabilities === null
      ? null
      : subtractDecimals(point.reserves, point.liabilities);
  const reserves = position(point.reserves);
  const liabilities = position(point.liabilities);
  const band = reserves !== null && liabilities !== null;
  const short = surplus?.startsWith('-') ?? false;
  return {
    index,
    month,
    point,
    surplus,
    position: {
      reserves,
      liabilities,
      surplus: position(surplus),
      above: band && !short ? [liabilities, reserves] : null,
      below: band && short ? [reserves, liabilities] : null,
    },
  };
}

function position(value: string | null): number | null {
  return value === null ? null : Number(value);
}

export const AMOUNT_COLUMNS: readonly string[] = [
  'month',
  'report_ordinal',
  'reserves',
  'exchange_reserves',
  'custody_reserves',
  'liabilities',
  'surplus',
  'ratio_percent',
  'ratio_basis',
  'published_ratio_percent',
  'evidence',
  'approximate',
  'source',
];

/** The same months for a spreadsheet, every digit. */
export function amountRecords(rows: readonly AmountsRow[]) {
  return rows.map(({ month, point, surplus }) => [
    month.month,
    month.ordinal,
    point.reserves,
    point.exchangeReserves,
    point.custodyReserves,
    point.liabilities,
    surplus,
    point.ratio,
    point.basis,
    point.publishedRatio,
    point.evidence,
    String(point.approximate),
    month.source,
  ]);
}
