import { DEFAULT_EXCHANGE } from '@/lib/exchanges/constants';
import { listExchanges } from '@/lib/exchanges/data';
import { listAssets } from '@/lib/reports/assets/data';
import { getReport, listReports } from '@/lib/reports/data';
import { listLedgers } from '@/lib/wallets/ledger/data';
import type { FeedEntry } from './atom';
import { reportEntry } from './report-entry';

const MAX_ENTRIES = 50;

/** The newest reports of the real exchanges, newest first. */
export async function listFeedEntries(): Promise<FeedEntry[]> {
  const exchanges = (await listExchanges()).filter((exchange) => !exchange.synthetic);
  const pages = await Promise.all(
    exchanges.map(async ({ slug, name }) => {
      const { reports } = await listReports({ exchange: slug, limit: MAX_ENTRIES });
      return reports.map(({ report }) => ({ exchange: slug, name, report }));
    }),
  );
  const newest = pages
    .flat()
    .toSorted((a, b) => (a.report === b.report ? 0 : a.report < b.report ? 1 : -1))
    .slice(0, MAX_ENTRIES);
  const entries: FeedEntry[] = [];
  for (const { exchange, name, report } of newest) {
    const full = await getReport({ exchange, report });
    if (full) entries.push(reportEntry({ exchangeName: name, report: full }));
  }
  return entries;
}

const STATIC_PATHS = ['/', '/verify', '/accounts', '/datasets', '/methodology', '/developers'];
/** A sitemap may hold 50,000 addresses (sitemaps.org); the newest reports come first. */
const MAX_PATHS = 50_000;
const PAGE = 100;

/** The canonical paths of all pages about real exchanges; single addresses are found by searching. */
export async function listSitePaths(): Promise<string[]> {
  const exchanges = (await listExchanges()).filter((exchange) => !exchange.synthetic);
  const paths = [...STATIC_PATHS];
  for (const { slug } of exchanges) {
    const [assets, ledgers] = await Promise.all([
      listAssets({ exchange: slug }),
      listLedgers({ exchange: slug }),
    ]);
    paths.push(
      // The home page answers for this one.
      ...(slug === DEFAULT_EXCHANGE ? [] : [`/${slug}`]),
      `/${slug}/reports`,
      `/${slug}/assets`,
      ...(ledgers.length > 0 ? [`/${slug}/addresses`] : []),
      ...(ledgers.length > 1 ? [`/${slug}/compare`] : []),
      ...assets.map(({ asset }) => `/${slug}/assets/${asset}`),
    );
    let cursor: string | null = null;
    do {
      const page = await listReports({ exchange: slug, cursor, limit: PAGE });
      paths.push(...page.reports.map(({ report }) => `/${slug}/reports/${report}`));
      cursor = page.nextCursor;
    } while (cursor !== null && paths.length < MAX_PATHS);
  }
  return paths.slice(0, MAX_PATHS);
}
