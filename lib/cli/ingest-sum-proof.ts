import { ingestSumProof, type SumProofResult } from '@/lib/ingest/liabilities/ingest-sum-proof';
import { readSumProof } from '@/lib/ingest/liabilities/read-sum-proof';
import { withDatabaseClient } from './database-client';
import { type ForceOptions, forceReason } from './force-option';
import { describeRoot } from './ingest-root';
import { printable } from './printable';
import { requireMonth } from './require-month';
import { step } from './runtime/steps';

type Place = { exchange: string; report: string };

/**
 * What `ballast ingest liabilities` does with a `sum_proof_data.json`, and `ballast ingest sum-proof`:
 * the file is checked before the database is touched.
 */
export async function runIngestSumProof(
  path: string,
  { exchange, report, ...forced }: Place & ForceOptions,
): Promise<void> {
  const place = { exchange, report };
  const force = forceReason(forced);
  requireMonth(place.report);
  const read = await step(`Read ${printable(path)}`, () => readSumProof(path));
  const result = await withDatabaseClient((db) => ingestSumProof({ db, ...place, ...read, force }));
  for (const line of describeSumProof(result, place)) console.log(line);
}

/** The lines that tell what a `sum_proof_data.json` states and what became of its root. */
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
