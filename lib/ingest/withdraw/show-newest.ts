import { Prisma } from '@/lib/generated/prisma/client';
import type { Transaction } from '@/lib/platform/db';

/** Lets readers see, of a report's ledgers, trees and sum proofs, the newest whose file is in force. */
export async function showNewest(tx: Transaction, reportId: number): Promise<void> {
  const newest = (table: string) => Prisma.sql`(
    SELECT stored.id FROM ${Prisma.raw(`"${table}"`)} stored
    JOIN "Artifact" file ON file.id = stored."artifactId"
    WHERE stored."reportId" = ${reportId} AND file."withdrawnBy" = 0
    ORDER BY stored.revision DESC LIMIT 1)`;
  await tx.$executeRaw`
    UPDATE "Report" SET "currentLedgerId" = ${newest('WalletLedger')},
      "currentTreeId" = ${newest('LiabilityTree')}, "currentSumProofId" = ${newest('SumProof')}
    WHERE id = ${reportId}`;
}
