import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { exampleReport } from '@/lib/api/operations/report-example';
import type { Report } from '@/lib/reports/schema';
import { RevisionRemark } from './revision-remark';

const revisions = [
  {
    revision: 2,
    origin: 'exchange summary 506872725',
    reason: null,
    createdAt: '2026-06-02T08:00:00.000Z',
  },
  { revision: 1, origin: 'curated history', reason: null, createdAt: '2026-05-30T08:00:00.000Z' },
];
const current: Report = { ...exampleReport, revision: 2, revisions };
const older: Report = { ...exampleReport, revision: 1, revisions: revisions.slice(1) };

function remark({ shown, previous }: { shown: Report; previous: Report | null }) {
  const newest = previous ? current : shown;
  const html = renderToStaticMarkup(
    <RevisionRemark
      path="/okx/reports/2026-05"
      shown={shown}
      current={newest}
      previous={previous}
    />,
  );
  return html.replace(/<[^>]+>/g, '');
}

it('says that an older revision is not the current one, when it was replaced and by which', () => {
  expect(remark({ shown: older, previous: older })).toBe(
    'This is revision 1, not the current one. It was replaced on 2 June 2026. See revision 2',
  );
});

it('says which figures a restatement changes and where the earlier ones are', () => {
  const [btc] = exampleReport.assets;
  if (!btc) throw new Error('the example report has one asset');
  const before = { ...btc, reserves: { ...btc.reserves, value: '113755' } };
  expect(remark({ shown: current, previous: { ...older, assets: [before] } })).toBe(
    'Restated. Revision 2, from exchange summary 506872725, changes BTC reserves from 113,755 to 113,754. What was shown before stays readable: revision 1.',
  );
});

it('does not call it a restatement when only the evidence changed', () => {
  expect(remark({ shown: current, previous: older })).toMatch(
    /^Revised\. Revision 2, .* states the same figures/,
  );
});

it('says nothing of a report that was never revised', () => {
  expect(remark({ shown: older, previous: null })).toBe('');
});
