import type { Month } from '@/lib/format/month';
import type { Transaction } from '@/lib/platform/db';
import type { ReportContent } from '@/lib/reports/content';
import { storeRevisions } from '@/lib/reports/mutations';
import { emptyContent } from '@/lib/reports/replay';
import { hashContent } from '../hash-content';
import { storedReports } from '../stored-reports';
import { refusal } from './find-files';

/**
 * Stores the revision that says what became of a report: with a new content, or with the same one where
 * only its ledger or tree changed. `hide`: nothing states the report any more, so readers see none.
 * Returns the number of the revision.
 *
 * @throws InputError `withdraw-needed` when a report would be hidden whose wallet file, tree or sum proof
 * is stored.
 */
export async function storeChangedReport(
  tx: Transaction,
  {
    exchangeId,
    runId,
    report,
    content,
    artifactIds,
    origin,
    reason,
    hide,
  }: {
    exchangeId: number;
    runId: number;
    report: { id: number; slug: Month };
    /** Null: the one it has. */
    content: { content: ReportContent; contentHash: string } | null;
    artifactIds: number[];
    origin: string;
    reason: string | null;
    hide: boolean;
  },
): Promise<number> {
  if (hide) await refuseLeftovers(tx, report);
  const next = content
    ? { ...content, artifactIds }
    : await currentContent(tx, { exchangeId, month: report.slug });
  const [stored] = await storeRevisions({
    tx,
    exchangeId,
    runId,
    revisions: [{ ...next, origin, reason }],
  });
  if (hide) {
    await tx.report.update({
      where: { id: report.id },
      data: { currentRevisionId: null },
      select: { id: true },
    });
  }
  return stored?.revision ?? 0;
}

async function currentContent(
  tx: Transaction,
  { exchangeId, month }: { exchangeId: number; month: Month },
) {
  const stored = (await storedReports({ tx, exchangeId, months: [month] })).get(month);
  const content = stored?.content ?? emptyContent(month);
  const artifactIds = stored?.artifacts.map(({ id }) => id) ?? [];
  return { content, contentHash: hashContent(content), artifactIds };
}

async function refuseLeftovers(
  tx: Transaction,
  report: { id: number; slug: Month },
): Promise<void> {
  const { currentLedgerId, currentTreeId, currentSumProofId } = await tx.report.findUniqueOrThrow({
    where: { id: report.id },
    select: { currentLedgerId: true, currentTreeId: true, currentSumProofId: true },
  });
  const left = [
    currentLedgerId === null ? null : 'a wallet file',
    currentTreeId === null ? null : 'a tree of liabilities',
    currentSumProofId === null ? null : 'a sum proof',
  ].filter((words) => words !== null);
  if (left.length === 0) return;
  const reason = `nothing would state report ${report.slug} any more, but ${left.join(' and ')} of it would be left. Withdraw the report whole: ballast withdraw ${report.slug}`;
  throw refusal('withdraw-needed', reason);
}
