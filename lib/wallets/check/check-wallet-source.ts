import { WalletReader } from '@/lib/sources/okx/wallets/wallet-reader';
import type { WalletLayout, WalletRow } from '@/lib/sources/okx/wallets/wallet-row';
import type { LabelSums } from './label-sums';
import {
  addVerdict,
  type BriefVerdict,
  LISTED,
  type WalletCheckReport,
  type WalletFileReport,
} from './wallet-check-report';

/** One wallet file as it streams in. */
export type WalletSource = { name: string; chunks: AsyncIterable<Uint8Array> };

/** Who checks signatures: answers in the order of the rows. */
export type RowVerifier = {
  /** Batches that are worked on at once. */
  size: number;
  verify(rows: readonly WalletRow[]): Promise<BriefVerdict[]>;
};

type SourceCheck = {
  verifier: RowVerifier;
  strict?: boolean;
  report: WalletCheckReport;
  sums: LabelSums;
  progress(bytes: number): void;
};

/** Few, so that at the end no thread waits long for another's last batch. */
const ROWS_A_BATCH = 128;
/** Batches read ahead for each thread. */
const BATCHES_AHEAD = 8;

/**
 * Checks every row of one wallet file into `report` and `sums`. Reading waits for the verdicts, so memory
 * stays flat.
 *
 * @throws InputError when the file is no wallet file, or in strict mode at the first bad row.
 */
export async function checkWalletSource(
  source: WalletSource,
  { verifier, strict, report, sums, progress }: SourceCheck,
): Promise<WalletFileReport> {
  const file = source.name;
  const layouts = new Set<WalletLayout>();
  const unknownColumns = new Set<string>();
  const flights = new Set<Promise<void>>();
  let batch: WalletRow[] = [];
  let broken: { error: unknown } | null = null;
  const send = () => {
    const rows = batch;
    batch = [];
    if (rows.length === 0) return;
    const flight = verifier
      .verify(rows)
      .then((verdicts) => {
        for (const [i, verdict] of verdicts.entries()) {
          const row = rows[i];
          if (row) addVerdict(report, { row, verdict, file });
        }
      })
      .catch((error: unknown) => {
        broken ??= { error };
      })
      .finally(() => flights.delete(flight));
    flights.add(flight);
  };
  const reader = new WalletReader(
    {
      row(row) {
        // Which validators a list repeats is known only once all was read: they are summed by ingest.
        if (row.layout !== 'staking') sums.add(row);
        batch.push(row);
        if (batch.length >= ROWS_A_BATCH) send();
      },
      summary: (line) => sums.state(line),
      header({ layout, unknown }) {
        layouts.add(layout);
        for (const name of unknown) unknownColumns.add(name);
      },
      problem(problem) {
        report.setAside += 1;
        if (report.problems.length < LISTED) report.problems.push({ file, ...problem });
        else report.leftOut.problems += 1;
      },
    },
    { file, strict },
  );
  let bytes = 0;
  for await (const chunk of source.chunks) {
    reader.push(chunk);
    bytes += chunk.length;
    while (flights.size > BATCHES_AHEAD * verifier.size) await Promise.race(flights);
    if (broken) break;
    progress(bytes);
  }
  const counts = broken ? null : reader.end();
  send();
  while (flights.size > 0) {
    await Promise.race(flights);
    progress(bytes);
  }
  if (broken) throw (broken as { error: unknown }).error;
  report.notPassed.sort((a, b) => (a.file === b.file ? a.line - b.line : 0));
  report.skipped += counts?.skipped ?? 0;
  return {
    name: file,
    layouts: [...layouts],
    unknownColumns: [...unknownColumns],
    lines: counts?.lines ?? 0,
    rows: counts?.rows ?? 0,
    setAside: counts?.setAside ?? 0,
    skipped: counts?.skipped ?? 0,
    unknownLabels: Object.fromEntries(counts?.unknownLabels ?? []),
    unknownNetworks: Object.fromEntries(counts?.unknownNetworks ?? []),
    otherNetworks: Object.fromEntries(counts?.otherNetworks ?? []),
    exponentAmounts: counts?.exponentAmounts ?? 0,
    written: null,
    repeatedValidators: 0,
  };
}
