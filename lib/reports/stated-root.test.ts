import { describe, expect, it } from 'vitest';
import { NO_FACTS, type ReportContent } from './content';
import { mergeHistory, mergeSummary } from './merge';
import { OWN_FIGURE_USED } from './merge-conflicts';
import { OTHER_ROOT_KNOWN, type RootStatement, rootStatements, stateRoot } from './stated-root';

const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
const content = (liabilitiesRoot: string | null): ReportContent => ({
  month: '2023-03',
  facts: { ...NO_FACTS, liabilitiesRoot },
  assets: [],
  sources: [],
  conflicts: [],
});
const says = (root: string, evidence: RootStatement['evidence'] = 'published'): RootStatement => ({
  root,
  evidence,
  url: 'https://www.okx.com/x',
  title: 'OKX',
});
const state = (base: ReportContent, statement: RootStatement, hasSummary = false) =>
  stateRoot(base, statement, { hasSummary });

describe('a stated root', () => {
  it('is taken where none is known, with its source', () => {
    const { content: next, outcome } = state(content(null), says(a));
    expect(outcome).toBe('stored');
    expect(next.facts.liabilitiesRoot).toBe(a);
    expect(rootStatements(next)).toEqual([says(a)]);
    expect(next.conflicts).toEqual([]);
  });

  it('confirms the one that is known; said twice it is listed once', () => {
    const once = state(content(a.toUpperCase()), says(a));
    expect(once.outcome).toBe('confirmed');
    expect(state(once.content, says(a)).content).toEqual(once.content);
  });

  it('gives way to a published one, and then stays as a conflict', () => {
    const { content: next, outcome } = state(content(a), says(b));
    expect([outcome, next.facts.liabilitiesRoot]).toEqual(['replaced', b]);
    expect(next.conflicts).toMatchObject([
      { field: 'liabilitiesRoot', value: a, why: OWN_FIGURE_USED },
    ]);
  });

  it.each<[string, ReportContent, RootStatement, boolean, string]>([
    ['reported against the summary’s', content(a), says(b, 'reported'), true, OWN_FIGURE_USED],
    ['published against the summary’s', content(a), says(b), true, OWN_FIGURE_USED],
    [
      'published against one published',
      state(content(null), says(a)).content,
      says(b),
      false,
      OWN_FIGURE_USED,
    ],
    ['reported against one reported', content(a), says(b, 'reported'), false, OTHER_ROOT_KNOWN],
  ])('is a conflict when it is %s', (_, base, statement, hasSummary, why) => {
    const { content: next, outcome } = state(base, statement, hasSummary);
    expect([outcome, next.facts.liabilitiesRoot]).toEqual(['conflict', a]);
    expect(next.conflicts).toMatchObject([{ value: b, url: statement.url, why }]);
  });

  it('outlives a newer history and a newer summary', () => {
    const stated = state(content(null), says(a)).content;
    const history = mergeHistory({ content: stated, hasSummary: false }, content(null));
    expect([history.facts.liabilitiesRoot, rootStatements(history)]).toEqual([a, [says(a)]]);
    const summary = mergeSummary({ content: history, hasSummary: false }, content(b));
    expect(summary.facts.liabilitiesRoot).toBe(b);
    expect(summary.conflicts.filter(({ value }) => value === a)).toHaveLength(1);
    const again = mergeHistory({ content: summary, hasSummary: true }, content(null));
    expect(again.facts.liabilitiesRoot).toBe(b);
    expect(rootStatements(again)).toEqual([says(a)]);
    const newer = mergeSummary({ content: again, hasSummary: true }, content(a));
    expect([newer.facts.liabilitiesRoot, newer.conflicts]).toEqual([a, []]);
  });
});
