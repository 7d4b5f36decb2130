import { SHARE_SIZE, sharePicture } from '@/components/layout/share-picture';
import { shareRows } from '@/components/reports/share-rows';
import { formatSnapshot } from '@/lib/format/dates';
import { newestCoverage } from '@/lib/reports/assets/coverage';
import { getRatioSeries } from '@/lib/reports/assets/data';
import { HEADLINE_ASSETS } from '@/lib/reports/constants';
import { coverageHeadline } from '@/lib/reports/headline';
import { exchangeOr404 } from './exchange-or-404';

export const dynamic = 'force-dynamic';
export const alt = 'The newest reserve ratios of BTC, ETH and USDT';
export const size = SHARE_SIZE;
export const contentType = 'image/png';

type Props = { params: Promise<{ exchange: string }> };

export default async function OpenGraphImage({ params }: Props) {
  const exchange = await exchangeOr404((await params).exchange);
  const series = await getRatioSeries({ exchange: exchange.slug, assets: HEADLINE_ASSETS });
  const ratios = newestCoverage(series).map(({ asset, newest }) => ({
    asset,
    ratio: newest?.point.ratio ?? null,
    basis: newest?.point.basis ?? null,
  }));
  const at = newestCoverage(series)[0]?.newest?.month.snapshotAt;
  return sharePicture({
    title: coverageHeadline({ exchange: exchange.name, ratios }),
    rows: shareRows(ratios),
    note: at ? `Snapshot of ${formatSnapshot(at)}. Every figure with its source.` : '',
  });
}
