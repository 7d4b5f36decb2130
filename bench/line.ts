/** One measured figure beside what it is held against. */
export type BenchLine = {
  what: string;
  /** In words with the unit, `0.91 (2,310 of 2,540 requests/s)`. */
  measured: string;
  /** `at least 0.70`; null for a figure without one. */
  target: string | null;
  /** null where there is no target. */
  met: boolean | null;
};

/** A line held to a lower bound. */
export function atLeast(what: string, ratio: number, target: number, detail: string): BenchLine {
  return {
    what,
    measured: `${ratio.toFixed(2)} (${detail})`,
    target: `at least ${target.toFixed(2)}`,
    met: ratio >= target,
  };
}

/** A line held to an upper bound. */
export function atMost(what: string, ratio: number, target: number, detail: string): BenchLine {
  return {
    what,
    measured: `${ratio.toFixed(2)} (${detail})`,
    target: `at most ${target.toFixed(2)}`,
    met: ratio <= target,
  };
}

/** A figure without a target. */
export function withoutTarget(what: string, measured: string): BenchLine {
  return { what, measured, target: null, met: null };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
