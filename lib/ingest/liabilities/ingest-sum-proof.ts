import type { Month } from '@/lib/format/month';
import { SUM_PROOF_VERSION } from '@/lib/liabilities/constants';
import { storeSumProof } from '@/lib/liabilities/mutations';
import type { Database, Transaction } from '@/lib/platform/db';
import type { SumProofData } from '@/lib/proofs/okx-plonky2/sum-proof-data';
import { rootContent } from '@/lib/reports/replay';
import type { RootStatement } from '@/lib/reports/stated-root';
import { statementCheck } from '../belonging/check-statement';
import { ingestReports } from '../ingest-reports';
import { rootResult } from '../ingest-root';
import type { InputFile } from '../input-file';
import { refuseOtherReport } from '../refuse-other-report';
import { RootMerge, type RootResult, requireStoredExchange } from '../root-job';
import type { ReadSumProof } from './read-sum-proof';

export type SumProofResult = RootResult & { stated: SumProofData };

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
  auditIds,
  force = null,
}: {
  db: Database;
  exchange: string;
  report: Month;
  /** Store it against what it says of itself, for this reason; readers see it. */
  force?: string | null;
} & ReadSumProof): Promise<SumProofResult> {
  const statement: RootStatement = {
    root: stated.root,
    evidence: 'published',
    url: null,
    title: `${file.name}, SHA-256 ${file.sha256.slice(0, 16)}…`,
  };
  const known = await requireStoredExchange({ db, exchange });
  const merged = new RootMerge(statement, { exchange, report });
  const result = await ingestReports({
    db,
    job: {
      exchange: known,
      command: 'ingest liabilities',
      checkKnown: (tx) => refuseKnownElsewhere(tx, { exchange, report, file }),
      ...statementCheck(
        { names: [file.name], auditIds, root: stated.root },
        {
          file: file.path,
          exchange,
          report,
          force,
          command: `ballast ingest liabilities ${file.path} --exchange ${exchange}`,
        },
      ),
      kind: 'sum-proof',
      adds: true,
      readerVersion: SUM_PROOF_VERSION,
      files: [{ file, contents: [rootContent(report, statement)] }],
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

/** A file that is stored for another report is not simply known: the operator means this one. */
async function refuseKnownElsewhere(
  tx: Transaction,
  { exchange, report, file }: { exchange: string; report: Month; file: InputFile },
): Promise<void> {
  const { path, sha256 } = file;
  const stored = await tx.sumProof.findMany({
    where: { artifact: { sha256, withdrawnBy: 0, exchange: { slug: exchange } } },
    select: { report: { select: { slug: true } } },
  });
  const known = stored.map((one) => ({ report: one.report.slug }));
  const words = { what: 'the sum proof', code: 'sum-proof-known' };
  refuseOtherReport(known, { file: path, report, sha256, ...words });
}
