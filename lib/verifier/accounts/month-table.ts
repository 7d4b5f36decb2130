import type { StoredTree } from '@/lib/verifier/stored-tree';
import { type KeptAccount, OUTCOME_STATUSES, type Outcome } from './kept-account';
import { treesFor } from './trees-for';

/** What is known of one account in one month; null: nothing of it was checked against that month. */
export type MonthCell = { name: string; outcome: Outcome | null };
export type MonthRow = {
  exchange: string;
  /** Null: proofs whose month nothing tells. */
  report: string | null;
  /** Whether a tree is stored in which hashes of this month can be looked up. */
  tree: boolean;
  cells: MonthCell[];
};

/** Which of several outcomes of one account in one month is shown: a failure before everything. */
const RANK = ['failed', 'included', 'unconfirmed', 'not-found', 'not-checked'] as const;

/**
 * Months by accounts, newest first: every month with a stored tree that an entry may be in, and every
 * month that an entry was checked against or is said to be for. An account with several entries shows the one that decides.
 */
export function buildMonthTable({
  accounts,
  trees,
}: {
  accounts: readonly KeptAccount[];
  trees: readonly StoredTree[];
}): MonthRow[] {
  const rows = new Map<string, Pick<MonthRow, 'exchange' | 'report'>>();
  const add = (exchange: string, report: string | null) =>
    rows.set(`${exchange} ${report}`, { exchange, report });
  for (const { entries } of accounts) {
    for (const entry of entries) {
      const { exchange, report, outcomes } = entry;
      for (const tree of treesFor(entry, trees)) add(tree.exchange, tree.report);
      if (exchange !== null && report !== null) add(exchange, report);
      for (const outcome of outcomes) add(outcome.exchange, outcome.report);
    }
  }
  return [...rows.values()].sort(byMonth).map((row) => ({
    ...row,
    tree: trees.some(({ exchange, report }) => exchange === row.exchange && report === row.report),
    cells: accounts.map(({ name, entries }) => {
      const here = entries
        .flatMap(({ outcomes }) => outcomes)
        .filter(({ exchange, report }) => exchange === row.exchange && report === row.report);
      return { name, outcome: decisive(here) };
    }),
  }));
}

function decisive(outcomes: readonly Outcome[]): Outcome | null {
  for (const status of RANK) {
    const found = outcomes.find((outcome) => outcome.status === status);
    if (found) return found;
  }
  return null;
}

function byMonth(
  a: Pick<MonthRow, 'exchange' | 'report'>,
  b: Pick<MonthRow, 'exchange' | 'report'>,
): number {
  const key = ({ report }: { report: string | null }) => report ?? '';
  return key(b).localeCompare(key(a)) || a.exchange.localeCompare(b.exchange);
}

/** How many of each status a table shows, for a sentence above it. */
export function countCells(rows: readonly MonthRow[]): Record<Outcome['status'], number> {
  const cells = rows.flatMap((row) => row.cells);
  const count = (status: Outcome['status']) =>
    cells.filter(({ outcome }) => outcome?.status === status).length;
  return Object.fromEntries(OUTCOME_STATUSES.map((status) => [status, count(status)])) as Record<
    Outcome['status'],
    number
  >;
}
