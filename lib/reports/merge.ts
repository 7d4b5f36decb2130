import {
  type AssetContent,
  emptyAsset,
  FIGURE_NAMES,
  type FigureName,
  NO_FACTS,
  type ReportContent,
  type ReportFacts,
} from './content';
import { conflictsBetween, OWN_FIGURE_USED, stillConflicting } from './merge-conflicts';
import type { ConflictRecord } from './schema';
import { restateRoots } from './stated-root';

/**
 * A report is known from two layers: what third parties reported (the curated history) and what the
 * exchange itself published (its summary). A newer file replaces its own layer whole; between the
 * layers the exchange's figure wins, and a reported one that contradicts it stays as a conflict.
 */

/** What was stored of a report, and whether an exchange's summary is part of it. */
export type StoredContent = { content: ReportContent; hasSummary: boolean };

/** The content after reading a newer curated history. */
export function mergeHistory(stored: StoredContent | null, history: ReportContent): ReportContent {
  const before = stored?.content ?? null;
  if (!stored?.hasSummary) return restateRoots(history, { before, hasSummary: false });
  const published = publishedLayer(stored.content);
  const merged = combine({ published, reported: history, earlier: [] });
  return restateRoots(merged, { before, hasSummary: true });
}

/** The content after reading a newer summary of the exchange. */
export function mergeSummary(stored: StoredContent | null, summary: ReportContent): ReportContent {
  if (!stored) return summary;
  const { content: before, hasSummary } = stored;
  const reported = hasSummary ? reportedLayer(before) : before;
  const earlier = hasSummary ? before.conflicts : [];
  const merged = combine({ published: summary, reported, earlier });
  return restateRoots(merged, { before, hasSummary: true });
}

/** `earlier`: conflicts of the merge before, whose reported values are no longer in `reported`. */
function combine({
  published,
  reported,
  earlier,
}: {
  published: ReportContent;
  reported: ReportContent;
  earlier: readonly ConflictRecord[];
}): ReportContent {
  return {
    month: published.month,
    facts: { ...reported.facts, ...publishedFacts(published) },
    assets: mergeAssets(published.assets, reported.assets),
    sources: [...published.sources, ...reported.sources],
    conflicts: [
      ...reported.conflicts,
      ...stillConflicting(earlier, published),
      ...conflictsBetween({ published, reported }),
    ],
  };
}

/** The facts that a summary always states: where there is one, these are the exchange's own. */
function publishedFacts(content: ReportContent) {
  const { snapshot, snapshotBasis, auditId, liabilitiesRoot, proofSystem } = content.facts;
  return { snapshot, snapshotBasis, auditId, liabilitiesRoot, proofSystem };
}

/** In the order of the exchange's page, then what only others state. */
function mergeAssets(published: AssetContent[], reported: AssetContent[]): AssetContent[] {
  const claimed = new Map(reported.map((figures) => [figures.asset, figures]));
  const own = new Set(published.map((figures) => figures.asset));
  return [
    ...published.map((figures) => mergeAsset(figures, claimed.get(figures.asset))),
    ...reported.filter((figures) => !own.has(figures.asset)),
  ];
}

function mergeAsset(own: AssetContent, reported: AssetContent | undefined): AssetContent {
  if (!reported) return own;
  const merged = { ...reported };
  for (const name of FIGURE_NAMES) merged[name] = own[name] ?? reported[name];
  const shownReported = FIGURE_NAMES.some(
    (name) => name !== 'publishedRatio' && own[name] === null && reported[name] !== null,
  );
  return { ...merged, approximate: reported.approximate && shownReported };
}

/** What the exchange published, taken out of a merged content. */
function publishedLayer(content: ReportContent): ReportContent {
  return {
    month: content.month,
    facts: { ...NO_FACTS, ...publishedFacts(content) },
    assets: content.assets
      .map((figures) => ({ ...emptyAsset(figures.asset), ...stated(figures, 'published') }))
      .filter(hasFigure),
    sources: content.sources.filter((source) => source.evidence === 'published'),
    conflicts: [],
  };
}

/** What others reported, taken out of a merged content, apart from the values that had lost. */
function reportedLayer(content: ReportContent): ReportContent {
  const ownFacts: Partial<ReportFacts> = {
    snapshot: null,
    snapshotBasis: null,
    auditId: null,
    liabilitiesRoot: null,
  };
  return {
    month: content.month,
    facts: { ...content.facts, ...ownFacts },
    assets: content.assets
      .map((figures) => ({ ...figures, ...stated(figures, 'reported') }))
      .filter((figures) => hasFigure(figures) || hasExtras(figures)),
    sources: content.sources.filter((source) => source.evidence !== 'published'),
    conflicts: content.conflicts.filter((conflict) => conflict.why !== OWN_FIGURE_USED),
  };
}

function stated(
  figures: AssetContent,
  evidence: 'published' | 'reported',
): Pick<AssetContent, FigureName> {
  const only = (name: FigureName) => (figures[name]?.evidence === evidence ? figures[name] : null);
  return {
    reserves: only('reserves'),
    exchangeReserves: only('exchangeReserves'),
    custodyReserves: only('custodyReserves'),
    liabilities: only('liabilities'),
    publishedRatio: only('publishedRatio'),
  };
}

function hasFigure(figures: AssetContent): boolean {
  return FIGURE_NAMES.some((name) => figures[name] !== null);
}

function hasExtras(figures: AssetContent): boolean {
  const { reservesUsd, derivedReserves, derivedLiabilities } = figures;
  return [reservesUsd, derivedReserves, derivedLiabilities].some((value) => value !== null);
}
