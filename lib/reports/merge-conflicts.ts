import { isSameFigure } from '@/lib/sources/rounding';
import { type AssetContent, FIGURE_NAMES, type ReportContent, type SnapshotTime } from './content';
import type { ConflictRecord } from './schema';

/** Why a reported value is not the one shown. A later merge knows its own conflicts by it. */
export const OWN_FIGURE_USED = "the exchange's own figure is used";

const STATED_BY = 'curated history';
const HOUR = 3_600_000;
/** Asian exchanges date their reports by UTC+8. */
const DAY_OFFSETS = [0, 8 * HOUR];

/** One reported value beside what the exchange published for the same thing. */
type Claim = {
  asset: string | null;
  field: string;
  reported: string | null;
  published: string | null;
  agree: (reported: string, published: string) => boolean;
};

/**
 * The reported values that contradict what the exchange published. A value with fewer digits of the
 * same figure, or a day for an instant on that day (UTC or UTC+8), is no contradiction.
 */
export function conflictsBetween({
  published,
  reported,
}: {
  published: ReportContent;
  reported: ReportContent;
}): ConflictRecord[] {
  const own = new Map(published.assets.map((figures) => [figures.asset, figures]));
  const claims = [
    ...factClaims(published, reported),
    ...reported.assets.flatMap((figures) => figureClaims(own.get(figures.asset), figures)),
  ];
  return claims.flatMap(({ asset, field, reported: value, published: used, agree }) => {
    if (value === null || used === null || agree(value, used)) return [];
    return [{ asset, field, value, url: null, statedBy: STATED_BY, why: OWN_FIGURE_USED }];
  });
}

/** Conflicts of an earlier merge that still contradict what the exchange publishes now. */
export function stillConflicting(
  conflicts: readonly ConflictRecord[],
  published: ReportContent,
): ConflictRecord[] {
  return conflicts.filter((conflict) => {
    if (conflict.why !== OWN_FIGURE_USED) return false;
    const used = publishedValue(conflict, published);
    if (used === null) return false;
    return conflict.asset === null
      ? !factsAgree(conflict.field, conflict.value, used)
      : !isSameFigure(conflict.value, used);
  });
}

function factClaims(published: ReportContent, reported: ReportContent): Claim[] {
  return FACT_FIELDS.map((field) => ({
    asset: null,
    field,
    reported: factText(reported, field),
    published: factText(published, field),
    agree: (value, used) => factsAgree(field, value, used),
  }));
}

function figureClaims(own: AssetContent | undefined, reported: AssetContent): Claim[] {
  if (!own) return [];
  return FIGURE_NAMES.map((field) => ({
    asset: reported.asset,
    field,
    reported: reported[field]?.value ?? null,
    published: own[field]?.value ?? null,
    agree: (value, used) =>
      isSameFigure(value, used, {
        approximate: reported.approximate && field !== 'publishedRatio',
      }),
  }));
}

const FACT_FIELDS = ['snapshotAt', 'auditId', 'liabilitiesRoot'] as const;

function factText(content: ReportContent, field: string): string | null {
  const { snapshot, auditId, liabilitiesRoot } = content.facts;
  if (field === 'snapshotAt') return snapshot?.at ?? null;
  if (field === 'auditId') return auditId;
  return field === 'liabilitiesRoot' ? liabilitiesRoot : null;
}

function factsAgree(field: string, reported: string, published: string): boolean {
  if (field !== 'snapshotAt') return reported === published;
  return sameMoment(reported, published);
}

function sameMoment(reported: SnapshotTime['at'], published: SnapshotTime['at']): boolean {
  if (reported.includes('T')) return Date.parse(reported) === Date.parse(published);
  const instant = Date.parse(published);
  return DAY_OFFSETS.some((offset) =>
    new Date(instant + offset).toISOString().startsWith(reported),
  );
}

function publishedValue(conflict: ConflictRecord, published: ReportContent): string | null {
  if (conflict.asset === null) return factText(published, conflict.field);
  const figures = published.assets.find(({ asset }) => asset === conflict.asset);
  const name = FIGURE_NAMES.find((figure) => figure === conflict.field);
  return (figures && name && figures[name]?.value) ?? null;
}
