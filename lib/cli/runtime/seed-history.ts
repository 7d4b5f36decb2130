/** Ingests the history that ships with Ballast where the database lacks it. Says what it did. */
export async function seedHistory(url: string): Promise<string> {
  const { openDatabase } = await import('@/lib/platform/db');
  const { ensureShippedHistory, ensureSourceClasses } = await import(
    '@/lib/ingest/shipped-history'
  );
  const db = openDatabase({ url, pool: 2 });
  try {
    const result = await ensureShippedHistory({ db });
    const classed = await ensureSourceClasses({ db });
    const told = result ? `${result.reports.length} reports ingested` : 'already there';
    return classed === 0 ? told : `${told}, ${classed} sources classed anew`;
  } finally {
    await db.$disconnect();
  }
}
