import { InputError } from '@/lib/format/input-error';

/**
 * A file belongs to one report: the same bytes under a second month are a slip of the operator.
 *
 * @throws InputError with `code` when the file is stored as that of another report.
 */
export function refuseOtherReport(
  known: readonly { report: string }[],
  {
    file,
    report,
    what,
    code,
    sha256,
  }: { file: string; report: string; what: string; code: string; sha256: string },
): void {
  const other = known.find((stored) => stored.report !== report);
  if (!other) return;
  throw new InputError({
    code,
    reason: `is ${what} of report ${other.report}, where it is stored already; not of ${report}. If it was put there by mistake: ballast move ${sha256.slice(0, 12)} --report ${report} --reason "why"`,
    place: { file },
  });
}
