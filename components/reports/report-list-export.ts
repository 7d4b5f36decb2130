import { HEADLINE_ASSETS } from '@/lib/reports/constants';
import type { CellValue } from '@/lib/tabular/column';
import { type MonthRow, stateOf } from './month-rows';

export const REPORT_LIST_COLUMNS: readonly string[] = [
  'month',
  'report_ordinal',
  'state',
  'snapshot_at_utc',
  'published_on',
  'days_after_pledge',
  ...HEADLINE_ASSETS.flatMap((asset) => [`${asset}_ratio_percent`, `${asset}_ratio_basis`]),
  'proof_system',
  'addresses',
  'sources',
  'conflicts',
];

/** The rows shown, with every digit, for a spreadsheet. */
export function reportListRecords(rows: readonly MonthRow[]): CellValue[][] {
  return rows.map((row) => {
    const { month, report } = row;
    return [
      month,
      report?.ordinal ?? null,
      stateOf(row),
      report?.snapshotAt ?? null,
      report?.publishedOn ?? null,
      report?.punctualityDays ?? null,
      ...HEADLINE_ASSETS.flatMap((asset) => {
        const ratio = report?.ratios.find((entry) => entry.asset === asset);
        return [ratio?.ratio ?? null, ratio?.basis ?? null];
      }),
      report?.proofSystem ?? null,
      report?.addressCount ?? null,
      report?.sourceCount ?? null,
      report?.conflictCount ?? null,
    ];
  });
}
