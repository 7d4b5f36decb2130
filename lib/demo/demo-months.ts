import type { Month } from '@/lib/format/month';

/** Six months; the demo does not grow with the calendar, so that it is the same everywhere. */
export const DEMO_MONTHS: readonly Month[] = [
  ...['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'],
];
