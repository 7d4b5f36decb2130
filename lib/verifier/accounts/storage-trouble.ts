export type TroubleKind = 'stalled' | 'lost' | 'unreadable';

const WORDS: Record<TroubleKind, string> = {
  stalled: 'does not answer',
  lost: 'dropped the connection and could not be reached again',
  unreadable: 'cannot be opened',
};

/**
 * The browser's storage cannot be read right now. Not the same as a browser that keeps nothing: what was
 * kept may be there still, so nobody may be told that it is not.
 */
export class StorageTrouble extends Error {
  readonly kind: TroubleKind;

  constructor(kind: TroubleKind) {
    super(`the browser’s storage ${WORDS[kind]}`);
    this.name = 'StorageTrouble';
    this.kind = kind;
  }
}
