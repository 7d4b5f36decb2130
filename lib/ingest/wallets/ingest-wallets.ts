import path from 'node:path';
import type { Client } from 'pg';
import { InputError } from '@/lib/format/input-error';
import type { LeftOutMember } from '@/lib/wallets/check/wallet-check-report';
import { LEDGER_VERSION } from '@/lib/wallets/ledger/constants';
import { Belonging } from '../belonging/belonging';
import { type FileIdentity, fileIdentity, refuseChanged } from '../files/file-identity';
import { hashFile } from '../files/hash-file';
import { announceChangeOn, ingestAlone } from '../ingest-alone';
import { refuseOtherReport } from '../refuse-other-report';
import { requireStoredReport } from '../require-stored-report';
import { findLedgers } from './find-ledgers';
import {
  completeLedger,
  dropLedger,
  type LedgerFile,
  recordLedger,
  recordRemarks,
} from './ledger-record';
import { LedgerStage } from './ledger-stage';
import { type ReadProgress, readWalletRows } from './read-wallet-rows';
import { type LedgerCounts, storeLedger } from './store-ledger';
import { VerifyPool } from './verify-pool';

export type WalletIngestProgress =
  | { step: 'waiting' }
  | { step: 'storing' }
  | ({ step: 'reading'; verified: number } & ReadProgress);

export type WalletIngestOptions = {
  /** Of the database. */
  url: string;
  /** CSV, or a zip of them. */
  path: string;
  exchange: string;
  report: string;
  /** Refuse the file at the first row that cannot be read. */
  strict?: boolean;
  /** Store the file against what it says of itself, for this reason; readers see it. */
  force?: string | null;
  /** Verifying threads; one a core when left out. */
  threads?: number;
  onProgress?(progress: WalletIngestProgress): void;
};

export type WalletIngestResult = {
  /** False: this file is stored already, and nothing was done. */
  changed: boolean;
  /** Revision of the report's ledger. */
  ledger: number;
  /** The revision readers saw before, which stays readable; null when there was none. */
  replaced: number | null;
  sha256: string;
  counts: (LedgerCounts & { setAside: number; skipped: number }) | null;
  proofs: { distinct: number; verified: number } | null;
  /** What was read, file by file, and members of the archive that are no wallet files. */
  files: readonly LedgerFile[];
  leftOut: readonly LeftOutMember[];
};

/** Batches on their way to the database; more would only take memory. */
const BATCHES_AT_ONCE = 4;

/**
 * Ingests the wallet file of one report: all of it or nothing, in one transaction, alone. The same
 * file again changes nothing; another file for the same report becomes its next ledger.
 *
 * @throws InputError when the file is refused, or the report is not stored.
 */
export async function ingestWallets(options: WalletIngestOptions): Promise<WalletIngestResult> {
  const { url, path: file, onProgress } = options;
  const before = await fileIdentity(file);
  const sha256 = await hashFile(file, before.size);
  const pool = new VerifyPool({ threads: options.threads });
  const onWait = () => onProgress?.({ step: 'waiting' });
  try {
    return await ingestAlone({ url, name: 'ballast ingest wallets', onWait }, (client) =>
      ingestInto(client, pool, { ...options, sha256, before }),
    );
  } finally {
    await pool.close();
  }
}

async function ingestInto(
  client: Client,
  pool: VerifyPool,
  options: WalletIngestOptions & { sha256: string; before: FileIdentity },
): Promise<WalletIngestResult> {
  const { path: file, exchange, report, strict = false, onProgress, sha256, before } = options;
  const startedAt = new Date();
  const target = await requireStoredReport(client, { exchange, report });
  const known = await findLedgers(client, { exchangeId: target.exchangeId, sha256 });
  refuseOtherReport(known, {
    file,
    report,
    what: 'the wallet file',
    code: 'wallet-file-known',
    sha256,
  });
  const done = known.find(({ version }) => version === LEDGER_VERSION);
  if (done) {
    const { revision } = done;
    const nothing = { counts: null, proofs: null, files: [], leftOut: [] };
    return { changed: false, ledger: revision, replaced: null, sha256, ...nothing };
  }
  const belonging = await Belonging.of(client, { exchangeId: target.exchangeId, ...options });
  belonging.check([path.basename(file)]);
  const stage = new LedgerStage({ client, pool });
  await stage.open();
  const underWay = new BatchesUnderWay();
  const contents = await readWalletRows(file, {
    strict,
    take: (index, rows) => underWay.start(() => stage.add(index, rows)),
    onProgress: (progress) =>
      onProgress?.({ step: 'reading', verified: stage.verified, ...progress }),
  });
  await underWay.allDone();
  refuseEmpty(file, contents.files);
  await refuseChanged(file, before, 'wallet-file-changed');
  onProgress?.({ step: 'storing' });
  await stage.finish();
  belonging.check(contents.files.map(({ name }) => name));
  await belonging.checkHeights();

  const head = { ...target, name: path.basename(file), sha256, bytes: before.size };
  const { runId, ledgerId, revision } = await recordLedger(client, {
    ...head,
    ledgerVersion: LEDGER_VERSION,
    startedAt,
  });
  const stored = await storeLedger(client, ledgerId);
  const { firstHoldingId: _first, lastHoldingId: _last, ...counts } = stored;
  const proofs = { distinct: stage.distinctProofs, verified: stage.verified };
  await completeLedger(client, { runId, ledgerId, files: contents.files, stored, proofs });
  await recordRemarks(client, ledgerId, contents);
  // What an older version of Ballast made of this very file tells nothing more.
  for (const { ledgerId: old } of known) await dropLedger(client, old);
  await belonging.note({ reportId: target.reportId, runId, name: head.name });
  await announceChangeOn(client);
  const sum = (count: 'setAside' | 'skipped') =>
    contents.files.reduce((total, entry) => total + entry[count], 0);
  return {
    changed: true,
    ledger: revision,
    replaced: target.currentLedger,
    sha256,
    counts: { ...counts, setAside: sum('setAside'), skipped: sum('skipped') },
    proofs,
    files: contents.files,
    leftOut: contents.leftOut,
  };
}

/** A few batches at a time; the first that fails fails all. */
class BatchesUnderWay {
  readonly #batches = new Set<Promise<void>>();
  #failure: { error: unknown } | null = null;

  async start(work: () => Promise<void>): Promise<void> {
    const batch = work()
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => this.#batches.delete(batch));
    this.#batches.add(batch);
    while (this.#batches.size >= BATCHES_AT_ONCE) await Promise.race(this.#batches);
    this.#throwIfFailed();
  }

  async allDone(): Promise<void> {
    await Promise.all(this.#batches);
    this.#throwIfFailed();
  }

  #throwIfFailed(): void {
    if (this.#failure) throw this.#failure.error;
  }
}

function refuseEmpty(file: string, files: readonly { rows: number; setAside: number }[]): void {
  if (files.some(({ rows }) => rows > 0)) return;
  const aside = files.reduce((total, { setAside }) => total + setAside, 0);
  const reason =
    aside > 0 ? `has no row that could be read; rows set aside: ${aside}` : 'has no address rows';
  throw new InputError({ code: 'wallet-no-rows', reason, place: { file } });
}
