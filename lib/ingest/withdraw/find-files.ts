import { InputError } from '@/lib/format/input-error';
import { isMonth } from '@/lib/format/month';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Transaction } from '@/lib/platform/db';

/** A file that was ingested, and the reports it is of. */
export type StoredFile = {
  id: number;
  kind: string;
  name: string;
  sha256: string;
  withdrawnAt: Date | null;
  reports: { id: number; slug: string }[];
};

/** What people call a file of each kind. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  history: 'curated history',
  summary: 'summary',
  root: 'stated root',
  'sum-proof': 'sum proof',
  liabilities: 'tree of liabilities',
  wallets: 'wallet file',
};

/** `wallet file okx_por_2026090800_V1.csv (SHA-256 1f0c63d5a2b4…)` */
export function fileWords({ kind, name, sha256 }: StoredFile): string {
  return `${KIND_WORDS[kind] ?? kind} ${name} (SHA-256 ${sha256.slice(0, 12)}…)`;
}

/** Every file of an exchange, withdrawn ones too, in the order in which they came. */
export async function storedFiles(tx: Transaction, exchangeId: number): Promise<StoredFile[]> {
  type Row = Omit<StoredFile, 'reports'> & { reportId: number | null; slug: string | null };
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT file.id, file.kind, file.name, file.sha256, file."withdrawnAt", report.id AS "reportId",
      report.slug
    FROM "Artifact" file
    LEFT JOIN (
      SELECT "artifactId", "reportId" FROM "WalletLedger"
      UNION SELECT "artifactId", "reportId" FROM "LiabilityTree"
      UNION SELECT link."artifactId", revision."reportId" FROM "RevisionArtifact" link
        JOIN "ReportRevision" revision ON revision.id = link."revisionId"
      UNION SELECT stating.id, named.id FROM "Artifact" stating
        CROSS JOIN LATERAL jsonb_array_elements(stating.states) content
        JOIN "Report" named
          ON named.slug = content->>'month' AND named."exchangeId" = stating."exchangeId"
    ) AS of ON of."artifactId" = file.id
    LEFT JOIN "Report" report ON report.id = of."reportId"
    WHERE file."exchangeId" = ${exchangeId}
    ORDER BY file.id, report.slug`);
  const files = new Map<number, StoredFile>();
  for (const { reportId, slug, ...row } of rows) {
    const file = files.get(row.id) ?? { ...row, reports: [] };
    if (reportId !== null && slug !== null) file.reports.push({ id: reportId, slug });
    files.set(row.id, file);
  }
  return [...files.values()];
}

/**
 * The files that a target names: by a report's month every file of it that is in force, by the
 * beginning of a SHA-256 one file. `report` narrows the latter.
 *
 * @throws InputError when nothing or more than one file is meant, saying what is stored.
 */
export function chooseFiles(
  files: readonly StoredFile[],
  { target, report }: { target: string; report: string | null },
): { chosen: StoredFile[]; withdrawnBefore: StoredFile | null } {
  const inForce = files.filter(({ withdrawnAt }) => withdrawnAt === null);
  const isReport: boolean = isMonth(target);
  if (isReport) {
    const chosen = inForce.filter(({ reports }) => reports.some(({ slug }) => slug === target));
    const known = files.some(({ reports }) => reports.some(({ slug }) => slug === target));
    if (!known) throw refusal('unknown-report', `there is no report ${target}`);
    return { chosen, withdrawnBefore: null };
  }
  const prefix = target.toLowerCase().replace(/…$/, '');
  if (!/^[0-9a-f]{6,64}$/.test(prefix)) {
    const reason = `"${target.slice(0, 80)}" is neither a report's month, like 2026-05, nor the beginning of a file's SHA-256 (6 hex digits or more)`;
    throw refusal('withdraw-target', reason);
  }
  const meant = (file: StoredFile) =>
    file.sha256.startsWith(prefix) &&
    (report === null || file.reports.some(({ slug }) => slug === report));
  const chosen = inForce.filter(meant);
  if (chosen.length > 1) {
    const reason = `"${prefix}" is more than one file: ${listed(chosen)}. Give more digits`;
    throw refusal('withdraw-ambiguous', reason);
  }
  const withdrawnBefore = chosen.length === 0 ? (files.filter(meant).at(-1) ?? null) : null;
  if (chosen.length === 0 && withdrawnBefore === null) {
    const near = report === null ? inForce : inForce.filter((file) => isOf(file, report));
    const reason = `no file begins with "${prefix}"${report === null ? '' : ` in report ${report}`}. Stored: ${listed(near)}`;
    throw refusal('withdraw-unknown', reason);
  }
  return { chosen, withdrawnBefore };
}

export function isOf(file: StoredFile, report: string): boolean {
  return file.reports.some(({ slug }) => slug === report);
}

const MOST_LISTED = 12;

function listed(files: readonly StoredFile[]): string {
  const newest = files.toReversed().slice(0, MOST_LISTED);
  const words = newest.map((file) => {
    const of = file.reports.length > 2 ? `${file.reports.length} reports` : slugs(file);
    return `${of}: ${fileWords(file)}`;
  });
  const more = files.length > newest.length ? `; and ${files.length - newest.length} more` : '';
  return words.length === 0 ? 'nothing' : `${words.join('; ')}${more}`;
}

function slugs({ reports }: StoredFile): string {
  return reports.map(({ slug }) => slug).join(', ') || 'no report';
}

export function refusal(code: string, reason: string): InputError {
  return new InputError({ code, reason });
}
