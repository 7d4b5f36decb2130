import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { exampleReport } from '@/lib/http/operations/report-example';
import type { Report } from '@/lib/reports/schema';
import { RevisionRemark } from './revision-remark';

const revisions = [
  { revision: 2, origin: 'exchange summary 506872725', createdAt: '2026-06-02T08:00:00.000Z' },
  { revision: 1, origin: 'curated history', createdAt: '2026-05-30T08:00:00.000Z' },
];
const current: Report = { ...exampleReport, revision: 2, revisions };
const older: Report = { ...exampleReport, revision: 1, revisions: revisions.slice(1) };
const remark = (shown: Report, newest: Report) =>
  renderToStaticMarkup(
    <RevisionRemark path="/okx/reports/2026-05" shown={shown} current={newest} />,
  ).replace(/<[^>]+>/g, '');

it('says that an older revision is not the current one, when it was replaced and by which', () => {
  expect(remark(older, current)).toBe(
    'This is revision 1, not the current one. It was replaced on 2 June 2026. See revision 2',
  );
});

it('says that a report was restated and where the earlier figures are', () => {
  expect(remark(current, current)).toMatch(
    /^Restated\. This is revision 2, from exchange summary 506872725\..* revision 1\.$/,
  );
});

it('says nothing of a report that was never restated', () => {
  const only = { ...older, revisions: revisions.slice(1) };
  expect(remark(only, only)).toBe('');
});
