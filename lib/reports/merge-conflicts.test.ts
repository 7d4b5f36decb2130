import { describe, expect, it } from 'vitest';
import { emptyAsset, NO_FACTS, type ReportContent, type ReportFacts } from './content';
import { conflictsBetween, OWN_FIGURE_USED, stillConflicting } from './merge-conflicts';

function content(reserves: string | null, facts: Partial<ReportFacts> = {}): ReportContent {
  const figure = reserves === null ? null : { value: reserves, evidence: 'reported' as const };
  return {
    month: '2026-05',
    facts: { ...NO_FACTS, ...facts },
    assets: [{ ...emptyAsset('BTC'), reserves: figure }],
    sources: [],
    conflicts: [],
  };
}

const instant = (at: string): Partial<ReportFacts> => ({ snapshot: { at, precision: 'instant' } });
const day = (at: string): Partial<ReportFacts> => ({ snapshot: { at, precision: 'day' } });

const between = (reported: ReportContent, published: ReportContent) =>
  conflictsBetween({ reported, published }).map(({ field, value }) => `${field} ${value}`);

describe('conflictsBetween', () => {
  it('names a reported value that contradicts the published one', () => {
    expect(between(content('117000'), content('117934.37'))).toEqual(['reserves 117000']);
    expect(between(content('117934'), content('117934.37'))).toEqual([]);
  });

  it('is silent where one of the two says nothing', () => {
    expect(between(content(null), content('117934.37'))).toEqual([]);
    expect(between(content('117000'), content(null))).toEqual([]);
    expect(between(content('117000'), { ...content(null), assets: [] })).toEqual([]);
  });

  it.each([
    ['the day in UTC', day('2026-05-06'), []],
    ['the day in UTC+8', day('2026-05-07'), []],
    ['another day', day('2026-05-08'), ['snapshotAt 2026-05-08']],
    ['the same instant written shorter', instant('2026-05-06T16:00:00Z'), []],
    ['another hour', instant('2026-05-06T12:00:00.000Z'), ['snapshotAt 2026-05-06T12:00:00.000Z']],
  ])('compares a snapshot with %s', (_name, facts, expected) => {
    const published = content(null, instant('2026-05-06T16:00:00.000Z'));
    expect(between(content(null, facts), published)).toEqual(expected);
  });
});

describe('stillConflicting', () => {
  const earlier = {
    asset: 'BTC',
    field: 'reserves',
    value: '117000',
    url: null,
    statedBy: 'curated history',
    why: OWN_FIGURE_USED,
  };

  it('keeps what still contradicts, and drops what now agrees or is not stated any more', () => {
    expect(stillConflicting([earlier], content('118000'))).toEqual([earlier]);
    expect(stillConflicting([earlier], content('117000.2'))).toEqual([]);
    expect(stillConflicting([earlier], content(null))).toEqual([]);
  });

  it('compares facts too', () => {
    const audit = { ...earlier, asset: null, field: 'auditId', value: '1' };
    expect(stillConflicting([audit], content(null, { auditId: '2' }))).toEqual([audit]);
    expect(stillConflicting([audit], content(null, { auditId: '1' }))).toEqual([]);
  });

  it('leaves conflicts that a merge did not make to their own file', () => {
    expect(stillConflicting([{ ...earlier, why: 'typo' }], content('118000'))).toEqual([]);
  });
});
