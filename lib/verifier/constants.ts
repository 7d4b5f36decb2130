/** What the page takes from a user: the kernel's own bound, checked before anything is read. */
export const MAX_INPUT_BYTES = 16 * 1024 * 1024;

/** Above this a text is kept beside the box instead of in it: editors of megabytes freeze a page. */
export const MAX_EDITABLE_CHARS = 200_000;

/** A check that runs longer is ended together with its worker. */
export const CHECK_TIME_LIMIT_MS = 20_000;

/** Work that takes longer shows how far it is. */
export const PROGRESS_AFTER_MS = 100;

/** How long a check waits for the list of published roots that was asked for when the page loaded. */
export const ROOTS_WAIT_MS = 3_000;

export const PASTED_NAME = 'pasted text';

/** How the fragment of a share link begins. */
export const CLAIM_FRAGMENT = /^#claim\b/;
