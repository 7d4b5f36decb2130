import type { TraceStep } from '@/lib/proofs/verdict';

/**
 * Splits a trace into the way from the leaf to the root (and on to the published one) and the checks
 * on the file as a whole, each in the verifier's order.
 */
export function splitTrace(trace: readonly TraceStep[]): {
  path: TraceStep[];
  file: TraceStep[];
} {
  const isFileCheck = ({ part, height }: TraceStep) =>
    height === null && (part === 'structure' || part === 'non-negative');
  return {
    path: trace.filter((step) => !isFileCheck(step)),
    file: trace.filter(isFileCheck),
  };
}

/** A run of steps to draw, or a run that is folded away. */
export type StepRun = { folded: boolean; from: number; to: number };

/**
 * Folds the middle of a long path. Both ends stay, every failing step stays with its neighbours, and
 * a run is folded only when that saves more than the line that stands for it.
 */
export function foldSteps(
  steps: readonly TraceStep[],
  { head = 4, tail = 6, least = 4 }: { head?: number; tail?: number; least?: number } = {},
): StepRun[] {
  const kept = steps.map((_, index) => index < head || index >= steps.length - tail);
  for (const [index, step] of steps.entries()) {
    if (step.ok !== false) continue;
    for (const near of [index - 1, index, index + 1]) if (near in kept) kept[near] = true;
  }
  const runs: StepRun[] = [];
  for (const [index, keep] of kept.entries()) {
    const last = runs[runs.length - 1];
    if (last && last.folded === !keep) last.to = index + 1;
    else runs.push({ folded: !keep, from: index, to: index + 1 });
  }
  return runs.map((run) => (run.to - run.from < least ? { ...run, folded: false } : run));
}
