'use client';

import { useEffect, useState } from 'react';

/** Long enough to be read, and to be spoken, after the press. */
const SHOWN_MS = 4_000;

/** Copies a text and says so in words, to the screen reader too. */
export function CopyButton({ text, label = 'Copy' }: { text: string; label?: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('failed');
    }
  };
  const words = { idle: label, copied: 'Copied', failed: 'Not allowed here' }[state];
  return (
    <button
      type="button"
      onClick={copy}
      className="no-print min-h-6 rounded-md border border-line px-2 py-0.5 text-soft text-xs hover:text-ink"
    >
      <span aria-live="polite">{words}</span>
    </button>
  );
}
