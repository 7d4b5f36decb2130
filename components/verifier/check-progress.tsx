'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/lib/format/amounts';
import { CHECK_TIME_LIMIT_MS, PROGRESS_AFTER_MS } from '@/lib/verifier/constants';
import type { Progress } from '@/lib/verifier/protocol';

/** For work that is not over at once: how far it is, or how much of its time is used, and a way to end it. */
export function CheckProgress({
  progress,
  onStop,
}: {
  progress: Progress | null;
  onStop: () => void;
}) {
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const began = performance.now();
    const timer = setInterval(() => setElapsed(performance.now() - began), PROGRESS_AFTER_MS);
    return () => clearInterval(timer);
  }, []);
  if (elapsed < PROGRESS_AFTER_MS) return null;
  const seconds = (elapsed / 1000).toFixed(1);
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-note text-soft">
      {progress ? (
        <>
          <progress
            aria-label="Checked so far"
            max={progress.of ?? undefined}
            value={progress.of === null ? undefined : Math.min(progress.done, progress.of)}
            className="h-2 min-w-40 flex-1 accent-accent"
          />
          <span className="wrap-anywhere" data-progress="">
            {progressWords(progress)}, {seconds} s
          </span>
        </>
      ) : (
        <>
          <progress
            aria-label="Time used"
            max={CHECK_TIME_LIMIT_MS}
            value={Math.min(elapsed, CHECK_TIME_LIMIT_MS)}
            className="h-2 min-w-40 flex-1 accent-accent"
          />
          <span>
            {seconds} s of at most {CHECK_TIME_LIMIT_MS / 1000} s, apart from this page
          </span>
        </>
      )}
      <Button onClick={onStop}>Stop</Button>
    </div>
  );
}

function progressWords({ name, done, of, unit, rows }: Progress): string {
  if (rows !== undefined) return `${name}: ${formatCount(rows)} rows checked`;
  if (unit === 'files') {
    return of === null
      ? `${formatCount(done)} files read`
      : `${formatCount(done)} of ${formatCount(of)} files checked`;
  }
  const share = of ? `${Math.floor((100 * done) / of)} %` : `${formatCount(done)} bytes`;
  return `${name}: ${share} read`;
}
