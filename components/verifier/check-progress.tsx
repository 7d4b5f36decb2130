'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CHECK_TIME_LIMIT_MS, PROGRESS_AFTER_MS } from '@/lib/verifier/constants';

/** For work that is not over at once: how much of the time it may take is used, and a way to end it. */
export function CheckProgress({ onStop }: { onStop: () => void }) {
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
      <progress
        aria-label="Time used"
        max={CHECK_TIME_LIMIT_MS}
        value={Math.min(elapsed, CHECK_TIME_LIMIT_MS)}
        className="h-2 min-w-40 flex-1 accent-accent"
      />
      <span>
        {seconds} s of at most {CHECK_TIME_LIMIT_MS / 1000} s, apart from this page
      </span>
      <Button onClick={onStop}>Stop</Button>
    </div>
  );
}
