import { createLoader, parseAsInteger } from 'nuqs/server';

/** `?revision=` shows one revision; without it the current one. */
export const loadReportState = createLoader({ revision: parseAsInteger });
