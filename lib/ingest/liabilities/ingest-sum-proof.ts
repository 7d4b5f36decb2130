import type { Database, Transaction } from '@/lib/db';
import { readJson } from '@/lib/format/json';
import type { Month } from '@/lib/format/month';
import { SUM_PROOF_VERSION } from '@/lib/liabilities/constants';
import { storeSumProof } from '@/lib/liabilities/mutations';
import { parseSumProofData, type SumProofData } from '@/lib/proofs/okx-plonky2/sum-proof-data';
import type { RootStatement } from '@/lib/reports/stated-root';
import { ingestReports } from '../ingest-reports';
import { rootResult } from '../ingest-root';
import { type InputFile, readInputFile } from '../input-file';
import { monthOnly, RootMerge, type RootResult, requireKnownExchange } from '../root-job';

/** Real files have 600 KB; the numbers in them are some 60,000. */
const LIMITS = { bytes: 16 * 1024 * 1024, depth: 24, nodes: 1_000_000 };

export type SumProofResult = RootResult & { stated: SumProofData };

/** Reads and checks the file; needs no database. @throws InputError naming the field. */
export async function readSumProof(
  path: string,
): Promise<{ file: InputFile; stated: SumProofData }> {
  const file = await readInputFile({ path, maxBytes: LIMITS.bytes });
  const document = readJson({ bytes: file.bytes, fileName: path, limits: LIMITS });
  return { file, stated: parseSumProofData(document, path) };
}

/**
 * Stores what OKX's `sum_proof_data.json` (since 2024-09) states for a report: sums, root, digest of
 * the circuit. Its root is stated as published by the exchange. The proof itself is not checked.
 *
 * @throws InputError when the report is not stored.
 */
export async function ingestSumProof({
  db,
  exchange,
  report,
  file,
  stated,
}: {
  db: Database;
  exchange: string;
  report: Month;
} & Awaited<ReturnType<typeof readSumProof>>): Promise<SumProofResult> {
  const statement: RootStatement = {
    root: stated.root,
    evidence: 'published',
    url: null,
    title: `${file.name}, SHA-256 ${file.sha256.slice(0, 16)}…`,
  };
  const merged = new RootMerge(statement, { exchange, report });
  const result = await ingestReports({
    db,
    job: {
      exchange: requireKnownExchange(exchange),
      command: 'ingest sum-proof',
      kind: 'sum-proof',
      adds: true,
      readerVersion: SUM_PROOF_VERSION,
      files: [{ file, contents: [monthOnly(report)] }],
      merge: merged.merge,
      origin: () => `root of ${file.name}`,
      also: ({
        tx,
        exchangeId,
        artifactId,
      }: {
        tx: Transaction;
        exchangeId: number;
        artifactId: number;
      }) => storeSumProof({ tx, exchangeId, artifactId, report, stated }),
    },
  });
  return { ...rootResult(result, merged), stated };
}
