import { type Database, db } from '@/lib/platform/db';
import { cachedRead } from '@/lib/platform/read-cache';
import type { ExchangeSummary } from './schema';

type Options = { database?: Database };

/** Every exchange with its report count and first and newest report, by name. */
export function listExchanges({ database }: Options = {}): Promise<ExchangeSummary[]> {
  if (database) return readExchanges(database);
  return cachedRead({ key: 'exchanges', read: () => readExchanges(db()) });
}

/** One exchange, or null when there is none of this slug. */
export async function getExchange({
  slug,
  database,
}: Options & { slug: string }): Promise<ExchangeSummary | null> {
  const all = await listExchanges({ database });
  return all.find((exchange) => exchange.slug === slug) ?? null;
}

async function readExchanges(database: Database): Promise<ExchangeSummary[]> {
  const [exchanges, ranges] = await Promise.all([
    database.exchange.findMany({
      select: {
        id: true,
        slug: true,
        name: true,
        website: true,
        pledgeDay: true,
        pledgeSince: true,
        synthetic: true,
      },
      orderBy: [{ synthetic: 'asc' }, { name: 'asc' }],
    }),
    database.report.groupBy({
      by: ['exchangeId'],
      where: { currentRevisionId: { not: null } },
      _count: { _all: true },
      _min: { slug: true },
      _max: { slug: true },
    }),
  ]);
  const rangeOf = new Map(ranges.map((range) => [range.exchangeId, range]));
  return exchanges.map(({ id, pledgeSince, ...exchange }) => {
    const range = rangeOf.get(id);
    return {
      ...exchange,
      pledgeSince: pledgeSince?.toISOString().slice(0, 10) ?? null,
      reports: range?._count._all ?? 0,
      firstReport: range?._min.slug ?? null,
      newestReport: range?._max.slug ?? null,
    };
  });
}
