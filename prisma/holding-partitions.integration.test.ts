import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { migrate } from '@/lib/cli/runtime/migrate';
import { migrationsFolder } from '@/lib/cli/runtime/migrations-folder';
import { onServer, withDatabase } from '@/lib/testing/global-postgres';

const name = 'ballast_partitions_test';
const { serverUrl } = inject('postgres');
const url = withDatabase(serverUrl, name);
const client = new Client({ connectionString: url });
let earlier: string;

beforeAll(async () => {
  await onServer(serverUrl, `drop database if exists ${name} with (force)`);
  await onServer(serverUrl, `create database ${name}`);
  earlier = await mkdtemp(path.join(tmpdir(), 'ballast-migrations-'));
  await cp(migrationsFolder, earlier, { recursive: true });
  for (const entry of await readdir(earlier)) {
    if (/^\d/.test(entry) && entry >= '20261122151000')
      await rm(path.join(earlier, entry), { recursive: true });
  }
  await migrate({ url, folder: earlier });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await onServer(serverUrl, `drop database ${name} with (force)`);
  await rm(earlier, { recursive: true });
});

/** Two ledgers with what the sums depend on: an address with two labels, no amount, a repeated row. */
const STORED = `
  INSERT INTO "Exchange" (slug, name) VALUES ('okx', 'OKX');
  INSERT INTO "IngestRun" (command, status) VALUES ('test', 'done');
  INSERT INTO "Report" ("exchangeId", slug) VALUES (1, '2022-11'), (1, '2022-12');
  INSERT INTO "Artifact" ("exchangeId", kind, name, sha256, bytes, "readerVersion", "runId")
    VALUES (1, 'wallets', 'a', 'a', 1, 1, 1), (1, 'wallets', 'b', 'b', 1, 1, 1);
  INSERT INTO "WalletLedger" ("reportId", revision, "artifactId", files, rows, addresses, "setAside",
    skipped, duplicates, "unknownLabelRows", "distinctProofs", "verifiedProofs", "firstHoldingId",
    "lastHoldingId")
    VALUES (1, 1, 1, '[]', 4, 2, 0, 0, 1, 0, 2, 2, 1, 4), (2, 1, 2, '[]', 1, 1, 0, 0, 0, 0, 1, 0, 5, 5);
  INSERT INTO "Address" (network, address) VALUES ('ethereum', '0xa'), ('ethereum', '0xb');
  INSERT INTO "HoldingGroup" ("ledgerId", label, audit, network, asset, type, status, scheme, rows,
    "amountRows", amount)
    SELECT ledger, label, false, 'ethereum', 'ETH', 'own', 'pass', 'evm', 2, 2, 0
    FROM (VALUES (1, 'ETH'), (1, 'BETH'), (2, 'ETH')) AS g(ledger, label);
  INSERT INTO "Holding" VALUES
    (1, 1, 1, 1, 1, 5, 0, false, 1.000000000000000001, '100'), (2, 1, 1, 1, 1, 6, 0, true, 0.5, NULL),
    (3, 1, 2, 1, 1, 7, 0, false, 2, NULL), (4, 1, 1, 2, 2, 8, 0, false, NULL, NULL),
    (5, 2, 3, 2, 2, 5, 0, false, 7, NULL)`;

it('moves holdings that are stored into a table a ledger, and sums what later ingests sum', async () => {
  await client.query(STORED);
  const before = await client.query('SELECT * FROM "Holding" ORDER BY id');
  await migrate({ url });
  const after = await client.query('SELECT * FROM "Holding" ORDER BY id');
  expect(after.rows).toEqual(before.rows);
  const own = await client.query('SELECT id FROM "Holding_2"');
  expect(own.rows).toEqual([{ id: 5 }]);
  const assets = await client.query(`
    SELECT "ledgerId", addresses, trim_scale(amount)::text AS amount, trim_scale(top1)::text AS top1
    FROM "LedgerAsset" ORDER BY 1`);
  expect(assets.rows).toEqual([
    { ledgerId: 1, addresses: 1, amount: '3.500000000000000001', top1: '3.500000000000000001' },
    { ledgerId: 2, addresses: 1, amount: '7', top1: '7' },
  ]);
  const networks = await client.query('SELECT * FROM "LedgerNetwork" ORDER BY 1');
  expect(networks.rows).toEqual([
    { ledgerId: 1, network: 'ethereum', addresses: 2 },
    { ledgerId: 2, network: 'ethereum', addresses: 1 },
  ]);
  const repeated = await client.query(`
    SELECT id, "repeatedRows", trim_scale("repeatedAmount")::text AS amount FROM "HoldingGroup"
    WHERE "repeatedRows" > 0`);
  expect(repeated.rows).toEqual([{ id: 1, repeatedRows: 1, amount: '0.5' }]);
});
