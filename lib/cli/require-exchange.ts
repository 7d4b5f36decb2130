import { listExchanges } from '@/lib/exchanges/data';
import type { Database } from '@/lib/platform/db';
import { printable } from './printable';
import { Refusal } from './refusal';

/** Refuses an exchange of which nothing is stored, saying what is. */
export async function requireExchange({
  database,
  exchange,
}: {
  database: Database;
  exchange: string;
}): Promise<{ name: string }> {
  const stored = await listExchanges({ database });
  const found = stored.find(({ slug }) => slug === exchange);
  if (found) return found;
  const slugs = stored.map(({ slug }) => slug);
  throw new Refusal(
    slugs.length === 0
      ? 'Nothing is stored yet. Ingest something first, for example: ballast ingest history prisma/seed/okx/*.json'
      : `There is no exchange "${printable(exchange)}". Stored: ${slugs.join(', ')}.`,
  );
}
