import type { Prisma } from '@/lib/generated/prisma/client';
import { type Database, db } from '@/lib/platform/db';
import { cachedRead } from '@/lib/platform/read-cache';
import type { ProofSystem } from './constants';
import type { PublishedRoot, Report, ReportSummary } from './schema';
import {
  assetFigures,
  completenessOf,
  decimalText,
  punctualityDays,
  ratioOf,
  snapshotText,
  withClass,
} from './serialise';
import { rootStates } from './stated-root';

type Options = { database?: Database };

const assetSelect = { omit: { id: true, revisionId: true }, orderBy: { position: 'asc' } } as const;

const summarySelect = {
  revision: true,
  ordinal: true,
  snapshotAt: true,
  snapshotPrecision: true,
  publishedOn: true,
  proofSystem: true,
  auditId: true,
  liabilitiesRoot: true,
  totalUsd: true,
  addressCount: true,
  assetCount: true,
  report: {
    select: {
      slug: true,
      exchange: { select: { slug: true, pledgeDay: true, pledgeSince: true } },
    },
  },
  assets: assetSelect,
  _count: { select: { sources: true, conflicts: true } },
} satisfies Prisma.ReportRevisionSelect;

const reportSelect = {
  ...summarySelect,
  ordinalBasis: true,
  snapshotBasis: true,
  publishedOnBasis: true,
  addressCountNote: true,
  reserveFile: true,
  liabilityFile: true,
  auditor: true,
  verificationCounts: true,
  assetsCovered: true,
  confidence: true,
  notes: true,
  sources: {
    select: { url: true, title: true, states: true, evidence: true, class: true },
    orderBy: { position: 'asc' },
  },
  conflicts: {
    select: {
      asset: true,
      field: true,
      value: true,
      url: true,
      statedBy: true,
      why: true,
      class: true,
    },
    orderBy: { position: 'asc' },
  },
  artifacts: {
    select: {
      artifact: {
        omit: { id: true, exchangeId: true, runId: true, states: true, withdrawnBy: true },
      },
    },
    orderBy: { artifactId: 'asc' },
  },
} satisfies Prisma.ReportRevisionSelect;

type SummaryRow = Prisma.ReportRevisionGetPayload<{ select: typeof summarySelect }>;

/**
 * Current reports of an exchange, newest first. `cursor` is the slug of the last report of the
 * page before; `nextCursor` is null on the last page. An unknown exchange gives an empty page.
 */
export function listReports({
  exchange,
  cursor = null,
  limit = 100,
  database,
}: Options & { exchange: string; cursor?: string | null; limit?: number }): Promise<{
  reports: ReportSummary[];
  nextCursor: string | null;
}> {
  const read = () => readReports({ database: database ?? db(), exchange, cursor, limit });
  return database
    ? read()
    : cachedRead({ key: `reports:${exchange}:${cursor ?? ''}:${limit}`, read });
}

async function readReports({
  database,
  exchange,
  cursor,
  limit,
}: {
  database: Database;
  exchange: string;
  cursor: string | null;
  limit: number;
}) {
  const rows = await database.report.findMany({
    where: {
      exchange: { slug: exchange },
      currentRevisionId: { not: null },
      ...(cursor === null ? {} : { slug: { lt: cursor } }),
    },
    select: { slug: true, currentRevision: { select: summarySelect } },
    orderBy: { slug: 'desc' },
    take: limit + 1,
  });
  const page = rows
    .slice(0, limit)
    .flatMap((row) => (row.currentRevision ? [row.currentRevision] : []));
  return {
    reports: page.map(summarise),
    nextCursor: rows.length > limit ? (page.at(-1)?.report.slug ?? null) : null,
  };
}

/** One report with everything known of it, current or an older revision; null when there is none. */
export function getReport({
  exchange,
  report,
  revision = null,
  database,
}: Options & {
  exchange: string;
  report: string;
  revision?: number | null;
}): Promise<Report | null> {
  const read = () => readReport({ database: database ?? db(), exchange, report, revision });
  return database
    ? read()
    : cachedRead({ key: `report:${exchange}:${report}:${revision ?? ''}`, read });
}

async function readReport({
  database,
  exchange,
  report,
  revision,
}: {
  database: Database;
  exchange: string;
  report: string;
  revision: number | null;
}): Promise<Report | null> {
  const row = await database.reportRevision.findFirst({
    where: {
      report: { slug: report, exchange: { slug: exchange } },
      ...(revision === null ? { currentOf: { isNot: null } } : { revision }),
    },
    select: reportSelect,
  });
  if (!row) return null;
  const revisions = await database.reportRevision.findMany({
    where: { report: { slug: report, exchange: { slug: exchange } } },
    select: { revision: true, origin: true, reason: true, createdAt: true },
    orderBy: { revision: 'desc' },
  });
  const {
    ordinalBasis,
    snapshotBasis,
    publishedOnBasis,
    addressCountNote,
    reserveFile,
    liabilityFile,
  } = row;
  const { auditor, verificationCounts, assetsCovered, confidence, notes } = row;
  return {
    ...summarise(row),
    ordinalBasis,
    snapshotBasis,
    publishedOnBasis,
    addressCountNote,
    reserveFile,
    liabilityFile,
    auditor,
    verificationCounts,
    assetsCovered,
    confidence,
    notes,
    sources: row.sources.map(withClass),
    conflicts: row.conflicts.map(withClass),
    assets: row.assets.map(assetFigures),
    artifacts: row.artifacts.map(({ artifact }) => ({
      ...artifact,
      bytes: Number(artifact.bytes),
      rows: artifact.rows === null ? null : Number(artifact.rows),
      ingestedAt: artifact.ingestedAt.toISOString(),
      withdrawnAt: artifact.withdrawnAt?.toISOString() ?? null,
    })),
    revisions: revisions.map((entry) => ({ ...entry, createdAt: entry.createdAt.toISOString() })),
  };
}

function summarise(row: SummaryRow): ReportSummary {
  const { slug, exchange } = row.report;
  const publishedOn = row.publishedOn?.toISOString().slice(0, 10) ?? null;
  const assets = row.assets.map(assetFigures);
  return {
    exchange: exchange.slug,
    report: slug,
    ordinal: row.ordinal,
    revision: row.revision,
    snapshotAt: snapshotText(row.snapshotAt, row.snapshotPrecision),
    snapshotPrecision: row.snapshotPrecision,
    publishedOn,
    punctualityDays: punctualityDays({
      month: slug,
      publishedOn,
      pledgeDay: exchange.pledgeDay,
      pledgeSince: exchange.pledgeSince?.toISOString().slice(0, 10) ?? null,
    }),
    proofSystem: row.proofSystem as ProofSystem | null,
    auditId: row.auditId,
    liabilitiesRoot: row.liabilitiesRoot,
    totalUsd: decimalText(row.totalUsd),
    addressCount: row.addressCount === null ? null : Number(row.addressCount),
    assetCount: row.assetCount,
    completeness: completenessOf(assets),
    ratios: assets.map(ratioOf),
    sourceCount: row._count.sources,
    conflictCount: row._count.conflicts,
  };
}

/** What an exchange said of its wallet file of one month. */
export type StatedWalletFile = {
  report: string;
  ordinal: number | null;
  /** As its download is called. */
  name: string | null;
  addresses: number | null;
};

/** The wallet files that the current reports of an exchange speak of, newest first. */
export function listStatedWalletFiles({
  exchange,
  database,
}: Options & { exchange: string }): Promise<StatedWalletFile[]> {
  const read = async (from: Database) => {
    const rows = await from.reportRevision.findMany({
      where: {
        currentOf: { isNot: null },
        report: { exchange: { slug: exchange } },
        OR: [{ reserveFile: { not: null } }, { addressCount: { not: null } }],
      },
      select: {
        ordinal: true,
        reserveFile: true,
        addressCount: true,
        report: { select: { slug: true } },
      },
      orderBy: { report: { slug: 'desc' } },
    });
    return rows.map(({ ordinal, reserveFile, addressCount, report }) => ({
      report: report.slug,
      ordinal,
      name: reserveFile,
      addresses: addressCount === null ? null : Number(addressCount),
    }));
  };
  if (database) return read(database);
  return cachedRead({ key: `stated-wallet-files:${exchange}`, read: () => read(db()) });
}

/**
 * The liabilities roots an exchange published, newest report first, learnt elsewhere than from a
 * user's own file. A root that a later revision repeats is listed once, by its first revision.
 */
export function listPublishedRoots({
  exchange,
  database,
}: Options & { exchange: string }): Promise<PublishedRoot[]> {
  const read = () => readPublishedRoots({ database: database ?? db(), exchange });
  return database ? read() : cachedRead({ key: `roots:${exchange}`, read });
}

async function readPublishedRoots({
  database,
  exchange,
}: {
  database: Database;
  exchange: string;
}): Promise<PublishedRoot[]> {
  const rows = await database.reportRevision.findMany({
    where: {
      liabilitiesRoot: { not: null },
      report: { exchange: { slug: exchange } },
      // What only a withdrawn file stated is no published root, however many revisions repeated it.
      OR: [
        { artifacts: { none: { artifact: { withdrawnBy: { gt: 0 } } } } },
        { currentOf: { isNot: null } },
      ],
    },
    select: {
      revision: true,
      ordinal: true,
      auditId: true,
      proofSystem: true,
      liabilitiesRoot: true,
      origin: true,
      report: { select: { slug: true, currentRevision: { select: { liabilitiesRoot: true } } } },
      sources: { select: { url: true, states: true }, orderBy: { position: 'asc' } },
    },
    orderBy: [{ report: { slug: 'desc' } }, { revision: 'asc' }],
  });
  const roots = new Map<string, PublishedRoot>();
  for (const { report, liabilitiesRoot: root, sources, proofSystem, ...row } of rows) {
    const key = `${report.slug} ${root}`;
    if (root === null || roots.has(key)) continue;
    roots.set(key, {
      ...row,
      root,
      report: report.slug,
      current: report.currentRevision?.liabilitiesRoot === root,
      proofSystem: proofSystem as ProofSystem | null,
      source:
        (sources.find(({ states }) => states === rootStates(root)) ?? sources[0])?.url ?? null,
    });
  }
  return [...roots.values()];
}
