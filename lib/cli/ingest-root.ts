import { ingestRoot } from '@/lib/ingest/ingest-root';
import {
  ingestSumProof,
  readSumProof,
  type SumProofResult,
} from '@/lib/ingest/liabilities/ingest-sum-proof';
import type { RootResult } from '@/lib/ingest/root-job';
import { withDatabaseClient } from './database-client';
import { requireMonth } from './ingest-liabilities';
import { printable } from './printable';
import { step } from './runtime/steps';

export type IngestRootOptions = {
  exchange: string;
  report: string;
  source: string;
  evidence: 'published' | 'reported';
};

/** What `ballast ingest root` does. */
export async function runIngestRoot(
  root: string,
  { exchange, report, source, evidence }: IngestRootOptions,
): Promise<void> {
  requireMonth(report);
  const result = await withDatabaseClient((db) =>
    ingestRoot({ db, exchange, report, root, source, evidence }),
  );
  for (const line of describeRoot(result, { exchange, report })) console.log(line);
}

/** What `ballast ingest sum-proof` does: the file is checked before the database is touched. */
export async function runIngestSumProof(
  path: string,
  { exchange, report }: Pick<IngestRootOptions, 'exchange' | 'report'>,
): Promise<void> {
  requireMonth(report);
  const read = await step(`Read ${printable(path)}`, () => readSumProof(path));
  const result = await withDatabaseClient((db) =>
    ingestSumProof({ db, exchange, report, ...read }),
  );
  for (const line of describeSumProof(result, { exchange, report })) console.log(line);
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

export function describeSumProof(result: SumProofResult, place: Place): string[] {
  const { equity, debt, levels, tokenCount, batchSize, rootVdDigest, root } = result.stated;
  const shape = levels === null ? 'levels not stated' : `${levels} levels of 64`;
  return [
    `Root ${root}`,
    `Equity ${equity}, debt ${debt}, liability ${equity - debt}, in the proof's one unit; ${tokenCount} tokens, batches of ${batchSize}, ${shape}.`,
    `Circuit digest ${rootVdDigest.join(' ')}`,
    'The proof over all accounts is not verified here: these figures are what the file states.',
    ...describeRoot(result, place),
  ];
}
