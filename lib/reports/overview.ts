import { newestCoverage } from '@/lib/assets/coverage';
import { getRatioSeries } from '@/lib/assets/data';
import { getExchange } from '@/lib/exchanges/data';
import { HEADLINE_ASSETS } from './constants';
import { listReports } from './data';
import { punctuality, reportSchedule } from './schedule';

/** More months than any exchange has reported: the strip shows all of them. */
const ALL_REPORTS = 600;

/** Everything the overview of one exchange shows; null when there is no such exchange. */
export async function getOverview({ exchange: slug, today }: { exchange: string; today: Date }) {
  const [exchange, series, { reports }] = await Promise.all([
    getExchange({ slug }),
    getRatioSeries({ exchange: slug, assets: HEADLINE_ASSETS }),
    listReports({ exchange: slug, limit: ALL_REPORTS }),
  ]);
  if (!exchange) return null;
  const newest = reports.find(({ completeness }) => completeness === 'figures') ?? null;
  const schedule =
    exchange.pledgeDay === null
      ? null
      : reportSchedule({
          today,
          pledgeDay: exchange.pledgeDay,
          newestReport: exchange.newestReport,
        });
  return {
    exchange,
    series,
    reports,
    newest,
    coverages: newestCoverage(series),
    schedule,
    kept: punctuality(reports),
  };
}

export type Overview = NonNullable<Awaited<ReturnType<typeof getOverview>>>;
