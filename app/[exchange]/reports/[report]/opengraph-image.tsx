import { notFound } from 'next/navigation';
import { SHARE_SIZE, sharePicture } from '@/components/layout/share-picture';
import { publicationSentence, reportHeadline } from '@/components/reports/report-words';
import { shareRows } from '@/components/reports/share-rows';
import { isMonth } from '@/lib/format/month';
import { getReport } from '@/lib/reports/data';
import { exchangeOr404 } from '../../exchange-or-404';

export const dynamic = 'force-dynamic';
export const alt = 'The reserve ratios of one report';
export const size = SHARE_SIZE;
export const contentType = 'image/png';

type Props = { params: Promise<{ exchange: string; report: string }> };

export default async function ReportOpenGraphImage({ params }: Props) {
  const { exchange: slug, report: month } = await params;
  const exchange = await exchangeOr404(slug);
  const report = isMonth(month) ? await getReport({ exchange: slug, report: month }) : null;
  if (!report) notFound();
  const number = report.ordinal === null ? '' : `Report #${report.ordinal}. `;
  return sharePicture({
    title: reportHeadline({ exchange: exchange.name, report }),
    rows: shareRows(report.ratios),
    note: `${number}${publicationSentence(report)}`,
  });
}
