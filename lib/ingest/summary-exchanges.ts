/** Exchanges whose summary format Ballast reads. */
export const SUMMARY_EXCHANGES = ['okx'] as const;
export type SummaryExchange = (typeof SUMMARY_EXCHANGES)[number];
