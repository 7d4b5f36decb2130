import type { KeptEntry, Outcome } from './kept-account';

const FOUND: readonly Outcome['status'][] = ['included', 'unconfirmed'];

/**
 * The entry with new outcomes. A hash that was found in the tree of one month is for that month: it is
 * then looked up there alone, and says nothing of months for which the exchange gave other hashes.
 */
export function withOutcomes(entry: KeptEntry, outcomes: readonly Outcome[]): KeptEntry {
  const [found, ...more] = outcomes.filter(
    ({ status, treeRoot }) => treeRoot !== null && FOUND.includes(status),
  );
  if (!found || more.length > 0) return { ...entry, outcomes };
  const { exchange, report } = found;
  return { ...entry, exchange, report, outcomes: [found] };
}
