import type { Client } from 'pg';
import type {
  WalletLayout,
  WalletRowProblem,
  WalletSummaryRow,
} from '@/lib/sources/okx/wallets/wallet-row';
import { holdingTable } from '@/lib/wallets/holdings/holding-table';
import type { StakingList } from '@/lib/wallets/ledger/staking-lists';
import { copyIn } from './copy-in';
import { copyCell } from './copy-text';
import type { StoredLedger } from './store-ledger';

/** A CSV file of the ledger, as it was read. */
export type LedgerFile = {
  name: string;
  layouts: WalletLayout[];
  unknownColumns: string[];
  lines: number;
  rows: number;
  setAside: number;
  skipped: number;
  /** Rows of validators that an earlier row has counted; they are not kept. */
  repeatedValidators?: number;
  /** Where it is a list of validators beside a main file. */
  stakingList?: StakingList;
  /** Amounts written with a positive exponent, as a spreadsheet cuts them. */
  exponentAmounts?: number;
  /** Rows by network name that is not known. */
  unknownNetworks?: Record<string, number>;
  /** Rows by label and the network they name where the label is known on another. */
  otherNetworks?: Record<string, number>;
  /** How it is written where that is not OKX's way. */
  written?: string | null;
};

export type SetAside = WalletRowProblem & { file: number; excerpt: string | null };
export type StatedSum = WalletSummaryRow & { file: number };

/** What a ledger is stored under: the report it is of, and the file it comes from. */
export type LedgerHead = {
  exchangeId: number;
  reportId: number;
  name: string;
  sha256: string;
  bytes: number;
  ledgerVersion: number;
  startedAt: Date;
};

/** Stores the run, the file and an empty ledger; its counts follow with `completeLedger`. */
export async function recordLedger(
  client: Client,
  head: LedgerHead,
): Promise<{ runId: number; ledgerId: number; revision: number }> {
  const run = await client.query<{ id: number }>(
    `INSERT INTO "IngestRun" (command, status, "startedAt") VALUES ('ingest wallets', 'done', $1) RETURNING id`,
    [head.startedAt],
  );
  const runId = run.rows[0]?.id ?? 0;
  const ledger = await client.query<{ id: number; revision: number }>(
    `WITH file AS (
       INSERT INTO "Artifact" ("exchangeId", kind, name, sha256, bytes, "readerVersion", "runId")
       VALUES ($1, 'wallets', $3, $4, $5, $6, $7) RETURNING id)
     INSERT INTO "WalletLedger" ("reportId", revision, "artifactId", files, rows, addresses,
       "setAside", skipped, duplicates, "unknownLabelRows", "distinctProofs", "verifiedProofs")
     SELECT $2, (SELECT greatest(
         (SELECT max(revision) FROM "WalletLedger" WHERE "reportId" = $2), "numbersMoved") + 1
       FROM "Report" WHERE id = $2),
       file.id, '[]', 0, 0, 0, 0, 0, 0, 0, 0
     FROM file RETURNING id, revision`,
    [
      ...[head.exchangeId, head.reportId, head.name, head.sha256, head.bytes],
      ...[head.ledgerVersion, runId],
    ],
  );
  const [stored] = ledger.rows;
  if (!stored) throw new Error('Postgres did not return the ledger.');
  return { runId, ledgerId: stored.id, revision: stored.revision };
}

/** Fills in what is known at the end, and makes the ledger the one readers see. */
export async function completeLedger(
  client: Client,
  {
    runId,
    ledgerId,
    files,
    stored,
    proofs,
  }: {
    runId: number;
    ledgerId: number;
    files: readonly LedgerFile[];
    stored: StoredLedger;
    proofs: { distinct: number; verified: number };
  },
): Promise<void> {
  const setAside = files.reduce((total, file) => total + file.setAside, 0);
  const skipped = files.reduce((total, file) => total + file.skipped, 0);
  const { rows, addresses, duplicates, unknownLabelRows, firstHoldingId, lastHoldingId } = stored;
  await client.query(
    `UPDATE "WalletLedger" SET files = $2, rows = $3, addresses = $4, "setAside" = $5,
       skipped = $6, duplicates = $7, "unknownLabelRows" = $8, "distinctProofs" = $9,
       "verifiedProofs" = $10, "firstHoldingId" = $11, "lastHoldingId" = $12 WHERE id = $1`,
    [
      ...[ledgerId, JSON.stringify(files), rows, addresses, setAside, skipped, duplicates],
      ...[unknownLabelRows, proofs.distinct, proofs.verified, firstHoldingId, lastHoldingId],
    ],
  );
  await client.query(
    `UPDATE "Artifact" SET rows = $2 WHERE id = (SELECT "artifactId" FROM "WalletLedger" WHERE id = $1)`,
    [ledgerId, rows],
  );
  await client.query(
    `UPDATE "Report" SET "currentLedgerId" = $1 WHERE id = (SELECT "reportId" FROM "WalletLedger" WHERE id = $1)`,
    [ledgerId],
  );
  await client.query('UPDATE "IngestRun" SET "finishedAt" = now(), counts = $2 WHERE id = $1', [
    runId,
    JSON.stringify({ rows, addresses, setAside, skipped, duplicates, ...proofs }),
  ]);
}

/** Rows set aside, and the lines of the file's own summary. */
export async function recordRemarks(
  client: Client,
  ledgerId: number,
  { setAside, sums }: { setAside: readonly SetAside[]; sums: readonly StatedSum[] },
): Promise<void> {
  const problems = setAside.map(({ file, line, column, field, code, reason, excerpt }) =>
    [ledgerId, file, line, column, ...[field, code, reason, excerpt].map(copyCell)].join('\t'),
  );
  await copyIn(
    client,
    '"SetAsideRow" ("ledgerId", file, line, "column", field, code, reason, excerpt)',
    problems.map((row) => `${row}\n`).join(''),
  );
  const stated = sums.map(({ file, line, label, allNetworks, height, amount }) =>
    [ledgerId, file, line, copyCell(label), allNetworks, copyCell(height), amount].join('\t'),
  );
  await copyIn(
    client,
    '"LedgerSummaryRow" ("ledgerId", file, line, label, "allNetworks", height, amount)',
    stated.map((row) => `${row}\n`).join(''),
  );
}

/**
 * Removes a ledger with its holdings; proofs and addresses stay, other ledgers may have them. The
 * holdings' table stays, empty: dropping it would make every reader of any ledger wait for the commit.
 */
export async function dropLedger(client: Client, ledgerId: number): Promise<void> {
  await client.query(`DELETE FROM ${holdingTable(ledgerId)}`);
  await client.query('DELETE FROM "WalletLedger" WHERE id = $1', [ledgerId]);
}
