import { TREE_SCHEMES } from '@/lib/liabilities/constants';
import { shortPrefixTexts } from '@/lib/liabilities/read-prefix';
import { type Database, db } from '@/lib/platform/db';
import { cachedRead } from '@/lib/platform/read-cache';
import { findScheme } from '@/lib/proofs/registry';
import type { StoredTree } from '@/lib/verifier/stored-tree';

/**
 * Every tree of all leaves that is stored: where account hashes can be looked up. Those of real exchanges
 * first, the newest report before older ones.
 */
export function listStoredTrees({ database }: { database?: Database } = {}): Promise<StoredTree[]> {
  if (database) return readTrees(database);
  return cachedRead({ key: 'stored-trees', read: () => readTrees(db()) });
}

async function readTrees(database: Database): Promise<StoredTree[]> {
  const reports = await database.report.findMany({
    where: { currentTreeId: { not: null }, currentRevisionId: { not: null } },
    select: {
      slug: true,
      exchange: { select: { slug: true, name: true, synthetic: true } },
      currentTree: {
        select: { scheme: true, root: true, leaves: true, prefixBits: true, shortPrefixes: true },
      },
    },
    orderBy: [{ exchange: { synthetic: 'asc' } }, { slug: 'desc' }, { exchangeId: 'asc' }],
  });
  return reports.flatMap(({ slug, exchange, currentTree }): StoredTree[] => {
    const scheme = TREE_SCHEMES.find((known) => known === currentTree?.scheme);
    if (!currentTree || !scheme) return [];
    const { root, leaves, prefixBits } = currentTree;
    return [
      {
        exchange: exchange.slug,
        exchangeName: exchange.name,
        synthetic: exchange.synthetic,
        report: slug,
        scheme,
        schemeExchange: findScheme(scheme)?.exchange ?? exchange.slug,
        root,
        leaves,
        prefixBits,
        shortPrefixes: shortPrefixTexts(currentTree),
      },
    ];
  });
}
