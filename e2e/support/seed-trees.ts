import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ingestRoot } from '@/lib/ingest/ingest-root';
import { ingestLiabilities } from '@/lib/ingest/liabilities/ingest-liabilities';
import { openDatabase } from '@/lib/platform/db';
import { fullTree } from './full-trees';

/** Two months with a tree in which hashes can be looked up; the root of one of them was published. */
export async function seedTrees({ url, folder }: { url: string; folder: string }): Promise<void> {
  const march = fullTree('2023-03');
  const april = fullTree('2023-04');
  const db = openDatabase({ url, pool: 2 });
  try {
    await ingestRoot({
      db,
      exchange: 'okx',
      report: march.report,
      root: march.root,
      source: 'made up for the tests',
      evidence: 'published',
    });
  } finally {
    await db.$disconnect();
  }
  for (const { report, tree } of [march, april]) {
    const file = path.join(folder, `${report}.txt`);
    await writeFile(file, tree);
    await ingestLiabilities({ url, path: file, exchange: 'okx', report });
  }
}
