/** What stands behind an address: the exchange's own wallet, a staking position, a third party. */
export const HOLDING_TYPES = ['own', 'staking', 'custody', 'other'] as const;
export type HoldingType = (typeof HOLDING_TYPES)[number];

/** Orders of a list of holdings. Amounts are compared as numbers, whatever their asset. */
export const HOLDING_SORTS = ['amount-desc', 'amount-asc', 'address', 'address-desc'] as const;
export type HoldingSort = (typeof HOLDING_SORTS)[number];

/** Slug of the network of a coin label that is not known. */
export const UNKNOWN_NETWORK = 'unknown';
/** Stands for the network of a label whose rows are on more than one. */
export const SEVERAL_NETWORKS = 'several';
/** Names the rows of coin labels that are not known where one asks by asset; no symbol is lower case. */
export const UNKNOWN_ASSET = 'unknown';

export const HOLDINGS_PAGE = { default: 50, most: 500 } as const;

/** Rows that match an amount range are counted up to this many. */
export const COUNTED_ROWS = 10_000;
