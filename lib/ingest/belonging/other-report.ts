import { InputError } from '@/lib/format/input-error';
import { type Month, monthOf } from '@/lib/format/month';
import { statedByName } from '@/lib/proofs/stated-report';
import type { KnownReport } from './known-reports';

const NOTHING_KNOWN = {
  auditId: null,
  root: null,
  snapshotAt: null,
  reserveFile: null,
  liabilityFile: null,
};

/** What a file says about itself, in its name or inside. */
export type OwnWords = {
  /** Its name, with the archive's name where it is in one. */
  names: readonly string[];
  /** The numbers of the report it states inside. */
  auditIds?: readonly string[];
  /** The root of the liabilities that it leads to. */
  root?: string | null;
};

/** Why a file is not of the report it is put to, and of which one it is where that is known. */
export type Mismatch = { reason: string; belongs: string | null };

/**
 * Holds what a file says about itself against the report it is put to. Null when nothing contradicts;
 * a file that says nothing contradicts nothing.
 */
export function findMismatch(
  words: OwnWords,
  { report, reports }: { report: string; reports: readonly KnownReport[] },
): Mismatch | null {
  const target = reports.find(({ slug }) => slug === report) ?? { ...NOTHING_KNOWN, slug: report };
  const others = reports.filter(({ slug }) => slug !== report);
  return (
    byAudit(words, target, others) ??
    byFileName(words, target, others) ??
    byHour(words, target, others) ??
    byRoot(words, target, others)
  );
}

function byAudit(
  { auditIds = [], names }: OwnWords,
  target: KnownReport,
  others: readonly KnownReport[],
): Mismatch | null {
  const stated = [...auditIds, ...names.flatMap((name) => statedByName(name).auditId ?? [])];
  for (const audit of stated) {
    if (auditsOf(target).includes(audit)) continue;
    const other = others.find((known) => auditsOf(known).includes(audit));
    if (other)
      return { reason: `it says audit ${audit}, which is ${other.slug}`, belongs: other.slug };
    const [own] = auditsOf(target);
    if (own !== undefined) {
      return {
        reason: `it says audit ${audit}, but ${target.slug} is audit ${own}`,
        belongs: null,
      };
    }
  }
  return null;
}

/** Also from the name of the liabilities file, which carries it. */
function auditsOf({ auditId, liabilityFile }: KnownReport): string[] {
  const named = liabilityFile === null ? null : statedByName(liabilityFile).auditId;
  return [...new Set([auditId, named].filter((one) => one !== null))];
}

function byFileName(
  { names }: OwnWords,
  target: KnownReport,
  others: readonly KnownReport[],
): Mismatch | null {
  for (const name of names) {
    const isOf = (known: KnownReport) =>
      [known.reserveFile, known.liabilityFile].some((file) => file !== null && isNamed(file, name));
    const other = isOf(target) ? undefined : others.find(isOf);
    if (other) return { reason: `${name} is the file named by ${other.slug}`, belongs: other.slug };
  }
  return null;
}

/** A published name may have a remark behind it. */
function isNamed(published: string, name: string): boolean {
  return published.split(/\s/)[0]?.toLowerCase() === name.toLowerCase();
}

/** OKX: `okx_por_2026050700_V4.csv.zip`, `por_csv_2026050700_V4.zip`, `okx_por_20221122.csv`. */
const STAMP = /(?:^|[^0-9a-z])(?:okx_por|por_csv|okx_por_eth_staking)_(20\d\d)(\d\d)(\d\d)(\d\d)?/i;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The stamp is the snapshot's hour; a file made some days later may carry that day. */
const DAYS_AFTER = 10;

function byHour(
  { names }: OwnWords,
  target: KnownReport,
  others: readonly KnownReport[],
): Mismatch | null {
  for (const name of names) {
    const stamp = stampOf(name);
    if (!stamp || stamp.months.includes(target.slug) || isNear(stamp.at, target)) continue;
    const other = others.find(({ slug }) => stamp.months.includes(slug));
    return {
      reason: `the name ${name} says a snapshot of ${stamp.words} (UTC+8)`,
      belongs: other?.slug ?? null,
    };
  }
  return null;
}

/** The time a wallet file's name gives, in UTC+8, and the months in UTC it can be of. */
function stampOf(name: string): { at: number; months: Month[]; words: string } | null {
  const [, year, month, day, hour] = STAMP.exec(name) ?? [];
  if (!year || !month || !day) return null;
  const midnight = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(midnight)) return null;
  const local = midnight + Number(hour ?? 0) * HOUR;
  const at = local - 8 * HOUR;
  const last = hour === undefined ? at + DAY - 1 : at;
  const months = [...new Set([at, last].map((time) => monthOf(new Date(time))))];
  const words = `${year}-${month}-${day}${hour === undefined ? '' : ` ${hour}:00`}`;
  return { at, months, words };
}

function isNear(at: number, { snapshotAt }: KnownReport): boolean {
  if (snapshotAt === null) return false;
  const after = at - snapshotAt.getTime();
  return after >= -DAY && after <= DAYS_AFTER * DAY;
}

function byRoot(
  { root = null }: OwnWords,
  target: KnownReport,
  others: readonly KnownReport[],
): Mismatch | null {
  if (root === null || target.root?.toLowerCase() === root) return null;
  const other = others.find((known) => known.root?.toLowerCase() === root);
  return other
    ? { reason: `the root ${root.slice(0, 16)}… is that of ${other.slug}`, belongs: other.slug }
    : null;
}

/** The refusal of a file of another report: both named, with the command that puts it right. */
export function otherReport(
  { reason, belongs }: Mismatch,
  { file, report, command }: { file: string; report: string; command: string },
): InputError {
  const where =
    belongs === null
      ? `No stored report is known to be the right one: give the file of ${report}, or store the report it is of first`
      : `Put it there: ${command} --report ${belongs}`;
  return new InputError({
    code: 'other-report',
    reason: `is of ${belongs === null ? 'another report' : `report ${belongs}`}, not of ${report}: ${reason}. ${where}. To store it for ${report} all the same: --force --reason "why"`,
    place: { file },
  });
}
