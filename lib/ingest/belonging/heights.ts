import type { Client } from 'pg';
import type { Mismatch } from './other-report';

/** Fewer coins than this in both files, or fewer of them out of order, tell nothing. */
const FEWEST_COINS = 3;
const SHARE = 0.8;
/** No chain of an exchange is as short as this; tests and placeholders are. */
const LEAST_HEIGHT = 10_000;

type Order = { slug: string; coins: number; same: number; lower: number; higher: number };

/**
 * Holds the block heights of the staged rows against those of the months next to the report, coin by
 * coin: heights only grow. Null when they are in order, or no month with heights is stored.
 */
export async function heightMismatch(
  client: Client,
  { exchangeId, report }: { exchangeId: number; report: string },
): Promise<Mismatch | null> {
  const { rows } = await client.query<Order>(SQL, [exchangeId, report, LEAST_HEIGHT]);
  for (const { slug, coins, same, lower, higher } of rows) {
    const most = (count: number) => coins >= FEWEST_COINS && count >= coins * SHARE;
    if (most(same)) {
      const reason = `${same} of ${coins} coins have the very block heights of ${slug}`;
      return { reason, belongs: slug };
    }
    const wrong = slug < report ? lower + same : higher + same;
    if (!most(wrong)) continue;
    const side = slug < report ? 'before' : 'after';
    const reason = `the block heights of ${wrong} of ${coins} coins lie ${side} those of ${slug}`;
    return { reason, belongs: null };
  }
  return null;
}

const SQL = `
  WITH own AS (
    SELECT g.label, coalesce(g.network_cell, '') AS cell, max(s.height::numeric) AS height
    FROM staged_row s JOIN staged_group g USING ("group")
    WHERE s.height ~ '^[0-9]{1,15}$' GROUP BY 1, 2
  ), stored AS (
    SELECT slug, "currentLedgerId" AS ledger FROM "Report"
    WHERE "exchangeId" = $1 AND "currentLedgerId" IS NOT NULL
  ), near AS (
    (SELECT * FROM stored WHERE slug < $2 ORDER BY slug DESC LIMIT 1)
    UNION ALL (SELECT * FROM stored WHERE slug > $2 ORDER BY slug LIMIT 1)
  ), theirs AS (
    SELECT near.slug, g.label, coalesce(g."networkCell", '') AS cell, max(one.height::numeric) AS height
    FROM near JOIN "HoldingGroup" g ON g."ledgerId" = near.ledger
    CROSS JOIN LATERAL (
      SELECT height FROM "Holding" h
      WHERE h."groupId" = g.id AND h.height ~ '^[0-9]{1,15}$' LIMIT 1
    ) AS one
    GROUP BY 1, 2, 3
  )
  SELECT theirs.slug, count(*)::int AS coins,
    count(*) FILTER (WHERE own.height = theirs.height)::int AS same,
    count(*) FILTER (WHERE own.height < theirs.height)::int AS lower,
    count(*) FILTER (WHERE own.height > theirs.height)::int AS higher
  FROM own JOIN theirs USING (label, cell)
  WHERE own.height >= $3 AND theirs.height >= $3
  GROUP BY theirs.slug ORDER BY theirs.slug`;
