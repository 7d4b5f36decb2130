import type { WalletCheckReport } from '@/lib/wallets/check/wallet-check-report';
import { walletSentence } from '@/lib/wallets/check/wallet-words';
import { printable } from './printable';
import { textTable } from './text-table';
import { leftOutRemarks, walletRemarks } from './wallet-remarks';

/** Rows that did not pass are listed up to this many; `--json` lists more. */
const LISTED = 20;

/** The report of `ballast verify wallets` for people. */
export function walletCheckText(
  report: WalletCheckReport,
  { seconds, rate }: { seconds: number; rate: number },
): string[] {
  return [
    ...report.files.flatMap(fileLines),
    ...leftOutRemarks(report.leftOutFiles),
    '',
    ...labelTable(report),
    '',
    ...differingSums(report),
    ...problemLines(report),
    ...notPassedLines(report),
    `${walletSentence(report)} ${seconds.toFixed(2)} s, ${rate} rows/s.`,
  ];
}

function fileLines({
  name,
  rows,
  lines,
  layouts,
  setAside,
  skipped,
  unknownLabels,
  unknownColumns,
  ...remarks
}: WalletCheckReport['files'][number]): string[] {
  const notes = [
    setAside > 0 ? `${setAside} set aside` : '',
    skipped > 0 ? `${skipped} passed over by the layout's own rule` : '',
    ...Object.entries(unknownLabels).map(([label, count]) => `unknown label ${label}: ${count}`),
    ...walletRemarks(remarks),
    ...unknownColumns.map((column) => `unknown column ${column}`),
  ].filter(Boolean);
  const head = `${name}: ${rows} rows in ${lines} lines, layout ${layouts.join(', ')}`;
  return [printable(head), ...notes.map((note) => `  ${printable(note)}`)];
}

function labelTable({ byLabel, sums }: WalletCheckReport): string[] {
  const numbers = ['pass', 'fail', 'not bound', 'unsupported'];
  const amounts = new Map(sums.map(({ label, computed }) => [label.toUpperCase(), computed]));
  return textTable({
    columns: [
      { title: 'label' },
      ...numbers.map((title) => ({ title, align: 'right' as const })),
      { title: 'amount', align: 'point' as const },
    ],
    rows: Object.entries(byLabel)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([label, counts]) => [
        printable(label),
        String(counts.pass),
        String(counts.fail),
        String(counts['not-bound']),
        String(counts.unsupported),
        amounts.get(label.toUpperCase()) ?? null,
      ]),
  });
}

function differingSums({ sums }: WalletCheckReport): string[] {
  const lines = sums
    .filter(({ agrees }) => agrees === false)
    .map(({ label, computed, computedAsAsset, stated, difference }) => {
      const rows = computedAsAsset === null ? '' : ` (${computedAsAsset} over all its networks)`;
      return printable(
        `${label}: ${computed} in the rows${rows}, ${stated} stated, ${difference} apart`,
      );
    });
  const title = "Sums that differ from the file's own summary by a unit of its last digit or more:";
  return withRest(title, lines.slice(0, LISTED), lines.length);
}

function problemLines({ problems, setAside }: WalletCheckReport): string[] {
  const shown = problems.slice(0, LISTED).map(({ file, line, column, field, reason }) => {
    const where = field ? `, ${field}` : '';
    return printable(`${file} line ${line} column ${column}${where}: ${reason}`);
  });
  return withRest('Rows that could not be read:', shown, setAside);
}

function notPassedLines({ notPassed, byStatus }: WalletCheckReport): string[] {
  const shown = notPassed
    .slice(0, LISTED)
    .map(({ file, line, label, address, status, message }) =>
      printable(`${file} line ${line} ${label} ${address}: ${status}, ${message}`),
    );
  const all = byStatus.fail + byStatus['not-bound'] + byStatus.unsupported;
  return withRest('Rows that did not pass:', shown, all);
}

function withRest(title: string, shown: readonly string[], all: number): string[] {
  if (all === 0) return [];
  const rest = all - shown.length;
  return [
    title,
    ...shown.map((text) => `  ${text}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
    '',
  ];
}
