import type { AddressDetail, AddressHolding } from '@/lib/wallets/schema';

export type MonthOfHolding = { report: string; holding: AddressHolding | null };

/** One coin label through the reports; null where a report does not list the address with it. */
export type HoldingSeries = {
  label: string;
  asset: string | null;
  months: MonthOfHolding[];
};

/** The holdings of an address by coin label, every report from its first to the newest in each. */
export function holdingSeries({
  holdings,
  reports,
}: Pick<AddressDetail, 'holdings' | 'reports'>): HoldingSeries[] {
  // A repeated row says nothing new; it is told apart in the table of the explorer.
  const counted = holdings.filter(({ duplicate }) => !duplicate);
  const labels = [...new Set(counted.map(({ label }) => label))];
  return labels.map((label) => {
    const own = counted.filter((holding) => holding.label === label);
    return {
      label,
      asset: own[0]?.asset ?? null,
      months: reports.map((report) => ({
        report,
        holding: own.find((holding) => holding.report === report) ?? null,
      })),
    };
  });
}

/** Heights of bars from zero, in parts of the largest; null where there is no amount to draw. */
export function barHeights(months: readonly MonthOfHolding[]): (number | null)[] {
  const amounts = months.map(({ holding }) =>
    holding?.amount == null ? null : Number(holding.amount),
  );
  const largest = Math.max(0, ...amounts.flatMap((amount) => amount ?? []));
  return amounts.map((amount) => (amount === null ? null : largest === 0 ? 0 : amount / largest));
}
