import { formatMonth } from '@/lib/format/dates';
import { HEADLINE_ASSETS } from '@/lib/reports/constants';
import type { Report } from '@/lib/reports/schema';
import type { FeedEntry } from './atom';

/** A report as a feed entry. A correction keeps the entry's id and moves its `updated`. */
export function reportEntry({
  exchangeName,
  report,
}: {
  exchangeName: string;
  report: Report;
}): FeedEntry {
  const { exchange, report: slug, ordinal, revision, revisions } = report;
  const number = ordinal === null ? '' : ` #${ordinal}`;
  return {
    name: `${exchange}/${slug}`,
    title: `${exchangeName} report${number}, ${formatMonth(slug)}`,
    path: `/${exchange}/reports/${slug}`,
    summary: summaryOf(report),
    publishedOn: report.publishedOn,
    updatedAt:
      revisions.find((entry) => entry.revision === revision)?.createdAt ??
      '1970-01-01T00:00:00.000Z',
  };
}

function summaryOf({ ratios, assetCount, revision }: Report): string {
  const known = ratios.flatMap(({ asset, ratio, basis }) =>
    ratio !== null && HEADLINE_ASSETS.some((headline) => headline === asset)
      ? [`${asset} ${ratio} % (${basis})`]
      : [],
  );
  const covered = assetCount === null ? '' : ` ${assetCount} assets covered.`;
  const corrected = revision > 1 ? ` Revision ${revision}.` : '';
  const headline =
    known.length === 0
      ? 'The report exists; no ratio was found.'
      : `Reserve ratios: ${known.join(', ')}.`;
  return `${headline}${covered}${corrected}`;
}
