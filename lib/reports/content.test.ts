import { describe, expect, it } from 'vitest';
import { canonicalContent, emptyAsset, NO_FACTS, type ReportContent } from './content';

const content: ReportContent = {
  month: '2026-05',
  facts: NO_FACTS,
  assets: [{ ...emptyAsset('BTC'), reserves: { value: '1', evidence: 'reported' } }],
  sources: [],
  conflicts: [],
};

describe('canonicalContent', () => {
  it('does not depend on the order of keys, at any depth', () => {
    const { month, facts, ...rest } = content;
    const reversed = Object.fromEntries(Object.entries(facts).reverse()) as typeof facts;
    expect(canonicalContent({ ...rest, facts: reversed, month })).toBe(canonicalContent(content));
  });

  it('depends on every stated thing', () => {
    const variants: ReportContent[] = [
      { ...content, month: '2026-06' },
      { ...content, facts: { ...NO_FACTS, ordinal: 1 } },
      {
        ...content,
        assets: [{ ...emptyAsset('BTC'), reserves: { value: '1', evidence: 'published' } }],
      },
      { ...content, assets: [] },
      { ...content, sources: [{ url: null, title: 'a', states: null, evidence: 'reported' }] },
    ];
    const texts = new Set([content, ...variants].map(canonicalContent));
    expect(texts.size).toBe(variants.length + 1);
  });

  it('keeps the order of lists', () => {
    const assets = [emptyAsset('BTC'), emptyAsset('ETH')];
    const backwards = { ...content, assets: assets.toReversed() };
    expect(canonicalContent({ ...content, assets })).not.toBe(canonicalContent(backwards));
  });
});
