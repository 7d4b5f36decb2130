/** An exchange as Ballast knows it before any report: ingest keeps the database's row equal to this. */
export type KnownExchange = {
  slug: string;
  name: string;
  website: string | null;
  /** Day of the month on which it pledged to publish, and the date of the pledge. */
  pledgeDay: number | null;
  pledgeSince: string | null;
};

/**
 * OKX pledged with its second report, on Thursday 2022-12-22, to publish on the 22nd of each month.
 * Source: its statement to The Block (theblock.co/post/197680, 2022-12-23) and to CoinDesk.
 */
export const OKX: KnownExchange = {
  slug: 'okx',
  name: 'OKX',
  website: 'https://www.okx.com/proof-of-reserves',
  pledgeDay: 22,
  pledgeSince: '2022-12-22',
};

/** The exchanges whose files can be ingested. */
export const EXCHANGES: readonly KnownExchange[] = [OKX];

export function findKnownExchange(slug: string): KnownExchange | null {
  return EXCHANGES.find((exchange) => exchange.slug === slug) ?? null;
}

/** The exchange the home page answers for. */
export const DEFAULT_EXCHANGE = OKX.slug;
