'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { OwnershipStatus } from '@/lib/signatures/verdict';
import type { OwnershipRow } from '@/lib/sources/okx/verify-ownership';
import type { OwnershipAnswer } from '@/lib/verifier/protocol';
import { checkOwnership } from '@/lib/verifier/worker-client';
import { OwnershipTrace } from './ownership-trace';
import { VerdictMark } from './verdict-mark';
import { verdictTitle } from './verdict-words';

type State =
  | { step: 'idle' | 'busy' }
  | { step: 'done'; answer: OwnershipAnswer }
  | { step: 'broken'; message: string };

/** Checks the published row with the reader's own processor, so that our word is not needed. */
export function ReCheck({ row, stored }: { row: OwnershipRow; stored: OwnershipStatus }) {
  const [state, setState] = useState<State>({ step: 'idle' });
  const check = async () => {
    setState({ step: 'busy' });
    try {
      setState({ step: 'done', answer: await checkOwnership(row) });
    } catch (error) {
      setState({ step: 'broken', message: error instanceof Error ? error.message : 'unknown' });
    }
  };
  return (
    <div className="no-print border-line border-t pt-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button kind="primary" onClick={check} disabled={state.step === 'busy'}>
          {state.step === 'busy' ? 'Checking' : 'Check again in this browser'}
        </Button>
        <p className="max-w-[60ch] text-soft text-xs">
          Runs the same check on your own device, on what is shown above. Nothing is sent.
        </p>
      </div>
      <div aria-live="polite">
        {state.step === 'done' ? (
          <Outcome answer={state.answer} stored={stored} several={Boolean(row.signature2)} />
        ) : null}
        {state.step === 'broken' ? (
          <p className="mt-3 text-negative text-sm">
            The check could not be run here: {state.message}.
          </p>
        ) : null}
      </div>
    </div>
  );
}

function Outcome({
  answer,
  stored,
  several,
}: {
  answer: OwnershipAnswer;
  stored: OwnershipStatus;
  several: boolean;
}) {
  const { verdict, milliseconds } = answer;
  return (
    <section
      aria-label="Result in this browser"
      className="mt-4 grid gap-3 rounded-lg border border-line bg-paper p-4"
    >
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <VerdictMark status={verdict.status} size={20} />
        <span>{verdictTitle({ ...verdict, several })}</span>
      </p>
      {verdict.reason ? (
        <p className="wrap-anywhere text-sm">
          {verdict.reason.message}{' '}
          <code className="font-mono text-note text-soft">{verdict.reason.code}</code>
        </p>
      ) : null}
      <p className="text-soft text-xs">
        {verdict.status === stored
          ? 'The same verdict as stored here'
          : 'Not the verdict that is stored here: please report this'}
        , computed in {milliseconds.toFixed(0)} ms by this browser.
      </p>
      <OwnershipTrace trace={verdict.trace} status={verdict.status} />
    </section>
  );
}
