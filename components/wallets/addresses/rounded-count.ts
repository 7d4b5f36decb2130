/** Counts with as many zeros at their end were rounded by whoever told them. */
const ROUNDED_FROM = 3;

/** Whether a count that was told can be the one counted: `23,000` may be 22,400, `23,145` only itself. */
export function isSameWhenRounded(told: number, counted: number): boolean {
  const zeros = /0*$/.exec(String(told))?.[0].length ?? 0;
  const slack = zeros >= ROUNDED_FROM ? 10 ** zeros : 0;
  return Math.abs(told - counted) <= slack;
}
