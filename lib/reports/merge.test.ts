import { describe, expect, it } from 'vitest';
import {
  type AssetContent,
  canonicalContent,
  emptyAsset,
  NO_FACTS,
  type ReportContent,
} from './content';
import { mergeHistory, mergeSummary } from './merge';
import { OWN_FIGURE_USED } from './merge-conflicts';

const reported = (value: string) => ({ value, evidence: 'reported' as const });
const published = (value: string) => ({ value, evidence: 'published' as const });

/** As the curated history states a month. */
function history(assets: (Partial<AssetContent> & { asset: string })[]): ReportContent {
  return {
    month: '2026-05',
    facts: {
      ...NO_FACTS,
      ordinal: 43,
      snapshot: { at: '2026-05-07', precision: 'day' },
      snapshotBasis: 'an article',
      auditId: '506872725',
      addressCount: 320_917,
      proofSystem: 'plonky2',
    },
    assets: assets.map((figures) => ({ ...emptyAsset(figures.asset), ...figures })),
    sources: [{ url: 'https://a.example/', title: 'a', states: null, evidence: 'reported' }],
    conflicts: [
      { asset: null, field: 'totalUsd', value: '5', url: null, statedBy: 'b', why: 'too low' },
    ],
  };
}

/** As the exchange states it. */
function summary(assets: (Partial<AssetContent> & { asset: string })[]): ReportContent {
  return {
    month: '2026-05',
    facts: {
      ...NO_FACTS,
      snapshot: { at: '2026-05-06T16:00:00.000Z', precision: 'instant' },
      snapshotBasis: 'createTime',
      auditId: '506872725',
      liabilitiesRoot: 'dd32',
      proofSystem: 'plonky2',
    },
    assets: assets.map((figures) => ({ ...emptyAsset(figures.asset), ...figures })),
    sources: [{ url: 'https://okx.example/', title: 'okx', states: null, evidence: 'published' }],
    conflicts: [],
  };
}

const ownConflicts = (content: ReportContent) =>
  content.conflicts.filter(({ why }) => why === OWN_FIGURE_USED);

describe('a summary after the history', () => {
  const press = history([
    { asset: 'BTC', reserves: reported('117934'), liabilities: reported('111000') },
    { asset: 'SOL', publishedRatio: reported('105'), derivedReserves: '7', derivedBasis: 'sum' },
  ]);
  const own = summary([
    {
      asset: 'BTC',
      reserves: published('117934.3717877240880507'),
      liabilities: published('111188.864402819964229'),
    },
    { asset: 'ETH', reserves: published('1594622.03') },
  ]);
  const merged = mergeSummary({ content: press, hasSummary: false }, own);

  it('wins figure by figure, and leaves what it does not state', () => {
    const byAsset = new Map(merged.assets.map((figures) => [figures.asset, figures]));
    expect([...byAsset.keys()]).toEqual(['BTC', 'ETH', 'SOL']);
    expect(byAsset.get('BTC')?.liabilities).toEqual(published('111188.864402819964229'));
    expect(byAsset.get('SOL')).toMatchObject({
      publishedRatio: reported('105'),
      derivedReserves: '7',
    });
    expect(merged.facts).toMatchObject({
      ordinal: 43,
      addressCount: 320_917,
      liabilitiesRoot: 'dd32',
    });
  });

  it('keeps the reported value that contradicts it, not the one that is only rounded', () => {
    expect(ownConflicts(merged)).toEqual([
      {
        asset: 'BTC',
        field: 'liabilities',
        value: '111000',
        url: null,
        statedBy: 'curated history',
        why: OWN_FIGURE_USED,
      },
    ]);
    expect(merged.conflicts).toContainEqual(press.conflicts[0]);
  });

  it('states the instant where only the day was known, in UTC+8 too', () => {
    expect(merged.facts.snapshot).toEqual({ at: '2026-05-06T16:00:00.000Z', precision: 'instant' });
    expect(merged.facts.snapshotBasis).toBe('createTime');
  });

  it('puts its own source first', () => {
    expect(merged.sources.map(({ evidence }) => evidence)).toEqual(['published', 'reported']);
  });

  it.each([
    ['snapshotAt', { snapshot: { at: '2026-05-09', precision: 'day' as const } }, '2026-05-09'],
    ['auditId', { auditId: '1' }, '1'],
    ['liabilitiesRoot', { liabilitiesRoot: 'aa' }, 'aa'],
  ])('keeps another %s as a conflict', (field, facts, value) => {
    const other = { ...press, facts: { ...press.facts, ...facts } };
    const conflicts = ownConflicts(mergeSummary({ content: other, hasSummary: false }, own));
    expect(conflicts).toContainEqual(expect.objectContaining({ asset: null, field, value }));
  });
});

describe('the order of ingests', () => {
  const press = history([
    { asset: 'BTC', reserves: reported('110000'), liabilities: reported('100000') },
  ]);
  const own = summary([{ asset: 'BTC', reserves: published('117934.3') }]);

  it('does not matter', () => {
    const summaryLast = mergeSummary({ content: press, hasSummary: false }, own);
    const historyLast = mergeHistory({ content: own, hasSummary: true }, press);
    expect(canonicalContent(historyLast)).toBe(canonicalContent(summaryLast));
  });

  it('changes nothing when the same layer comes again', () => {
    const merged = mergeSummary({ content: press, hasSummary: false }, own);
    const stored = { content: merged, hasSummary: true };
    expect(mergeHistory(stored, press)).toEqual(merged);
    expect(mergeSummary(stored, own)).toEqual(merged);
  });
});

describe('a newer file', () => {
  const press = history([{ asset: 'BTC', reserves: reported('110000') }]);
  const own = summary([
    { asset: 'BTC', reserves: published('117934.3') },
    { asset: 'ETH', reserves: published('5') },
  ]);
  const stored = {
    content: mergeSummary({ content: press, hasSummary: false }, own),
    hasSummary: true,
  };

  it('of the history replaces the reported layer whole', () => {
    const merged = mergeHistory(stored, history([{ asset: 'BTC', reserves: reported('117934') }]));
    expect(merged.assets[0]?.reserves).toEqual(published('117934.3'));
    expect(ownConflicts(merged)).toEqual([]);
    expect(mergeHistory({ content: press, hasSummary: false }, history([])).assets).toEqual([]);
  });

  it('of the summary replaces the published layer whole', () => {
    const merged = mergeSummary(stored, summary([{ asset: 'BTC', reserves: published('118000') }]));
    expect(merged.assets.map(({ asset, reserves }) => [asset, reserves])).toEqual([
      ['BTC', published('118000')],
    ]);
    expect(merged.sources).toHaveLength(2);
  });

  it('of the summary keeps the contradictions that are still there, once', () => {
    const differs = mergeSummary(
      stored,
      summary([{ asset: 'BTC', reserves: published('118000') }]),
    );
    expect(ownConflicts(differs).map(({ value }) => value)).toEqual(['110000']);
    const agrees = mergeSummary(
      stored,
      summary([{ asset: 'BTC', reserves: published('110000.4') }]),
    );
    expect(ownConflicts(agrees)).toEqual([]);
  });
});

describe('approximate amounts', () => {
  const press = history([
    {
      asset: 'ETH',
      approximate: true,
      reserves: reported('1460000'),
      liabilities: reported('1419083'),
    },
  ]);

  it('do not contradict within their rounding', () => {
    const own = summary([
      { asset: 'ETH', reserves: published('1459911.23'), liabilities: published('1419083.9') },
    ]);
    const merged = mergeSummary({ content: press, hasSummary: false }, own);
    expect(ownConflicts(merged)).toEqual([]);
    expect(merged.assets[0]?.approximate).toBe(false);
  });

  it('stay marked while one of them is shown', () => {
    const own = summary([{ asset: 'ETH', liabilities: published('1419083.9') }]);
    expect(mergeSummary({ content: press, hasSummary: false }, own).assets[0]?.approximate).toBe(
      true,
    );
  });
});
