import type { OwnershipStatus } from '@/lib/signatures/verdict';
import type {
  WalletLayout,
  WalletRow,
  WalletRowProblem,
} from '@/lib/sources/okx/wallets/wallet-row';
import type { BriefVerdict } from './claim-batch';

export type StatusCounts = Record<OwnershipStatus, number>;

/** A row whose verdict is not `pass`. */
export type NotPassed = {
  file: string;
  line: number;
  label: string;
  network: string | null;
  address: string;
  status: OwnershipStatus;
  scheme: string;
  code: string;
  message: string;
};

export type WalletFileReport = {
  name: string;
  layouts: WalletLayout[];
  unknownColumns: string[];
  lines: number;
  rows: number;
  setAside: number;
  skipped: number;
  /** Rows by label that is not known. */
  unknownLabels: Record<string, number>;
};

/** What a check of wallet files found. Lists are cut at `LISTED`; counts are not. */
export type WalletCheckReport = {
  files: WalletFileReport[];
  rows: number;
  setAside: number;
  skipped: number;
  byStatus: StatusCounts;
  byLabel: Record<string, StatusCounts>;
  byScheme: Record<string, StatusCounts>;
  /** Rows that did not pass, by reason code. */
  byReason: Record<string, number>;
  /** Passed rows whose signer is an owner the row names, not the address itself. */
  boundToOwner: number;
  notPassed: NotPassed[];
  problems: (WalletRowProblem & { file: string })[];
};

/** Rows and problems listed one by one. */
export const LISTED = 1000;

export function emptyReport(): WalletCheckReport {
  return {
    files: [],
    rows: 0,
    setAside: 0,
    skipped: 0,
    byStatus: noCounts(),
    byLabel: {},
    byScheme: {},
    byReason: {},
    boundToOwner: 0,
    notPassed: [],
    problems: [],
  };
}

export function addVerdict(
  report: WalletCheckReport,
  { row, verdict, file }: { row: WalletRow; verdict: BriefVerdict; file: string },
): void {
  const { status, scheme, reason, boundTo } = verdict;
  const label = row.audit ? `${row.coin} on ${row.network ?? '?'}` : row.coin;
  report.rows += 1;
  report.byStatus[status] += 1;
  countsOf(report.byLabel, label)[status] += 1;
  countsOf(report.byScheme, scheme)[status] += 1;
  if (boundTo === 'owner') report.boundToOwner += 1;
  if (!reason) return;
  report.byReason[reason.code] = (report.byReason[reason.code] ?? 0) + 1;
  if (report.notPassed.length >= LISTED) return;
  report.notPassed.push({
    file,
    line: row.line,
    label: row.coin,
    network: row.network,
    address: row.address,
    status,
    scheme,
    ...reason,
  });
}

function countsOf(table: Record<string, StatusCounts>, key: string): StatusCounts {
  const known = table[key];
  if (known) return known;
  const fresh = noCounts();
  table[key] = fresh;
  return fresh;
}

function noCounts(): StatusCounts {
  return { pass: 0, fail: 0, 'not-bound': 0, unsupported: 0 };
}
