'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';

/** A button for what cannot be undone: asks once more in its own place, in words. */
export function ConfirmButton({
  label,
  question,
  yes,
  onConfirm,
}: {
  label: string;
  question: string;
  yes: string;
  onConfirm: () => void;
}) {
  const [asking, setAsking] = useState(false);
  const no = useRef<HTMLButtonElement>(null);
  const asker = useRef<HTMLDivElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (asking) no.current?.focus();
    else if (wasAsking.current) asker.current?.querySelector('button')?.focus();
    wasAsking.current = asking;
  }, [asking]);
  return (
    <div ref={asker} className="flex flex-wrap items-center gap-2 text-sm">
      {asking ? (
        <>
          <span role="alert">{question}</span>
          <Button
            onClick={() => {
              setAsking(false);
              onConfirm();
            }}
            className="border-negative text-negative"
          >
            {yes}
          </Button>
          <button
            ref={no}
            type="button"
            onClick={() => setAsking(false)}
            className="inline-flex min-h-9 items-center rounded-lg border border-line px-3.5 py-1.5 font-medium text-sm hover:border-line-strong"
          >
            Keep
          </button>
        </>
      ) : (
        <Button onClick={() => setAsking(true)}>{label}</Button>
      )}
    </div>
  );
}
