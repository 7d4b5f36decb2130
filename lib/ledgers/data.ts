import { HOLDING_TYPES, type HoldingType } from '@/lib/addresses/constants';
import { networkName } from '@/lib/addresses/networks';
import { type Database, db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { cachedRead } from '@/lib/read-cache';
import { getReport } from '@/lib/reports/data';
import { SET_ASIDE_LISTED } from './constants';
import { findDiscrepancies, type RepeatedRows } from './discrepancies';
import { ledgerFacets, splitGroups, verdictCounts } from './facets';
import { reconcileAssets } from './reconcile-assets';
import { reconcileLabels } from './reconcile-labels';
import type { Distribution, Ledger, LedgerSummary } from './schema';
import { shareOf } from './share-of';

type Options = { database?: Database };

/** Which ledger: `report: null` is the newest that has one, `ledger: null` its current one. */
export type LedgerChoice = { exchange: string; report: string | null; ledger?: number | null };

const ledgerSelect = {
  omit: { artifactId: true },
  include: {
    artifact: { select: { name: true, sha256: true, bytes: true, ingestedAt: true } },
    report: { select: { slug: true, currentLedgerId: true, exchange: { select: { slug: true } } } },
  },
} satisfies Prisma.WalletLedgerDefaultArgs;

export type LedgerRow = Prisma.WalletLedgerGetPayload<typeof ledgerSelect>;

/** Rows that agree in everything one filters by. */
export type LedgerGroup = Omit<Prisma.HoldingGroupGetPayload<object>, 'amount' | 'ledgerId'> & {
  amount: string;
};

/** The ledger chosen; null when there is none. */
export function findLedger({
  exchange,
  report,
  ledger = null,
  database,
}: Options & LedgerChoice): Promise<LedgerRow | null> {
  const read = (from: Database) =>
    from.walletLedger.findFirst({
      where: {
        report: { exchange: { slug: exchange }, ...(report === null ? {} : { slug: report }) },
        ...(ledger === null ? { currentOf: { isNot: null } } : { revision: ledger }),
      },
      orderBy: { report: { slug: 'desc' } },
      ...ledgerSelect,
    });
  if (database) return read(database);
  const key = `ledger:${exchange}:${report ?? ''}:${ledger ?? ''}`;
  return cachedRead({ key, read: () => read(db()) });
}

/** The groups of a ledger: some hundred. */
export function listGroups({
  ledgerId,
  database,
}: Options & { ledgerId: number }): Promise<LedgerGroup[]> {
  const read = async (from: Database) => {
    const rows = await from.holdingGroup.findMany({
      where: { ledgerId },
      omit: { ledgerId: true },
      orderBy: { id: 'asc' },
    });
    return rows.map((row) => ({ ...row, amount: row.amount.toFixed() }));
  };
  if (database) return read(database);
  return cachedRead({ key: `groups:${ledgerId}`, read: () => read(db()) });
}

/** The current ledger of each report that has one, newest report first. */
export function listLedgers({
  exchange,
  database,
}: Options & { exchange: string }): Promise<LedgerSummary[]> {
  const read = async (from: Database) => {
    const rows = await from.walletLedger.findMany({
      where: { report: { exchange: { slug: exchange } }, currentOf: { isNot: null } },
      orderBy: { report: { slug: 'desc' } },
      ...ledgerSelect,
    });
    const groups = await from.holdingGroup.findMany({
      where: { ledgerId: { in: rows.map(({ id }) => id) } },
      select: { ledgerId: true, status: true, rows: true },
    });
    return rows.map((row) =>
      summarise(
        row,
        groups.filter(({ ledgerId }) => ledgerId === row.id),
      ),
    );
  };
  if (database) return read(database);
  return cachedRead({ key: `ledgers:${exchange}`, read: () => read(db()) });
}

/** A report's ledger as a whole: its file, counts, facets, and whether it adds up; null: none. */
export function getLedger({ database, ...choice }: Options & LedgerChoice): Promise<Ledger | null> {
  if (database) return readLedger(database, choice);
  const key = `ledger-detail:${choice.exchange}:${choice.report ?? ''}:${choice.ledger ?? ''}`;
  return cachedRead({ key, read: () => readLedger(db(), choice) });
}

async function readLedger(database: Database, choice: LedgerChoice): Promise<Ledger | null> {
  const row = await findLedger({ ...choice, database });
  if (!row) return null;
  const { exchange } = choice;
  const where = { ledgerId: row.id };
  const [groups, sums, setAside, revisions, report, repeated] = await Promise.all([
    listGroups({ ledgerId: row.id, database }),
    database.ledgerSummaryRow.findMany({ where, orderBy: { id: 'asc' } }),
    database.setAsideRow.findMany({ where, orderBy: { id: 'asc' }, take: SET_ASIDE_LISTED }),
    readRevisions(database, row),
    getReport({ exchange, report: row.report.slug, database }),
    row.duplicates > 0 ? readRepeated(database, row.id) : [],
  ]);
  const lines = sums.map((line) => ({ ...line, amount: line.amount.toFixed() }));
  const assets = reconcileAssets({ groups, lines, published: report?.assets ?? [] });
  const labels = reconcileLabels(groups, lines);
  const files = row.files as { name: string }[];
  return {
    ...summarise(row, groups),
    revisions,
    ...ledgerFacets(groups),
    assets,
    labels,
    discrepancies: findDiscrepancies({ assets, labels, repeated }),
    setAsideRows: setAside.map(({ file, line, column, field, code, reason, excerpt }) => ({
      file: files[file]?.name ?? row.artifact.name,
      ...{ line, column, field, code, reason, excerpt },
    })),
  };
}

async function readRevisions(database: Database, { reportId, report }: LedgerRow) {
  const rows = await database.walletLedger.findMany({
    where: { reportId },
    select: {
      id: true,
      revision: true,
      artifact: { select: { name: true, sha256: true, ingestedAt: true } },
    },
    orderBy: { revision: 'desc' },
  });
  return rows.map(({ id, revision, artifact }) => ({
    ledger: revision,
    current: id === report.currentLedgerId,
    fileName: artifact.name,
    sha256: artifact.sha256,
    ingestedAt: artifact.ingestedAt.toISOString(),
  }));
}

async function readRepeated(database: Database, ledgerId: number): Promise<RepeatedRows[]> {
  const rows = await database.$queryRaw<
    (Omit<RepeatedRows, 'amount'> & { amount: Prisma.Decimal })[]
  >`SELECT g.label, g.asset, g.network, count(*)::int AS rows, coalesce(sum(h.amount), 0) AS amount
    FROM "Holding" h JOIN "HoldingGroup" g ON g.id = h."groupId"
    WHERE h."ledgerId" = ${ledgerId} AND h.duplicate
    GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1`;
  return rows.map((row) => ({ ...row, amount: row.amount.toFixed() }));
}

function summarise(
  row: LedgerRow,
  groups: readonly { status: string; rows: number }[],
): LedgerSummary {
  const { artifact, report, rows, addresses, setAside, skipped, duplicates } = row;
  return {
    exchange: report.exchange.slug,
    report: report.slug,
    ledger: row.revision,
    current: row.id === report.currentLedgerId,
    file: {
      name: artifact.name,
      sha256: artifact.sha256,
      bytes: Number(artifact.bytes),
      ingestedAt: artifact.ingestedAt.toISOString(),
    },
    ...{ rows, addresses, setAside, skipped, duplicates },
    unknownLabelRows: row.unknownLabelRows,
    verdicts: verdictCounts(groups),
    proofs: { distinct: row.distinctProofs, verified: row.verifiedProofs },
  };
}

/** How a ledger's coins are spread: by network, by type, and how much the largest addresses hold. */
export function getDistribution({
  database,
  ...choice
}: Options & LedgerChoice): Promise<Distribution | null> {
  if (database) return readDistribution(database, choice);
  const key = `distribution:${choice.exchange}:${choice.report ?? ''}:${choice.ledger ?? ''}`;
  return cachedRead({ key, read: () => readDistribution(db(), choice) });
}

type ConcentrationRow = { asset: string; addresses: number } & Record<
  'amount' | 'top1' | 'top10' | 'top100',
  Prisma.Decimal
>;

async function readDistribution(
  database: Database,
  choice: LedgerChoice,
): Promise<Distribution | null> {
  const row = await findLedger({ ...choice, database });
  if (!row) return null;
  const [groups, concentration, networks, report] = await Promise.all([
    listGroups({ ledgerId: row.id, database }),
    readConcentration(database, row.id),
    readNetworkAddresses(database, row.id),
    getReport({ exchange: choice.exchange, report: row.report.slug, database }),
  ]);
  return {
    exchange: choice.exchange,
    report: row.report.slug,
    ledger: row.revision,
    rows: row.rows,
    addresses: row.addresses,
    networks: networks.map(({ network, addresses }) => ({
      network,
      networkName: networkName(network),
      rows: sumRows(groups.filter((group) => group.network === network)),
      addresses,
    })),
    assets: concentration.map(({ asset, addresses, ...amounts }) => {
      const own = groups.filter((group) => group.asset === asset);
      const amount = amounts.amount.toFixed();
      const part = (value: Prisma.Decimal) => shareOf(value.toFixed(), amount);
      const figures = report?.assets.find((entry) => entry.asset === asset);
      return {
        ...{ asset, rows: sumRows(own), addresses, amount },
        custody: figures?.custodyReserves.value ?? null,
        ...{ top1: part(amounts.top1), top10: part(amounts.top10), top100: part(amounts.top100) },
        networks: splitGroups(own, ({ network }) => network, amount).map(({ value, ...sums }) => ({
          network: value,
          networkName: networkName(value),
          ...sums,
        })),
        types: splitGroups(own, ({ type }) => asType(type), amount).map(({ value, ...sums }) => ({
          type: value,
          ...sums,
        })),
      };
    }),
  };
}

/** Sums by address, so that an address with two labels of an asset counts once. */
function readConcentration(database: Database, ledgerId: number): Promise<ConcentrationRow[]> {
  return database.$queryRaw`
    SELECT asset, count(*)::int AS addresses, sum(amount) AS amount,
      sum(amount) FILTER (WHERE place <= 1) AS top1, sum(amount) FILTER (WHERE place <= 10) AS top10,
      sum(amount) FILTER (WHERE place <= 100) AS top100
    FROM (
      SELECT g.asset, sum(h.amount) AS amount,
        row_number() OVER (PARTITION BY g.asset ORDER BY sum(h.amount) DESC) AS place
      FROM "Holding" h JOIN "HoldingGroup" g ON g.id = h."groupId"
      WHERE h."ledgerId" = ${ledgerId} AND h.amount IS NOT NULL AND g.asset IS NOT NULL
      GROUP BY g.asset, h."addressId"
    ) AS held GROUP BY asset ORDER BY addresses DESC, asset`;
}

function readNetworkAddresses(
  database: Database,
  ledgerId: number,
): Promise<{ network: string; addresses: number }[]> {
  return database.$queryRaw`
    SELECT a.network, count(*)::int AS addresses
    FROM (SELECT DISTINCT "addressId" FROM "Holding" WHERE "ledgerId" = ${ledgerId}) AS held
    JOIN "Address" a ON a.id = held."addressId"
    GROUP BY a.network ORDER BY 2 DESC, 1`;
}

/** The database keeps it as text; ingest writes only these. */
function asType(text: string): HoldingType {
  return HOLDING_TYPES.find((type) => type === text) ?? 'other';
}

function sumRows(groups: readonly { rows: number }[]): number {
  return groups.reduce((total, { rows }) => total + rows, 0);
}
