import { SHARE_SIZE, sharePicture } from '@/components/layout/share-picture';
import { shareRows } from '@/components/reports/share-rows';
import { DEFAULT_EXCHANGE } from '@/lib/exchanges/constants';
import { getExchange } from '@/lib/exchanges/data';
import { formatSnapshot } from '@/lib/format/dates';
import { newestCoverage } from '@/lib/reports/assets/coverage';
import { getRatioSeries } from '@/lib/reports/assets/data';
import { HEADLINE_ASSETS } from '@/lib/reports/constants';
import { coverageHeadline } from '@/lib/reports/headline';

export const dynamic = 'force-dynamic';
export const alt = 'The newest reserve ratios of BTC, ETH and USDT';
export const size = SHARE_SIZE;
export const contentType = 'image/png';

export default async function OpenGraphImage() {
  const exchange = await getExchange({ slug: DEFAULT_EXCHANGE });
  const series = await getRatioSeries({ exchange: DEFAULT_EXCHANGE, assets: HEADLINE_ASSETS });
  const ratios = newestCoverage(series).map(({ asset, newest }) => ({
    asset,
    ratio: newest?.point.ratio ?? null,
    basis: newest?.point.basis ?? null,
  }));
  const at = newestCoverage(series)[0]?.newest?.month.snapshotAt;
  return sharePicture({
    title: exchange
      ? coverageHeadline({ exchange: exchange.name, ratios })
      : 'Exchange proof of reserves, checked',
    rows: exchange ? shareRows(ratios) : [],
    note: at ? `Snapshot of ${formatSnapshot(at)}. Every figure with its source.` : '',
  });
}
