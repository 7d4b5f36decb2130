import type { OwnershipStatus, OwnershipVerdict } from '@/lib/signatures/verdict';
import type {
  WalletLayout,
  WalletRow,
  WalletRowProblem,
} from '@/lib/sources/okx/wallets/wallet-row';
import type { LabelReconciliation } from '@/lib/wallets/ledger/schema';

/** A verdict without its trace, which is recomputed where somebody looks at it. */
export type BriefVerdict = Pick<OwnershipVerdict, 'status' | 'scheme' | 'boundTo' | 'reason'>;

/** A file in an archive that is none of wallets, and why it was left out. */
export type LeftOutMember = { name: string; reason: string };

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
  /** Rows by network name that is not known; address and signature tell how they are checked. */
  unknownNetworks: Record<string, number>;
  /** Rows by `label on network` where the label is known on another network than the row names. */
  otherNetworks: Record<string, number>;
  /** Amounts written with a positive exponent: a spreadsheet may have cut their digits. */
  exponentAmounts: number;
  /** How the file is written where that is not OKX's way; null where it is. */
  written: string | null;
  /** Rows of validators that another row has counted; they are in no sum. */
  repeatedValidators: number;
};

/** What a check of wallet files found. Lists are cut at `LISTED`; counts are not. */
export type WalletCheckReport = {
  files: WalletFileReport[];
  /** Members of the archive that are no wallet files. */
  leftOutFiles: LeftOutMember[];
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
  /** Amounts of all rows by label, beside what the file's own summary states. */
  sums: LabelReconciliation[];
  notPassed: NotPassed[];
  problems: (WalletRowProblem & { file: string })[];
  /** How many more the two lists would hold. */
  leftOut: { notPassed: number; problems: number };
};

/** Rows and problems listed one by one. */
export const LISTED = 1000;

/** A file that names more labels than this is hostile: the rest is counted together. */
const MOST_LABELS = 2000;
const OTHER_LABELS = 'all other labels';

export function emptyReport(): WalletCheckReport {
  return {
    files: [],
    leftOutFiles: [],
    rows: 0,
    setAside: 0,
    skipped: 0,
    byStatus: noCounts(),
    // Labels come from the file: `__proto__` and `constructor` must be keys like any other.
    byLabel: Object.create(null),
    byScheme: {},
    byReason: {},
    boundToOwner: 0,
    sums: [],
    notPassed: [],
    problems: [],
    leftOut: { notPassed: 0, problems: 0 },
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
  countsOf(report.byLabel, labelWithin(report.byLabel, label))[status] += 1;
  countsOf(report.byScheme, scheme)[status] += 1;
  if (boundTo === 'owner') report.boundToOwner += 1;
  if (!reason) return;
  report.byReason[reason.code] = (report.byReason[reason.code] ?? 0) + 1;
  if (report.notPassed.length >= LISTED) {
    report.leftOut.notPassed += 1;
    return;
  }
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

const labelCounts = new WeakMap<object, number>();

/** The label, or the one for all others where the table is full. */
function labelWithin(table: Record<string, StatusCounts>, label: string): string {
  if (table[label]) return label;
  const count = labelCounts.get(table) ?? 0;
  if (count >= MOST_LABELS) return OTHER_LABELS;
  labelCounts.set(table, count + 1);
  return label;
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
