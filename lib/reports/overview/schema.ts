import type { ExchangeSummary } from '@/lib/exchanges/schema';
import type { Coverage } from '@/lib/reports/assets/coverage';
import type { RatioSeries } from '@/lib/reports/assets/schema';
import type { punctuality, Schedule } from '@/lib/reports/schedule';
import type { ReportSummary } from '@/lib/reports/schema';

/** Everything the overview of one exchange shows. */
export type Overview = {
  exchange: ExchangeSummary;
  /** The headline assets, and those the reader asked for. */
  series: RatioSeries;
  reports: readonly ReportSummary[];
  /** The newest report with all headline ratios. */
  newest: ReportSummary | null;
  /** Every asset of which a ratio is known, most often reported first. */
  assets: readonly string[];
  /** Of the headline assets. */
  coverages: readonly Coverage[];
  /** Null where the exchange made no pledge. */
  schedule: Schedule | null;
  kept: ReturnType<typeof punctuality>;
};
