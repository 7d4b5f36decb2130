export const CHANGE_KINDS = ['new', 'gone', 'changed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Largest moves told for each asset. */
export const MOVES_PER_ASSET = 10;

export const CHANGES_PAGE = { default: 50, most: 500 } as const;
