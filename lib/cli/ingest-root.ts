import { ingestRoot } from '@/lib/ingest/ingest-root';
import type { RootResult } from '@/lib/ingest/root-job';
import { withDatabaseClient } from './database-client';
import { type ForceOptions, forceReason } from './force-option';
import { requireMonth } from './require-month';

export type IngestRootOptions = ForceOptions & {
  exchange: string;
  report: string;
  source: string;
  evidence: 'published' | 'reported';
};

/** What `ballast ingest root` does. */
export async function runIngestRoot(
  root: string,
  { exchange, report, source, evidence, ...forced }: IngestRootOptions,
): Promise<void> {
  requireMonth(report);
  const force = forceReason(forced);
  const result = await withDatabaseClient((db) =>
    ingestRoot({ db, exchange, report, root, source, evidence, force }),
  );
  for (const line of describeRoot(result, { exchange, report })) console.log(line);
}

type Place = { exchange: string; report: string };

/** The lines that tell what became of a stated root. */
export function describeRoot(
  { changed, outcome, root, current, revision }: RootResult,
  { exchange, report }: Place,
): string[] {
  if (!changed) return ['This was ingested before: nothing to do.'];
  const place = `${exchange} ${report}`;
  switch (outcome) {
    case 'stored':
      return [`${root} is now the root of ${place}, revision ${revision}.`];
    case 'confirmed':
      return [`${root} was known as the root of ${place}.`];
    case 'replaced':
      return [
        `${root} is now the root of ${place}, revision ${revision}: the exchange's own figure is used.`,
        'The root that was reported before differs and stays visible as a conflict.',
      ];
    default:
      return [
        `CONFLICT: ${current} stays the root of ${place}; ${root} differs and is kept as a conflict, revision ${revision}.`,
      ];
  }
}
