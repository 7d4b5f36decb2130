import type { Month } from '@/lib/format/month';
import type { Transaction } from '@/lib/platform/db';
import type { SumProofData } from '@/lib/proofs/okx-plonky2/sum-proof-data';

/**
 * Stores what a proof over all accounts states of a report, as the one readers see; an older one
 * stays. The caller holds the transaction and the ingest lock.
 */
export async function storeSumProof({
  tx,
  exchangeId,
  artifactId,
  report,
  stated,
}: {
  tx: Transaction;
  exchangeId: number;
  artifactId: number;
  report: Month;
  stated: SumProofData;
}): Promise<void> {
  const { id: reportId, numbersMoved } = await tx.report.findUniqueOrThrow({
    where: { exchangeId_slug: { exchangeId, slug: report } },
    select: { id: true, numbersMoved: true },
  });
  const last = await tx.sumProof.aggregate({ where: { reportId }, _max: { revision: true } });
  const { root, equity, debt, tokenCount, batchSize, levels, rootVdDigest } = stated;
  const stored = await tx.sumProof.create({
    data: {
      reportId,
      artifactId,
      root,
      tokenCount,
      batchSize,
      levels,
      revision: Math.max(last._max.revision ?? 0, numbersMoved) + 1,
      equity: equity.toString(),
      debt: debt.toString(),
      rootVdDigest: [...rootVdDigest],
    },
    select: { id: true },
  });
  await tx.report.update({
    where: { id: reportId },
    data: { currentSumProofId: stored.id },
    select: { id: true },
  });
}
