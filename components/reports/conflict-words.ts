import { formatAmount, formatExact, formatUsd } from '@/lib/format/amounts';
import { formatDay, formatSnapshot } from '@/lib/format/dates';
import type { ConflictRecord, Report } from '@/lib/reports/schema';

/** The parts of a conflict as a reader meets them: who says otherwise, what is shown, and why. */
export type ConflictWords = {
  /** What disagrees: `the snapshot`, `the BTC reserves`. */
  about: string;
  /** The other value, quoted or as a figure with its unit. */
  other: string;
  /** What is shown instead, in words; null when it is nothing of this page. */
  shown: string | null;
  why: string | null;
};

const FIELD_NAMES: Readonly<Record<string, string>> = {
  snapshotAt: 'the snapshot',
  publishedOn: 'the day of publication',
  'publishedOn/snapshotAt': 'the dates',
  totalUsd: 'the total in US dollars',
  'totalUsd meaning': 'what the total counts',
  ordinal: 'the report’s number',
  'ordinal/banner': 'the report’s number in a banner',
  banner: 'a banner on the page',
  units: 'the units',
  'row labels': 'the labels of the rows',
  liabilitiesRoot: 'the liabilities root',
  addressCount: 'the number of addresses',
  reserves: 'reserves',
  exchangeReserves: 'reserves on own wallets',
  custodyReserves: 'reserves in custody',
  liabilities: 'liabilities',
  publishedRatio: 'printed ratio',
  ratioPercent: 'printed ratio',
};

type Told = Pick<Report, 'snapshotAt' | 'publishedOn' | 'totalUsd' | 'ordinal' | 'assets'> &
  Partial<Pick<Report, 'liabilitiesRoot' | 'addressCount'>>;

/** Puts one conflict of a report into words. */
export function conflictWords({
  conflict,
  report,
}: {
  conflict: ConflictRecord;
  report: Told;
}): ConflictWords {
  const { asset, field, value, why } = conflict;
  const name = FIELD_NAMES[field] ?? field;
  const about = asset === null ? plain(name) : `the ${asset} ${name}`.replace('the the ', 'the ');
  return {
    about: asset !== null && asset === field ? `the ${asset} figures` : about,
    other: valueWords({ value, field, asset }),
    shown: shownWords({ field, asset, report }),
    why,
  };
}

/** `reserves` alone reads as `the reserves`. */
function plain(name: string): string {
  return name.startsWith('the ') || name.startsWith('a ') || name.startsWith('what ')
    ? name
    : `the ${name}`;
}

/** A stated value: figures with their unit, dates spelt out, anything else as a quotation. */
function valueWords({
  value,
  field,
  asset,
}: {
  value: string;
  field: string;
  asset: string | null;
}): string {
  if (/^-?\d+(\.\d+)?$/.test(value)) {
    if (field === 'totalUsd') return formatUsd(value);
    if (field === 'publishedRatio' || field === 'ratioPercent') return `${formatExact(value)} %`;
    return asset ? `${formatAmount(value)} ${asset}` : formatExact(value);
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value);
  return value.includes('"') || value.includes('“') ? value : `“${value}”`;
}

function shownWords({
  field,
  asset,
  report,
}: {
  field: string;
  asset: string | null;
  report: Told;
}): string | null {
  const snapshot = report.snapshotAt && formatSnapshot(report.snapshotAt);
  const published = report.publishedOn && formatDay(report.publishedOn);
  if (asset !== null) return assetWords({ field, asset, report });
  switch (field) {
    case 'snapshotAt':
      return snapshot;
    case 'publishedOn':
      return published;
    case 'publishedOn/snapshotAt':
      return [published, snapshot && `snapshot of ${snapshot}`].filter(Boolean).join(', ') || null;
    case 'totalUsd':
      return report.totalUsd && formatUsd(report.totalUsd);
    case 'ordinal':
    case 'ordinal/banner':
      return report.ordinal === null ? null : `#${report.ordinal}`;
    case 'liabilitiesRoot':
      return report.liabilitiesRoot ?? null;
    default:
      return null;
  }
}

function assetWords({
  field,
  asset,
  report,
}: {
  field: string;
  asset: string;
  report: Told;
}): string | null {
  const figures = report.assets.find((entry) => entry.asset === asset);
  if (!figures) return null;
  if (field === 'publishedRatio' || field === 'ratioPercent') {
    const printed = figures.publishedRatio.value;
    return printed && `${formatExact(printed)} %`;
  }
  const amounts: Readonly<Record<string, string | null>> = {
    reserves: figures.reserves.value,
    exchangeReserves: figures.exchangeReserves.value,
    custodyReserves: figures.custodyReserves.value,
    liabilities: figures.liabilities.value,
  };
  const amount = amounts[field] ?? null;
  return amount && `${formatAmount(amount)} ${asset}`;
}
