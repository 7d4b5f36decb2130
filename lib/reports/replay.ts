import type { Month } from '@/lib/format/month';
import { NO_FACTS, type ReportContent } from './content';
import { mergeHistory, mergeSummary, type StoredContent } from './merge';
import { type RootStatement, rootStatements, stateRoot } from './stated-root';

/** Kinds of files that state something of a report; `adds`: one thing more, beside the others. */
export const CONTENT_KINDS = {
  history: { adds: false },
  summary: { adds: false },
  root: { adds: true },
  'sum-proof': { adds: true },
} as const;
export type ContentKind = keyof typeof CONTENT_KINDS;

/** One file's statement of a report, as it was read. */
export type Statement = { artifactId: number; kind: ContentKind; content: ReportContent };

/** A report as it stands after some statements, and the files it is read from. */
export type Replayed = { content: ReportContent; artifacts: { id: number; kind: string }[] };

export function isContentKind(kind: string): kind is ContentKind {
  return Object.hasOwn(CONTENT_KINDS, kind);
}

/**
 * Puts a report together anew from statements in the order in which they came, on top of `base`; null
 * when there is neither. Gives what ingesting them one after the other gave.
 */
export function replay(statements: readonly Statement[], base: Replayed | null): Replayed | null {
  let state = base;
  for (const { artifactId, kind, content: incoming } of statements) {
    const kept = (state?.artifacts ?? []).filter(
      (artifact) => CONTENT_KINDS[kind].adds || artifact.kind !== kind,
    );
    state = {
      content: merge(kind, state, incoming),
      artifacts: [...kept, { id: artifactId, kind }],
    };
  }
  return state;
}

function merge(kind: ContentKind, state: Replayed | null, incoming: ReportContent): ReportContent {
  const stored: StoredContent | null = state && {
    content: state.content,
    hasSummary: state.artifacts.some((artifact) => artifact.kind === 'summary'),
  };
  if (kind === 'history') return mergeHistory(stored, incoming);
  if (kind === 'summary') return mergeSummary(stored, incoming);
  const { hasSummary } = stored ?? { hasSummary: false };
  return rootStatements(incoming).reduce(
    (content, statement) => stateRoot(content, statement, { hasSummary }).content,
    stored?.content ?? emptyContent(incoming.month),
  );
}

/** A report of which only the month is known. */
export function emptyContent(month: Month): ReportContent {
  return { month, facts: NO_FACTS, assets: [], sources: [], conflicts: [] };
}

/** A root that somebody states, as the content that states nothing else. */
export function rootContent(month: Month, statement: RootStatement): ReportContent {
  return stateRoot(emptyContent(month), statement, { hasSummary: false }).content;
}
