import type { TraceStep } from '@/lib/proofs/verdict';

/** Tells the step that decided from those that fail because of it; null for a step that does not fail. */
export function failureWords({
  step,
  firstFailure,
}: {
  step: TraceStep;
  firstFailure: string | null;
}): string | null {
  if (step.ok !== false) return null;
  return step.id === firstFailure ? 'Fails here first' : 'Fails too';
}
