import { isMonth } from '@/lib/format/month';
import { printable } from './printable';
import { Refusal } from './refusal';

/** @throws Refusal when it is no month: bad use of the command line. */
export function requireMonth(report: string): void {
  if (isMonth(report)) return;
  const text = `--report is "${printable(report)}"; a month like 2026-05 is expected.`;
  throw new Refusal(text, { exitCode: 2 });
}
