import { createParser, parseAsInteger, parseAsStringLiteral } from 'nuqs/server';
import { isMonth } from '@/lib/format/month';
import { CHANGE_KINDS, type ChangeKind } from '@/lib/wallets/changes/constants';
import type { LedgerSummary } from '@/lib/wallets/ledger/schema';

const matching = (fits: (text: string) => boolean) =>
  createParser({
    parse: (text) => (fits(text) ? text : null),
    serialize: (text: string) => text,
  });

/** The whole state of a comparison, as it stands in the address. */
export const compareParsers = {
  from: matching(isMonth),
  to: matching(isMonth),
  asset: matching((text) => /^[\w.$-]{1,64}$/.test(text)),
  kind: parseAsStringLiteral(CHANGE_KINDS),
  page: parseAsInteger.withDefault(1),
};

export type CompareState = {
  from: string | null;
  to: string | null;
  asset: string | null;
  kind: ChangeKind | null;
  page: number;
};

/**
 * Which two reports to compare: those named, else the newest and the one before it; earlier first,
 * whatever order they were given in. Null when there are no two.
 */
export function chosenReports({
  state: { from, to },
  ledgers,
}: {
  state: Pick<CompareState, 'from' | 'to'>;
  ledgers: readonly Pick<LedgerSummary, 'report'>[];
}): { from: string; to: string } | null {
  const known = ledgers.map(({ report }) => report).toSorted();
  const later = to ?? known.filter((report) => report !== from).at(-1);
  if (later === undefined) return null;
  const earlier = from ?? known.filter((report) => report < later).at(-1);
  if (earlier === undefined || earlier === later) return null;
  return earlier < later ? { from: earlier, to: later } : { from: later, to: earlier };
}
