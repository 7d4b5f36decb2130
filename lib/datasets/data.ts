import { hash } from 'node:crypto';
import { join } from 'node:path';
import { describeExports } from '@/lib/datasets/files/catalog';
import { currentExports } from '@/lib/datasets/files/current-exports';
import type { ExportSet } from '@/lib/datasets/files/export-store';
import { type OpenDatasetFile, openExportFile } from '@/lib/datasets/files/open-file';
import type { ExportVisitor } from '@/lib/datasets/files/write-exports';
import { listExchanges } from '@/lib/exchanges/data';
import type {
  Conflict,
  Prisma,
  ReportAsset,
  ReportRevision,
  Source,
} from '@/lib/generated/prisma/client';
import { type Database, db, type Transaction } from '@/lib/platform/db';
import { readEnv } from '@/lib/platform/env';
import { cachedRead } from '@/lib/platform/read-cache';
import type { ProofSystem } from '@/lib/reports/constants';
import {
  assetFigures,
  completenessOf,
  decimalText,
  punctualityDays,
  ratioOf,
  snapshotText,
  withClass,
} from '@/lib/reports/serialise';
import { SOURCE_CLASS_EDITION } from '@/lib/sources/source-class';
import type { DatasetFormat } from '@/lib/tabular/formats';
import { listLedgers } from '@/lib/wallets/ledger/data';
import { describeByReport } from './by-report';
import { DATASET_LICENCE, type DatasetId } from './constants';
import type { DatasetReport } from './rows';
import type { DatasetCatalog } from './schema';

/** Reports read at a time: an export of any length holds no more than this. */
const BATCH = 50;
/** An export of a hundred times today's data takes seconds; this only ends one that hangs. */
const SNAPSHOT_TIMEOUT_MS = 10 * 60_000;

const pledge = { slug: true, pledgeDay: true, pledgeSince: true } as const;

const REAL_CURRENT = {
  exchange: { synthetic: false },
  currentRevisionId: { not: null },
} satisfies Prisma.ReportWhereInput;

/**
 * Every data set with its columns, row count, and the size and SHA-256 of each file, and what is
 * offered report by report.
 */
export async function getDatasetCatalog(): Promise<DatasetCatalog> {
  const [{ manifest }, ledgers, trees] = await Promise.all([
    datasetExports({ anew: false }),
    listRealLedgers(),
    cachedRead({ key: 'datasets:trees', read: readTrees }),
  ]);
  return {
    version: manifest.version,
    licence: { ...DATASET_LICENCE },
    datasets: describeExports(manifest),
    byReport: describeByReport({ ledgers, trees }),
  };
}

async function listRealLedgers() {
  const exchanges = (await listExchanges()).filter(({ synthetic }) => !synthetic);
  return (await Promise.all(exchanges.map(({ slug }) => listLedgers({ exchange: slug })))).flat();
}

async function readTrees() {
  const reports = await db().report.findMany({
    where: { ...REAL_CURRENT, currentTree: { isNot: null } },
    select: {
      slug: true,
      exchange: { select: { slug: true } },
      currentTree: { select: { leaves: true } },
    },
    orderBy: [{ exchange: { slug: 'asc' } }, { slug: 'desc' }],
  });
  return reports.map(({ slug, exchange, currentTree }) => ({
    exchange: exchange.slug,
    report: slug,
    rows: currentTree?.leaves ?? 0,
  }));
}

/** Opens a data set's file as it is now; the caller closes its handle. */
export function openDatasetFile(file: {
  id: DatasetId;
  format: DatasetFormat;
}): Promise<OpenDatasetFile> {
  return openExportFile({ ...file, exports: datasetExports });
}

async function datasetExports({ anew }: { anew: boolean }): Promise<ExportSet> {
  const root = join(/* turbopackIgnore: true */ readEnv().BALLAST_DATA_DIR, 'exports');
  const version = await readDatasetVersion();
  return currentExports({ root, version, anew, read: (visitor) => visitReports({ visitor }) });
}

/** A text that changes whenever the data sets would; the same reports give the same text. */
export function readDatasetVersion({
  database,
}: {
  database?: Database | Transaction;
} = {}): Promise<string> {
  if (database) return readVersion(database);
  return cachedRead({ key: 'datasets:version', read: () => readVersion(db()) });
}

async function readVersion(database: Database | Transaction): Promise<string> {
  const reports = await database.report.findMany({
    where: REAL_CURRENT,
    select: {
      slug: true,
      exchange: { select: pledge },
      currentRevision: { select: { id: true, revision: true, contentHash: true, createdAt: true } },
    },
    orderBy: [{ exchange: { slug: 'asc' } }, { slug: 'asc' }],
  });
  return hash('sha256', JSON.stringify([reports, SOURCE_CLASS_EDITION]), 'hex').slice(0, 32);
}

/**
 * Shows a visitor every current report of the real exchanges as they are at one instant (one
 * repeatable-read transaction), in batches, waiting for the visitor. Returns the version of that
 * instant.
 */
export function visitReports({
  visitor,
  database = db(),
}: {
  visitor: ExportVisitor;
  database?: Database;
}): Promise<string> {
  return database.$transaction(
    async (snapshot) => {
      const version = await readVersion(snapshot);
      const exchanges = await snapshot.exchange.findMany({
        where: { synthetic: false },
        select: { id: true, ...pledge },
        orderBy: { slug: 'asc' },
      });
      for (const exchange of exchanges) {
        await visitor.exchange({
          slug: exchange.slug,
          assets: await assetsOf(snapshot, exchange.id),
        });
        await visitExchange({ snapshot, exchange, visitor });
      }
      return version;
    },
    { isolationLevel: 'RepeatableRead', timeout: SNAPSHOT_TIMEOUT_MS, maxWait: 10_000 },
  );
}

async function assetsOf(snapshot: Transaction, exchangeId: number): Promise<string[]> {
  const rows = await snapshot.reportAsset.groupBy({
    by: ['asset'],
    where: { revision: { currentOf: { exchangeId } } },
  });
  return rows.map(({ asset }) => asset).toSorted();
}

type PledgedExchange = {
  id: number;
  slug: string;
  pledgeDay: number | null;
  pledgeSince: Date | null;
};

async function visitExchange({
  snapshot,
  exchange,
  visitor,
}: {
  snapshot: Transaction;
  exchange: PledgedExchange;
  visitor: ExportVisitor;
}): Promise<void> {
  let after = '';
  for (;;) {
    const batch = await snapshot.report.findMany({
      where: { exchangeId: exchange.id, currentRevisionId: { not: null }, slug: { gt: after } },
      select: { slug: true, currentRevision: true },
      orderBy: { slug: 'asc' },
      take: BATCH,
    });
    const details = await readDetails(
      snapshot,
      batch.flatMap(({ currentRevision }) => currentRevision?.id ?? []),
    );
    for (const { slug, currentRevision } of batch) {
      if (!currentRevision) continue;
      const own = details(currentRevision.id);
      await visitor.report(datasetReport({ slug, exchange, revision: currentRevision, ...own }));
    }
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return;
    after = last.slug;
  }
}

type Details = { assets: ReportAsset[]; sources: Source[]; conflicts: Conflict[] };

/**
 * What hangs on some revisions. One query after the other: nested reads would run side by side on
 * the one connection of the transaction, which the driver is about to forbid.
 */
async function readDetails(snapshot: Transaction, ids: number[]): Promise<(id: number) => Details> {
  const where = { revisionId: { in: ids } };
  const orderBy = { position: 'asc' } as const;
  const assets = await snapshot.reportAsset.findMany({ where, orderBy });
  const sources = await snapshot.source.findMany({ where, orderBy });
  const conflicts = await snapshot.conflict.findMany({ where, orderBy });
  const of = (id: number) => (row: { revisionId: number }) => row.revisionId === id;
  return (id) => ({
    assets: assets.filter(of(id)),
    sources: sources.filter(of(id)),
    conflicts: conflicts.filter(of(id)),
  });
}

function datasetReport({
  slug,
  exchange,
  revision,
  assets: rows,
  sources,
  conflicts,
}: Details & {
  slug: string;
  exchange: PledgedExchange;
  revision: ReportRevision;
}): DatasetReport {
  const publishedOn = revision.publishedOn?.toISOString().slice(0, 10) ?? null;
  const { addressCount } = revision;
  const assets = rows.map(assetFigures);
  return {
    ...revision,
    exchange: exchange.slug,
    report: slug,
    snapshotAt: snapshotText(revision.snapshotAt, revision.snapshotPrecision),
    publishedOn,
    punctualityDays: punctualityDays({
      month: slug,
      publishedOn,
      pledgeDay: exchange.pledgeDay,
      pledgeSince: exchange.pledgeSince?.toISOString().slice(0, 10) ?? null,
    }),
    proofSystem: revision.proofSystem as ProofSystem | null,
    totalUsd: decimalText(revision.totalUsd),
    addressCount: addressCount === null ? null : Number(addressCount),
    completeness: completenessOf(assets),
    ratios: assets.map(ratioOf),
    sourceCount: sources.length,
    conflictCount: conflicts.length,
    assets,
    sources: sources.map(withClass),
    conflicts: conflicts.map(withClass),
  };
}
