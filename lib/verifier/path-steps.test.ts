import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TraceStep } from '@/lib/proofs/verdict';
import { foldSteps, splitTrace } from './path-steps';

function step(part: TraceStep['part'], more: Partial<TraceStep> = {}): TraceStep {
  return {
    id: part,
    part,
    label: part,
    height: null,
    expected: null,
    computed: null,
    ok: null,
    ...more,
  };
}

const long = Array.from({ length: 24 }, () => step('path', { height: 2 }));

describe('splitTrace', () => {
  it('parts the path from the checks on the file', () => {
    const trace = [
      step('structure', { ok: true }),
      step('own-leaf', { height: 1 }),
      step('non-negative', { ok: true }),
      step('path', { height: 2 }),
      step('structure', { height: 3, ok: false }),
      step('published-root', { ok: true }),
    ];
    const { path, file } = splitTrace(trace);
    expect(path.map(({ part }) => part)).toEqual([
      'own-leaf',
      'path',
      'structure',
      'published-root',
    ]);
    expect(file.map(({ part }) => part)).toEqual(['structure', 'non-negative']);
  });
});

describe('foldSteps', () => {
  it('folds the middle of a long path', () => {
    expect(foldSteps(long)).toEqual([
      { folded: false, from: 0, to: 4 },
      { folded: true, from: 4, to: 18 },
      { folded: false, from: 18, to: 24 },
    ]);
  });

  it('leaves a short path whole', () => {
    expect(foldSteps(long.slice(0, 12)).every((run) => !run.folded)).toBe(true);
    expect(foldSteps([])).toEqual([]);
  });

  it('keeps a failing step with its neighbours', () => {
    const failing = long.map((one, index) => (index === 11 ? { ...one, ok: false } : one));
    const shown = foldSteps(failing).filter((run) => !run.folded);
    expect(shown).toContainEqual({ folded: false, from: 10, to: 13 });
  });

  it('covers every step once, in order, and never folds a failing one', () => {
    const outcomes = fc.array(fc.constantFrom(true, false, null), { maxLength: 80 });
    fc.assert(
      fc.property(outcomes, (all) => {
        const steps = all.map((ok) => step('path', { ok }));
        const runs = foldSteps(steps);
        const covered = runs.flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, index) => from + index),
        );
        expect(covered).toEqual(steps.map((_, index) => index));
        for (const { folded, from, to } of runs) {
          if (folded) expect(steps.slice(from, to).some(({ ok }) => ok === false)).toBe(false);
        }
      }),
    );
  });
});
