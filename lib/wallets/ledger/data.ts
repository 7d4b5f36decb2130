import type { Prisma } from '@/lib/generated/prisma/client';
import { type Database, db } from '@/lib/platform/db';
import { cachedRead } from '@/lib/platform/read-cache';
import { listAssets } from '@/lib/reports/assets/data';
import { getReport } from '@/lib/reports/data';
import { HOLDING_TYPES, type HoldingType } from '@/lib/wallets/constants';
import { networkName } from '@/lib/wallets/networks';
import type { HoldingFilter } from '@/lib/wallets/schema';
import { SET_ASIDE_LISTED } from './constants';
import { findDiscrepancies } from './discrepancies';
import { facetsWithin, ledgerFacets, splitGroups, verdictCounts } from './facets';
import { fileRemarks, type StoredFile } from './file-remarks';
import { type FilterNames, filterNames } from './filter-names';
import { reconcileAssets } from './reconcile-assets';
import { reconcileLabels } from './reconcile-labels';
import { repeatedRows } from './repeated-rows';
import type { Distribution, Ledger, LedgerSummary } from './schema';
import { shareOf } from './share-of';
import { addStaked, reconcileLists, type StakingList } from './staking-lists';

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
export type LedgerGroup = Omit<
  Prisma.HoldingGroupGetPayload<object>,
  'amount' | 'repeatedAmount' | 'ledgerId'
> & { amount: string; repeatedAmount: string };

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
    return rows.map((row) => ({
      ...row,
      amount: row.amount.toFixed(),
      repeatedAmount: row.repeatedAmount.toFixed(),
    }));
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

/** What a filter could be changed to, with the rows each value would show; null: no such ledger. */
export async function getFacets({
  database,
  filter,
  ...choice
}: Options & LedgerChoice & { filter: HoldingFilter }): Promise<Ledger['facets'] | null> {
  const row = await findLedger({ ...choice, database });
  return row && facetsWithin(await listGroups({ ledgerId: row.id, database }), filter);
}

/**
 * What names of assets and networks can mean where these ledgers are filtered by them. A ledger that is
 * not there has no names.
 */
export async function readFilterNames({
  exchange,
  ledgers,
  database,
}: Options & { exchange: string; ledgers: readonly LedgerChoice[] }): Promise<FilterNames> {
  const [reported, ...groups] = await Promise.all([
    listAssets({ exchange, database }),
    ...ledgers.map(async (choice) => {
      const row = await findLedger({ ...choice, database });
      return row ? listGroups({ ledgerId: row.id, database }) : [];
    }),
  ]);
  return filterNames({ groups: groups.flat(), reported: reported.map(({ asset }) => asset) });
}

async function readLedger(database: Database, choice: LedgerChoice): Promise<Ledger | null> {
  const row = await findLedger({ ...choice, database });
  if (!row) return null;
  const { exchange } = choice;
  const where = { ledgerId: row.id };
  const [groups, sums, setAside, revisions, report] = await Promise.all([
    listGroups({ ledgerId: row.id, database }),
    database.ledgerSummaryRow.findMany({ where, orderBy: { id: 'asc' } }),
    database.setAsideRow.findMany({ where, orderBy: { id: 'asc' }, take: SET_ASIDE_LISTED }),
    readRevisions(database, row),
    getReport({ exchange, report: row.report.slug, database }),
  ]);
  const files = row.files as (StoredFile & { stakingList?: StakingList })[];
  const lists = files.flatMap(({ stakingList }) => stakingList ?? []);
  const stated = sums.map((line) => ({ ...line, amount: line.amount.toFixed() }));
  const lines = addStaked(groups, stated, lists);
  const assets = reconcileAssets({ groups, lines, published: report?.assets ?? [] });
  const labels = [...reconcileLabels(groups, lines), ...reconcileLists(lists)];
  return {
    ...summarise(row, groups),
    revisions,
    files: fileRemarks(files),
    ...ledgerFacets(groups),
    assets,
    labels,
    discrepancies: findDiscrepancies({ assets, labels, repeated: repeatedRows(groups) }),
    setAsideRows: setAside.map(({ file, line, column, field, code, reason, excerpt }) => ({
      file: files[file]?.name ?? row.artifact.name,
      line,
      column,
      field,
      code,
      reason,
      excerpt,
    })),
  };
}

async function readRevisions(database: Database, { reportId, report }: LedgerRow) {
  const rows = await database.walletLedger.findMany({
    where: { reportId },
    select: {
      id: true,
      revision: true,
      artifact: { select: { name: true, sha256: true, ingestedAt: true, withdrawnAt: true } },
    },
    orderBy: { revision: 'desc' },
  });
  return rows.map(({ id, revision, artifact }) => ({
    ledger: revision,
    current: id === report.currentLedgerId,
    fileName: artifact.name,
    sha256: artifact.sha256,
    ingestedAt: artifact.ingestedAt.toISOString(),
    withdrawnAt: artifact.withdrawnAt?.toISOString() ?? null,
  }));
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
    rows,
    addresses,
    setAside,
    skipped,
    duplicates,
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

async function readDistribution(
  database: Database,
  choice: LedgerChoice,
): Promise<Distribution | null> {
  const row = await findLedger({ ...choice, database });
  if (!row) return null;
  const where = { ledgerId: row.id };
  const [groups, spread, networks, report] = await Promise.all([
    listGroups({ ledgerId: row.id, database }),
    database.ledgerAsset.findMany({ where, orderBy: [{ addresses: 'desc' }, { asset: 'asc' }] }),
    database.ledgerNetwork.findMany({
      where,
      orderBy: [{ addresses: 'desc' }, { network: 'asc' }],
    }),
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
    assets: spread.map(({ asset, addresses, ...amounts }) => {
      const own = groups.filter((group) => group.asset === asset);
      const amount = amounts.amount.toFixed();
      const part = (value: Prisma.Decimal) => shareOf(value.toFixed(), amount);
      const figures = report?.assets.find((entry) => entry.asset === asset);
      return {
        asset,
        rows: sumRows(own),
        addresses,
        amount,
        custody: figures?.custodyReserves.value ?? null,
        top1: part(amounts.top1),
        top10: part(amounts.top10),
        top100: part(amounts.top100),
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

/** The database keeps it as text; ingest writes only these. */
function asType(text: string): HoldingType {
  return HOLDING_TYPES.find((type) => type === text) ?? 'other';
}

function sumRows(groups: readonly { rows: number }[]): number {
  return groups.reduce((total, { rows }) => total + rows, 0);
}
