import type { ReportContent } from './content';
import { OWN_FIGURE_USED } from './merge-conflicts';
import type { SourceRecord } from './schema';

/** A root of the liabilities tree as somebody states it for one report, apart from any summary. */
export type RootStatement = {
  /** 64 lower-case hex digits. */
  root: string;
  evidence: 'published' | 'reported';
  url: string | null;
  /** Of the page, or where it is stated in words. */
  title: string;
};

/**
 * What a statement comes to: `stored` where no root was known, `confirmed` where this one was,
 * `replaced` where a reported one gave way to the exchange's own, `conflict` where another one stays.
 */
export type RootOutcome = 'stored' | 'confirmed' | 'replaced' | 'conflict';

/** Why a root that is stated is not the one shown. */
export const OTHER_ROOT_KNOWN = 'another root was stated for this report before';

const FIELD = 'liabilitiesRoot';
const MARK = 'Root of the liabilities tree: ';

/** What a source says that states this root; a later merge knows statements by it. */
export function rootStates(root: string): string {
  return MARK + root;
}

/** The roots that sources of the content state. */
export function rootStatements(content: ReportContent): RootStatement[] {
  return content.sources.flatMap(({ url, title, states, evidence }) => {
    if (!states?.startsWith(MARK) || (evidence !== 'published' && evidence !== 'reported'))
      return [];
    return [{ root: states.slice(MARK.length), evidence, url, title }];
  });
}

/**
 * The content with a root stated for it. The exchange's own root wins over a reported one; of two by
 * the same authority the first stays. What is not used stays as a conflict.
 *
 * `hasSummary`: the content's root is from the exchange's own summary.
 */
export function stateRoot(
  content: ReportContent,
  statement: RootStatement,
  { hasSummary }: { hasSummary: boolean },
): { content: ReportContent; outcome: RootOutcome } {
  const { root, evidence, url, title } = statement;
  const known = content.facts.liabilitiesRoot;
  const sources = withSource(content.sources, statement);
  const withRoot = { ...content.facts, liabilitiesRoot: root };
  if (known === null)
    return { content: { ...content, facts: withRoot, sources }, outcome: 'stored' };
  if (known.toLowerCase() === root) {
    return { content: { ...content, sources }, outcome: 'confirmed' };
  }
  const published =
    hasSummary ||
    rootStatements(content).some((one) => one.root === known && one.evidence === 'published');
  const wins = evidence === 'published' && !published;
  const why = wins || published ? OWN_FIGURE_USED : OTHER_ROOT_KNOWN;
  const lost = wins
    ? { value: known, url: null, statedBy: 'an earlier statement' }
    : { value: root, url, statedBy: url === null ? title : null };
  const listed = content.conflicts.some(
    ({ field, value }) => field === FIELD && value === lost.value,
  );
  const conflicts = listed
    ? content.conflicts
    : [...content.conflicts, { asset: null, field: FIELD, ...lost, why }];
  const facts = wins ? withRoot : content.facts;
  return {
    content: { ...content, facts, sources, conflicts },
    outcome: wins ? 'replaced' : 'conflict',
  };
}

/** States again, in a newly merged content, what was stated for the report before. */
export function restateRoots(
  merged: ReportContent,
  { before, hasSummary }: { before: ReportContent | null; hasSummary: boolean },
): ReportContent {
  if (!before) return merged;
  return rootStatements(before).reduce(
    (content, statement) => stateRoot(content, statement, { hasSummary }).content,
    merged,
  );
}

function withSource(
  sources: SourceRecord[],
  { root, evidence, url, title }: RootStatement,
): SourceRecord[] {
  const states = rootStates(root);
  const listed = sources.some(
    (one) =>
      one.states === states && one.url === url && one.title === title && one.evidence === evidence,
  );
  return listed ? sources : [...sources, { url, title, states, evidence }];
}
