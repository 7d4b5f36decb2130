import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { InputError } from '@/lib/format/input-error';
import { LEDGER_VERSION } from '@/lib/ledgers/constants';
import { CHANGE_CHANNEL } from '@/lib/read-cache';
import { INGEST_LOCK, LOCK_CLASS } from '../transaction';
import { findLedgers, type KnownLedger, requireStoredReport } from './find-ledgers';
import { completeLedger, dropLedger, recordLedger, recordRemarks } from './ledger-record';
import { LedgerStage } from './ledger-stage';
import { type ReadProgress, readWalletRows } from './read-wallet-rows';
import { type LedgerCounts, storeLedger } from './store-ledger';
import { VerifyPool } from './verify-pool';
import { statFile } from './wallet-source';

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
};

/** Batches on their way to the database; more would only take memory. */
const IN_FLIGHT = 4;

/**
 * Ingests the wallet file of one report: all of it or nothing, in one transaction, alone. The same
 * file again changes nothing; another file for the same report becomes its next ledger.
 *
 * @throws InputError when the file is refused, or the report is not stored.
 */
export async function ingestWallets(options: WalletIngestOptions): Promise<WalletIngestResult> {
  const { url, path: file, onProgress } = options;
  const before = await fileIdentity(file);
  const sha256 = await hashFile(file);
  const client = new Client({ connectionString: url, application_name: 'ballast ingest wallets' });
  await client.connect();
  // Whatever statement is under way hears of a lost connection; without a listener it would crash us.
  client.on('error', () => undefined);
  const pool = new VerifyPool({ threads: options.threads });
  try {
    await client.query('BEGIN');
    await lock(client, () => onProgress?.({ step: 'waiting' }));
    const result = await ingestInto(client, pool, { ...options, sha256, before });
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await pool.close();
    await client.end().catch(() => undefined);
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
  const same = refuseOtherReport(known, { file, report });
  const done = same.find(({ version }) => version === LEDGER_VERSION);
  if (done) {
    const { revision } = done;
    return { changed: false, ledger: revision, replaced: null, sha256, counts: null, proofs: null };
  }
  const stage = new LedgerStage({ client, pool });
  await stage.open();
  const flights = new Flights();
  const contents = await readWalletRows(file, {
    strict,
    take: (index, rows) => flights.launch(() => stage.add(index, rows)),
    onProgress: (progress) =>
      onProgress?.({ step: 'reading', verified: stage.verified, ...progress }),
  });
  await flights.land();
  refuseEmpty(file, contents.files);
  await refuseChanged(file, before);
  onProgress?.({ step: 'storing' });
  await stage.finish();

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
  for (const { ledgerId: old } of same) await dropLedger(client, old);
  await client.query('SELECT pg_notify($1, $2)', [CHANGE_CHANNEL, '']);
  const sum = (count: 'setAside' | 'skipped') =>
    contents.files.reduce((total, entry) => total + entry[count], 0);
  return {
    changed: true,
    ledger: revision,
    replaced: target.currentLedger,
    sha256,
    counts: { ...counts, setAside: sum('setAside'), skipped: sum('skipped') },
    proofs,
  };
}

/** A second ingest waits here for the first to end, and then sees what it stored. */
async function lock(client: Client, onWait: () => void): Promise<void> {
  const { rows } = await client.query<{ got: boolean }>(
    'SELECT pg_try_advisory_xact_lock($1, $2) AS got',
    [LOCK_CLASS, INGEST_LOCK],
  );
  if (rows[0]?.got) return;
  onWait();
  await client.query('SELECT pg_advisory_xact_lock($1, $2)', [LOCK_CLASS, INGEST_LOCK]);
}

/** Batches under way: a few at a time; the first that fails fails all. */
class Flights {
  readonly #under = new Set<Promise<void>>();
  #broken: { error: unknown } | null = null;

  async launch(work: () => Promise<void>): Promise<void> {
    const flight = work()
      .catch((error: unknown) => {
        this.#broken ??= { error };
      })
      .finally(() => this.#under.delete(flight));
    this.#under.add(flight);
    while (this.#under.size >= IN_FLIGHT) await Promise.race(this.#under);
    this.#check();
  }

  async land(): Promise<void> {
    await Promise.all(this.#under);
    this.#check();
  }

  #check(): void {
    if (this.#broken) throw this.#broken.error;
  }
}

function refuseOtherReport(
  known: readonly KnownLedger[],
  { file, report }: { file: string; report: string },
): readonly KnownLedger[] {
  const other = known.find((ledger) => ledger.report !== report);
  if (!other) return known;
  throw new InputError({
    code: 'wallet-file-known',
    reason: `is the wallet file of report ${other.report}, where it is stored already; not of ${report}`,
    place: { file },
  });
}

function refuseEmpty(file: string, files: readonly { rows: number; setAside: number }[]): void {
  if (files.some(({ rows }) => rows > 0)) return;
  const aside = files.reduce((total, { setAside }) => total + setAside, 0);
  const reason =
    aside > 0 ? `has no row that could be read; rows set aside: ${aside}` : 'has no address rows';
  throw new InputError({ code: 'wallet-no-rows', reason, place: { file } });
}

type FileIdentity = { size: number; changed: number; inode: number };

async function fileIdentity(file: string): Promise<FileIdentity> {
  const { size } = await statFile(file);
  const { mtimeMs, ino } = await stat(file);
  return { size, changed: mtimeMs, inode: ino };
}

/** The hash was taken of what lay there before; a file written to meanwhile would be another one. */
async function refuseChanged(file: string, before: FileIdentity): Promise<void> {
  const now = await fileIdentity(file);
  if (JSON.stringify(now) === JSON.stringify(before)) return;
  const reason = 'changed while it was read; ingest it again';
  throw new InputError({ code: 'wallet-file-changed', reason, place: { file } });
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}
