import { getExchange } from '@/lib/exchanges/data';
import { newestCoverage } from '@/lib/reports/assets/coverage';
import { getRatioSeries, listAssets } from '@/lib/reports/assets/data';
import { HEADLINE_ASSETS } from '@/lib/reports/constants';
import { listReports } from '@/lib/reports/data';
import { punctuality, reportSchedule } from '@/lib/reports/schedule';
import type { Overview } from './schema';

/** More months than any exchange has reported: the strip shows all of them. */
const ALL_REPORTS = 600;

/**
 * Everything the overview of one exchange shows; null when there is no such exchange. `chartAssets`
 * are drawn beside the headline assets, as far as the exchange has reported them.
 */
export async function getOverview({
  exchange: slug,
  today,
  chartAssets,
}: {
  exchange: string;
  today: Date;
  chartAssets: readonly string[];
}): Promise<Overview | null> {
  const assets = (await listAssets({ exchange: slug }))
    .filter(({ ratios }) => ratios > 0)
    .map(({ asset }) => asset);
  const asked = assets.filter((asset) => !isHeadline(asset) && chartAssets.includes(asset));
  const drawn = [...HEADLINE_ASSETS, ...asked];
  const [exchange, series, { reports }] = await Promise.all([
    getExchange({ slug }),
    getRatioSeries({ exchange: slug, assets: drawn }),
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
    assets,
    coverages: newestCoverage(series).filter(({ asset }) => isHeadline(asset)),
    schedule,
    kept: punctuality(reports),
  };
}

function isHeadline(asset: string): boolean {
  return (HEADLINE_ASSETS as readonly string[]).includes(asset);
}
