import { formatRatio } from '@/lib/format/amounts';
import { formatDay, formatMonth, formatSnapshot } from '@/lib/format/dates';
import { HEADLINE_ASSETS } from '@/lib/reports/constants';
import { inWords } from '@/lib/reports/headline';
import type { RatioSummary, ReportSummary } from '@/lib/reports/schema';

/** A figure and its unit stay on one line. */
const NBSP = '\u00a0';

/** `101.39 %` where recomputed from amounts, `101 %` where only the printed percent is known. */
export function ratioText({ ratio, basis }: Pick<RatioSummary, 'ratio' | 'basis'>): string | null {
  return ratio === null ? null : `${formatRatio(ratio, basis === 'recomputed' ? 2 : 0)}${NBSP}%`;
}

type Headed = Pick<ReportSummary, 'report' | 'ratios' | 'snapshotAt'>;

/**
 * A report's answer in one sentence drawn from its figures: the first headline asset with a ratio,
 * recomputed ones first. Says so when the report is known but no figure of it is.
 */
export function reportHeadline({ exchange, report }: { exchange: string; report: Headed }): string {
  const known = orderedRatios(report.ratios);
  const lead = known.find(({ basis }) => basis === 'recomputed') ?? known[0];
  if (!lead) {
    return `${exchange} reported for ${formatMonth(report.report)}; we found no ratio of it.`;
  }
  const when =
    report.snapshotAt === null
      ? `in ${formatMonth(report.report)}`
      : `as of ${formatSnapshot(report.snapshotAt)}`;
  return `${exchange} reported ${ratioText(lead)} of the ${lead.asset} it owes, ${when}.`;
}

/** The headline assets that the headline did not name: `ETH 103 % and USDT 101 %`; empty when none. */
export function otherRatios(report: Headed): string {
  const known = orderedRatios(report.ratios);
  const lead = known.find(({ basis }) => basis === 'recomputed') ?? known[0];
  const headline: readonly string[] = HEADLINE_ASSETS;
  return inWords(
    known
      .filter((ratio) => ratio !== lead && headline.includes(ratio.asset))
      .map((ratio) => `${ratio.asset} ${ratioText(ratio)}`),
  );
}

function orderedRatios(ratios: readonly RatioSummary[]): RatioSummary[] {
  const headline: readonly string[] = HEADLINE_ASSETS;
  const rank = ({ asset }: RatioSummary) => {
    const place = headline.indexOf(asset);
    return place < 0 ? headline.length : place;
  };
  return ratios.filter(({ ratio }) => ratio !== null).toSorted((a, b) => rank(a) - rank(b));
}

/** Days against the pledge: `on the pledged day`, `5 days late`, `1 day early`; null when unknown. */
export function punctualityWords(days: number | null): string | null {
  if (days === null) return null;
  if (days === 0) return 'on the pledged day';
  const count = Math.abs(days);
  return `${count} ${count === 1 ? 'day' : 'days'} ${days > 0 ? 'late' : 'early'}`;
}

/** `Published 22 December 2022, on the pledged day.` or that the day is not known. */
export function publicationSentence({
  publishedOn,
  punctualityDays,
}: Pick<ReportSummary, 'publishedOn' | 'punctualityDays'>): string {
  if (publishedOn === null) return 'The day of publication is not known.';
  const words = punctualityWords(punctualityDays);
  return `Published ${formatDay(publishedOn)}${words ? `, ${words}` : ''}.`;
}
