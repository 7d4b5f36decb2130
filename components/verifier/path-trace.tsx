'use client';

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { TraceStep } from '@/lib/proofs/verdict';
import { foldSteps } from '@/lib/verifier/path-steps';
import { failureWords } from './failure-words';
import { PathStep } from './path-step';
import type { ExpectedFrom } from './step-detail';
import { useShownStep } from './use-shown-step';

/**
 * The way from the leaf to the root, one step a row. A failing step is open and in view from the
 * start; the others open by click, by the arrow keys, or one after the other with the two buttons.
 */
export function PathTrace({
  steps,
  firstFailure,
  expectedFrom,
}: {
  steps: readonly TraceStep[];
  /** Id of the step that decided against the proof. */
  firstFailure: string | null;
  expectedFrom: ExpectedFrom;
}) {
  const failing = steps.findIndex((step) => step.ok === false && step.id === firstFailure);
  const [open, setOpen] = useState<number | null>(failing >= 0 ? failing : null);
  const [unfolded, setUnfolded] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const base = useId();
  const domId = (index: number) => `${base}-step-${index}`;
  useShownStep({ list, index: open });

  const runs = foldSteps(steps);
  const isFolded = (index: number) =>
    !unfolded &&
    index !== open &&
    runs.some((run) => run.folded && index >= run.from && index < run.to);
  const foldedCount = runs.reduce((sum, run) => sum + (run.folded ? run.to - run.from : 0), 0);

  const go = (index: number, focus: boolean) => {
    const next = Math.min(Math.max(index, 0), steps.length - 1);
    if (next < 0) return;
    if (isFolded(next)) setUnfolded(true);
    setOpen(next);
    if (!focus) return;
    // The row may have been folded away until now: wait until it is drawn.
    requestAnimationFrame(() =>
      document.getElementById(domId(next))?.querySelector('button')?.focus(),
    );
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: steps.length - 1 }[
      event.key
    ];
    if (target === undefined) return;
    event.preventDefault();
    go(target, true);
  };
  const current = open === null ? undefined : steps[open];

  return (
    <div>
      <div className="no-print mb-3 flex flex-wrap items-center gap-2">
        <Button disabled={!open} onClick={() => go((open ?? 1) - 1, false)}>
          Previous
        </Button>
        <Button disabled={open === steps.length - 1} onClick={() => go((open ?? -1) + 1, false)}>
          {open === null ? 'Follow the path' : 'Next'}
        </Button>
        {foldedCount > 0 ? (
          <Button aria-pressed={unfolded} onClick={() => setUnfolded(!unfolded)}>
            {unfolded ? 'Show fewer' : `Show all ${steps.length} steps`}
          </Button>
        ) : null}
        <span role="status" className="text-note text-soft">
          {open !== null && current ? (
            <>
              Step {open + 1} of {steps.length}
              <span className="sr-only">: {current.label}</span>
            </>
          ) : null}
        </span>
      </div>
      <ol ref={list}>
        {runs.flatMap((run) => [
          ...(run.folded && !unfolded
            ? [
                <Fold
                  key={`fold-${run.from}`}
                  count={run.to - run.from}
                  onShow={() => setUnfolded(true)}
                />,
              ]
            : []),
          ...steps.slice(run.from, run.to).map((step, offset) => {
            const index = run.from + offset;
            return (
              <PathStep
                key={domId(index)}
                domId={domId(index)}
                step={step}
                expectedFrom={expectedFrom}
                failure={failureWords({ step, firstFailure })}
                position={index === 0 ? 'first' : index === steps.length - 1 ? 'last' : 'middle'}
                open={index === open}
                hidden={isFolded(index)}
                onToggle={() => setOpen(index === open ? null : index)}
                onKeyDown={(event) => onKeyDown(event, index)}
              />
            );
          }),
        ])}
      </ol>
    </div>
  );
}

function Fold({ count, onShow }: { count: number; onShow: () => void }) {
  return (
    <li className="no-print flex">
      <span aria-hidden="true" className="relative w-16 shrink-0">
        <span className="absolute top-0 bottom-0 left-[31px] border-line-strong border-l-2 border-dotted" />
      </span>
      <button
        type="button"
        onClick={onShow}
        className="py-2 text-accent text-sm underline-offset-4 hover:underline"
      >
        {count} more steps of the same kind
      </button>
    </li>
  );
}
