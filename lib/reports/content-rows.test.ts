import { describe, expect, it } from 'vitest';
import { emptyAsset, NO_FACTS, type ReportContent } from './content';
import { assetRows, conflictRows, revisionRow, sourceRows } from './content-rows';

const source = { url: null, title: 'a', states: null, evidence: 'reported' as const };
const conflict = { asset: null, field: 'x', value: '1', url: null, statedBy: 'b', why: null };
const content: ReportContent = {
  month: '2026-05',
  facts: {
    ...NO_FACTS,
    snapshot: { at: '2026-05-06', precision: 'day' },
    publishedOn: '2026-05-22',
    totalUsd: '1.000000000000000000000000000001',
  },
  assets: [
    { ...emptyAsset('BTC'), reserves: { value: '0.1', evidence: 'published' } },
    emptyAsset('ETH'),
  ],
  sources: [source, { ...source, title: 'b' }],
  conflicts: [conflict],
};

describe('rows of a content', () => {
  it('hold days as UTC midnight with their precision, amounts as text', () => {
    expect(revisionRow(content)).toMatchObject({
      snapshotAt: new Date('2026-05-06T00:00:00Z'),
      snapshotPrecision: 'day',
      publishedOn: new Date('2026-05-22T00:00:00Z'),
      totalUsd: '1.000000000000000000000000000001',
      ordinal: null,
    });
  });

  it('hold a figure with its evidence, and neither where nobody stated it', () => {
    const [bitcoin, ether] = assetRows(7, content);
    expect(bitcoin).toMatchObject({
      revisionId: 7,
      position: 0,
      reserves: '0.1',
      reservesEvidence: 'published',
      liabilities: null,
      liabilitiesEvidence: null,
    });
    expect(ether).toMatchObject({ asset: 'ETH', position: 1, reserves: null });
  });

  it('keep the order of sources and conflicts', () => {
    expect(sourceRows(7, content)).toEqual([
      { ...source, class: 'unknown', revisionId: 7, position: 0 },
      { ...source, title: 'b', class: 'unknown', revisionId: 7, position: 1 },
    ]);
    expect(conflictRows(7, content)).toEqual([
      { ...conflict, class: 'unknown', revisionId: 7, position: 0 },
    ]);
  });
});
