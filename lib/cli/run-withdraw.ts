import { type MoveResult, move } from '@/lib/ingest/withdraw/move';
import { type WithdrawResult, withdraw } from '@/lib/ingest/withdraw/withdraw';
import { withDatabaseClient } from './database-client';
import { printable } from './printable';
import { requireMonth } from './require-month';

export type WithdrawOptions = { exchange: string; report?: string; reason: string };

/** What `ballast withdraw` does. */
export async function runWithdraw(target: string, options: WithdrawOptions): Promise<void> {
  const { exchange, report = null, reason } = options;
  if (report !== null) requireMonth(report);
  const result = await withDatabaseClient((db) =>
    withdraw({ db, exchange, target, report, reason }),
  );
  for (const line of describeWithdrawal(result, { exchange })) console.log(printable(line));
}

/** What `ballast move` does. */
export async function runMove(
  target: string,
  { exchange, report, reason }: WithdrawOptions & { report: string },
): Promise<void> {
  requireMonth(report);
  const result = await withDatabaseClient((db) => move({ db, exchange, target, report, reason }));
  for (const line of describeMove(result, { exchange })) console.log(printable(line));
}

const MOST_LISTED = 12;

/** The lines that tell what was withdrawn. */
export function describeWithdrawal(
  { changed, files, reports, before }: WithdrawResult,
  { exchange }: { exchange: string },
): string[] {
  if (!changed) {
    return before
      ? [
          `The ${files[0]} was withdrawn before, on ${before.toISOString().slice(0, 10)}: nothing to do.`,
        ]
      : ['Only the history that ships with Ballast is stored of it: nothing to withdraw.'];
  }
  const listed = reports
    .slice(0, MOST_LISTED)
    .map(({ report, revision, gone }) =>
      gone
        ? `  ${exchange} ${report}: nothing states it any more, so it is not shown; revision ${revision} says why.`
        : `  ${exchange} ${report} is now revision ${revision}: what was shown before is shown again.`,
    );
  const more = reports.length - listed.length;
  return [
    ...files.map((file) => `Withdrawn: ${file}. It may be ingested again.`),
    ...listed,
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
}

/** The lines that tell what was moved. */
export function describeMove(
  { changed, file, from, to }: MoveResult,
  { exchange }: { exchange: string },
): string[] {
  if (!changed || !from) return [`The ${file} is of ${exchange} ${to.report}: nothing to do.`];
  return [
    `Moved: ${file}.`,
    `  ${exchange} ${from.report} is now revision ${from.revision}, without it.`,
    `  ${exchange} ${to.report} is now revision ${to.revision}, with it.`,
  ];
}
