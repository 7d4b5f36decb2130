import type { Transaction } from '@/lib/platform/db';
import { knownReports } from './known-reports';
import { findMismatch, type Mismatch, type OwnWords, otherReport } from './other-report';

export type StatementPlace = {
  /** As the operator wrote it. */
  file: string;
  exchange: string;
  report: string;
  /** Why it is stored against its own words; null: then it is refused. */
  force: string | null;
  /** `ballast ingest …` up to the month. */
  command: string;
};

/**
 * Whether something small that states a report is of it, as the steps `ingestReports` asks for. `only`
 * leaves out mismatches that do not matter for its kind.
 */
export function statementCheck(
  words: OwnWords,
  place: StatementPlace,
  only: (mismatch: Mismatch) => boolean = () => true,
): { check: (tx: Transaction) => Promise<void>; reason: () => string | null } {
  let overruled = false;
  return {
    async check(tx) {
      const { exchange, report, force, file, command } = place;
      const reports = await knownReports(tx, exchange);
      const mismatch = findMismatch(words, { report, reports });
      if (!mismatch || !only(mismatch)) return;
      if (force === null) throw otherReport(mismatch, { file, report, command });
      overruled = true;
    },
    reason: () => (overruled ? place.force : null),
  };
}
