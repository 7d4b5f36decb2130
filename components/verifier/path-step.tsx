import type { KeyboardEvent } from 'react';
import type { TraceStep } from '@/lib/proofs/verdict';
import { PathGutter } from './path-gutter';
import { EXPECTED_WORDS, type ExpectedFrom, StepDetail } from './step-detail';

export type PathStepProps = {
  step: TraceStep;
  expectedFrom: ExpectedFrom;
  /** `Fails here first`, for a step that fails. */
  failure: string | null;
  domId: string;
  position: 'first' | 'middle' | 'last' | 'only';
  open: boolean;
  /** Folded away on screen, but printed. */
  hidden: boolean;
  onToggle: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** One row of the path: its place in the picture, what was compared, and all of it on demand. */
export function PathStep(props: PathStepProps) {
  const { step, expectedFrom, failure, domId, position, open, hidden, onToggle, onKeyDown } = props;
  const failed = step.ok === false;
  const sibling = step.inputs?.sibling;
  return (
    <li
      id={domId}
      data-step={step.id}
      data-outcome={step.ok === null ? 'shown' : failed ? 'fail' : 'pass'}
      aria-current={open ? 'step' : undefined}
      className={`flex scroll-mt-24 rounded-lg ${hidden ? 'hidden print:flex' : ''} ${failed ? 'bg-negative-soft' : ''}`}
    >
      <PathGutter
        step={step}
        first={position === 'first' || position === 'only'}
        last={position === 'last' || position === 'only'}
      />
      <div className="min-w-0 flex-1 pb-1.5">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={`${domId}-detail`}
          onClick={onToggle}
          onKeyDown={onKeyDown}
          className="group block w-full rounded-md py-2.5 pr-2 text-left"
        >
          <span className="block text-sm leading-snug underline-offset-4 group-hover:underline">
            {failure ? <strong className="font-semibold text-negative">{failure}. </strong> : null}
            {step.label}
          </span>
          <span className="mt-0.5 flex flex-wrap gap-x-3 text-note text-soft">
            {step.computed ? <code className="break-all">{shortened(step.computed)}</code> : null}
            {sibling ? <span className="wrap-anywhere">sibling: {sibling}</span> : null}
            {step.ok === true ? (
              <span className="text-positive">
                {step.part === 'published-root'
                  ? 'as published'
                  : EXPECTED_WORDS[expectedFrom].equal}
              </span>
            ) : null}
          </span>
        </button>
        <div id={`${domId}-detail`} className="pr-2">
          {open ? <StepDetail step={step} expectedFrom={expectedFrom} /> : null}
        </div>
      </div>
    </li>
  );
}

/** `ac6b39d2…bd4160d` for hashes; anything short stays whole. */
function shortened(value: string): string {
  return value.length > 40 ? `${value.slice(0, 10)}…${value.slice(-8)}` : value;
}
