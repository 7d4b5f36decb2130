import type { Prisma } from '@/lib/generated/prisma/client';
import { type Database, db } from '@/lib/platform/db';
import { cachedRead } from '@/lib/platform/read-cache';
import { canonicalAddress } from '@/lib/wallets/holdings/canonical-address';
import { searchPrefixes } from '@/lib/wallets/holdings/search-prefixes';
import { type HoldingRow, toHolding } from '@/lib/wallets/holdings/to-holding';
import { type LedgerGroup, listGroups } from '@/lib/wallets/ledger/data';
import { asStatus } from '@/lib/wallets/ledger/facets';
import { explorerUrl, networkName } from '@/lib/wallets/networks';
import type { AddressDetail, AddressMatch, OwnershipProof } from '@/lib/wallets/schema';

type Options = { database?: Database };

/** A row of "OwnershipProof" as Postgres writes it in JSON: bytes as `\\x` and hex digits. */
type StoredProof = Omit<Prisma.OwnershipProofGetPayload<object>, 'contentHash' | 'verifiedAt'> & {
  contentHash: string;
  verifiedAt: string;
};
type StoredRow = HoldingRow & {
  ledgerId: number;
  proofId: number;
  network: string;
  /** With the first row that offers it. */
  proof: StoredProof | null;
};
type AddressRow = StoredRow & { report: string; group: LedgerGroup };

/**
 * An address with its holdings through the current ledgers of an exchange's reports, and the proofs
 * with all that a browser needs to check them again. Null when the exchange never listed it.
 */
export function getAddress({
  exchange,
  network,
  address,
  database,
}: Options & {
  exchange: string;
  network: string;
  address: string;
}): Promise<AddressDetail | null> {
  // Postgres takes no NUL, and no address is that long.
  if (address.length > 512 || /\p{Cc}/u.test(address)) return Promise.resolve(null);
  const canonical = canonicalAddress(network, address);
  const read = () => readAddress({ exchange, network, address: canonical, database });
  if (database) return read();
  return cachedRead({ key: `address:${exchange}:${network}:${canonical}`, read });
}

async function readAddress({
  exchange,
  network,
  address,
  database: given,
}: Options & {
  exchange: string;
  network: string;
  address: string;
}): Promise<AddressDetail | null> {
  const database = given ?? db();
  const [stored, reports] = await Promise.all([
    readHoldings(database, address),
    listLedgerReports({ exchange, database: given }),
  ]);
  const found = await withGroups(stored, { reports, database: given });
  const rows = found.filter((row) => row.network === network);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return null;
  return {
    exchange,
    network,
    networkName: networkName(network),
    address,
    explorerUrl: explorerUrl(network, address),
    firstReport: first.report,
    lastReport: last.report,
    reports: [...reports.values()].filter((slug) => slug >= first.report),
    holdings: rows.flatMap((row) => {
      const holding = toHolding(row, row.group);
      if (!holding) return [];
      const { network: _network, address: _address, ...rest } = holding;
      return { ...rest, report: row.report, proof: row.proofId };
    }),
    proofs: proofsOf(rows, stored),
    elsewhere: elsewhereOf(found.filter((row) => row.network !== network)),
  };
}

/**
 * Its holdings on every network and in every ledger (the same address may exist on several), and their
 * proofs, each once. Every ledger's table takes part, so that planning it costs more than running it.
 */
function readHoldings(database: Database, address: string): Promise<StoredRow[]> {
  return database.$queryRaw`
    /* prepared: address-holdings */
    SELECT h.id, h."groupId", h."ledgerId", h."proofId", h.line, h.duplicate, h.height, a.address,
      a.network, trim_scale(h.amount)::text AS amount,
      CASE WHEN row_number() OVER (PARTITION BY h."proofId" ORDER BY h.id) = 1
        THEN to_jsonb(p) END AS proof
    FROM "Address" a JOIN "Holding" h ON h."addressId" = a.id
    JOIN "OwnershipProof" p ON p.id = h."proofId"
    WHERE a.address = ${address}`;
}

/** Those of the current ledgers, by report; what a group tells of them is known without a query. */
async function withGroups(
  stored: readonly StoredRow[],
  { reports, database }: Options & { reports: ReadonlyMap<number, string> },
): Promise<AddressRow[]> {
  const ledgers = [...new Set(stored.map(({ ledgerId }) => ledgerId))].filter((id) =>
    reports.has(id),
  );
  const groups = await Promise.all(ledgers.map((ledgerId) => listGroups({ ledgerId, database })));
  const groupOf = new Map(groups.flat().map((group) => [group.id, group]));
  return stored
    .flatMap((row) => {
      const report = reports.get(row.ledgerId);
      const group = groupOf.get(row.groupId);
      return report === undefined || !group ? [] : [{ ...row, report, group }];
    })
    .toSorted(
      (a, b) =>
        compareText(a.report, b.report) ||
        compareText(a.group.label, b.group.label) ||
        a.line - b.line,
    );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The current ledgers of an exchange with their reports, oldest first. */
function listLedgerReports({
  exchange,
  database,
}: Options & { exchange: string }): Promise<ReadonlyMap<number, string>> {
  const read = async (from: Database) => {
    const rows = await from.report.findMany({
      where: { exchange: { slug: exchange }, currentLedgerId: { not: null } },
      select: { slug: true, currentLedgerId: true },
      orderBy: { slug: 'asc' },
    });
    return new Map(
      rows.flatMap((row) => (row.currentLedgerId ? [[row.currentLedgerId, row.slug]] : [])),
    );
  };
  if (database) return read(database);
  return cachedRead({ key: `ledger-reports:${exchange}`, read: () => read(db()) });
}

function elsewhereOf(rows: readonly AddressRow[]): AddressDetail['elsewhere'] {
  return [...new Set(rows.map(({ network }) => network))].toSorted().map((network) => ({
    network,
    networkName: networkName(network),
    reports: new Set(rows.filter((row) => row.network === network).map(({ report }) => report))
      .size,
  }));
}

/** The proofs of these rows, each once. Two labels may share one; its row then is the first's. */
function proofsOf(rows: readonly AddressRow[], stored: readonly StoredRow[]): OwnershipProof[] {
  const proofs = stored.flatMap(({ proof }) => proof ?? []).toSorted((a, b) => a.id - b.id);
  return proofs.flatMap((proof) => {
    const using = rows.filter(({ proofId }) => proofId === proof.id);
    const [first] = using;
    if (!first) return [];
    const { address, message, signature1, signature2, script, eoa1, eoa2 } = proof;
    const { scheme, boundTo, reasonCode, reasonMessage, verifierVersion } = proof;
    return {
      id: proof.id,
      contentHash: proof.contentHash.slice(2),
      status: asStatus(proof.status),
      boundTo: boundTo === 'address' || boundTo === 'owner' ? boundTo : null,
      scheme,
      reason: reasonCode === null ? null : { code: reasonCode, message: reasonMessage ?? '' },
      verifierVersion,
      verifiedAt: new Date(proof.verifiedAt).toISOString(),
      row: {
        coin: first.group.label,
        network: first.group.networkCell,
        audit: first.group.audit,
        type: first.group.publishedType,
        address,
        message,
        signature1,
        signature2,
        script,
        eoa1,
        eoa2,
      },
      reports: [...new Set(using.map(({ report }) => report))],
    };
  });
}

/** Addresses of an exchange that begin as typed, over all its reports; at most `limit`. */
export async function searchAddresses({
  exchange,
  prefix,
  limit = 20,
  database = db(),
}: Options & { exchange: string; prefix: string; limit?: number }): Promise<AddressMatch[]> {
  for (const text of searchPrefixes(prefix)) {
    const rows = await database.$queryRaw<Omit<AddressMatch, 'networkName'>[]>`
      SELECT a.network, a.address, held.report AS "lastReport"
      FROM "Address" a
      JOIN LATERAL (
        SELECT report.slug AS report FROM "Holding" h
        JOIN "Report" report ON report."currentLedgerId" = h."ledgerId"
        JOIN "Exchange" exchange ON exchange.id = report."exchangeId"
        WHERE h."addressId" = a.id AND exchange.slug = ${exchange}
        ORDER BY report.slug DESC LIMIT 1
      ) AS held ON true
      WHERE a.address >= ${text} AND a.address < ${`${text}\u{10ffff}`}
      ORDER BY a.address, a.network LIMIT ${limit}`;
    if (rows.length > 0) {
      return rows.map((row) => ({ ...row, networkName: networkName(row.network) }));
    }
  }
  return [];
}
