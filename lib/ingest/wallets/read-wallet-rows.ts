import { InputError } from '@/lib/format/input-error';
import { WalletReader } from '@/lib/sources/okx/wallets/wallet-reader';
import type {
  WalletLayout,
  WalletRow,
  WalletRowProblem,
} from '@/lib/sources/okx/wallets/wallet-row';
import { SET_ASIDE_KEPT } from '@/lib/wallets/ledger/constants';
import type { FileSource } from '../files/file-source';
import type { LedgerFile, SetAside, StatedSum } from './ledger-record';
import { amountFits, beyondLimits } from './row-limits';
import { openWalletSources } from './wallet-source';

export type ReadProgress = { rows: number; bytes: number; totalBytes: number };

export type WalletFileContents = {
  files: LedgerFile[];
  setAside: SetAside[];
  sums: StatedSum[];
};

type ReadOptions = {
  strict: boolean;
  /** Takes the rows; the reading goes on when its promise is fulfilled. */
  take(file: number, rows: WalletRow[]): Promise<void>;
  onProgress?(progress: ReadProgress): void;
};

const ROWS_A_BATCH = 2048;
const EXCERPT = 200;
/** A summary has a line for each coin label. */
const MOST_SUMS = 5_000;

/**
 * Reads every CSV of a wallet file or zip and hands its rows over in batches. Holds one batch and the
 * remarks, however long the file is.
 *
 * @throws InputError when the file is no wallet file, or in strict mode at the first bad row.
 */
export async function readWalletRows(
  path: string,
  { strict, take, onProgress }: ReadOptions,
): Promise<WalletFileContents> {
  const contents: WalletFileContents = { files: [], setAside: [], sums: [] };
  const progress = { rows: 0, bytes: 0, totalBytes: 0 };
  for await (const source of openWalletSources(path)) {
    progress.totalBytes += source.bytes;
    const file = contents.files.length;
    const kept: WalletRow[] = [];
    const reading = startReading(source, { file, strict, contents, kept });
    for await (const chunk of source.chunks) {
      reading.reader.push(chunk);
      progress.bytes += chunk.length;
      while (kept.length >= ROWS_A_BATCH) await take(file, kept.splice(0, ROWS_A_BATCH));
      progress.rows = rowsOf(contents) + reading.rows();
      onProgress?.(progress);
    }
    contents.files.push(reading.finish());
    if (kept.length > 0) await take(file, kept);
  }
  return contents;
}

function startReading(
  source: FileSource,
  {
    file,
    strict,
    contents,
    kept,
  }: { file: number; strict: boolean; contents: WalletFileContents; kept: WalletRow[] },
) {
  const layouts = new Set<WalletLayout>();
  const unknownColumns = new Set<string>();
  let rows = 0;
  let refused = 0;
  const aside = (problem: WalletRowProblem, text: string | null) => {
    if (contents.setAside.length >= SET_ASIDE_KEPT) return;
    contents.setAside.push({ file, ...problem, excerpt: text === null ? null : excerptOf(text) });
  };
  const refuse = (problem: WalletRowProblem, text: string | null) => {
    if (strict) {
      const { code, reason, line, column, field } = problem;
      throw new InputError({ code, reason, place: { line, column, field: field ?? undefined } });
    }
    refused += 1;
    aside(problem, text);
  };
  const reader = new WalletReader(
    {
      row(row) {
        const problem = beyondLimits(row);
        if (problem) return refuse(problem, `${row.coin},${row.address},${row.amountText}`);
        rows += 1;
        kept.push(row);
      },
      header({ layout, unknown }) {
        layouts.add(layout);
        for (const name of unknown) unknownColumns.add(name.slice(0, EXCERPT));
      },
      summary(row) {
        if (contents.sums.length >= MOST_SUMS || row.label.length > EXCERPT) return;
        if (amountFits(row.amount)) contents.sums.push({ file, ...row });
      },
      problem: aside,
    },
    { file: source.name, strict },
  );
  return {
    reader,
    rows: () => rows,
    finish(): LedgerFile {
      const { lines, setAside, skipped } = reader.end();
      return {
        ...{ name: source.name, layouts: [...layouts], unknownColumns: [...unknownColumns] },
        ...{ lines, rows, setAside: setAside + refused, skipped },
      };
    },
  };
}

/** The beginning of a line, without what a database or a terminal would stumble over. */
function excerptOf(text: string): string {
  return text.slice(0, EXCERPT).replace(/\p{Cc}/gu, '\ufffd');
}

function rowsOf({ files }: WalletFileContents): number {
  return files.reduce((total, file) => total + file.rows, 0);
}
