'use client';

import { type RefObject, useEffect } from 'react';

/**
 * What closes anything that pops up: Escape, which gives the focus back to what opened it (the first
 * button or summary in `root`), and a press or the focus going elsewhere.
 */
export function useDismiss({
  root,
  open,
  close,
}: {
  /** Holds what opens and what is opened. */
  root: RefObject<HTMLElement | null>;
  open: boolean;
  close: () => void;
}) {
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      close();
      root.current?.querySelector<HTMLElement>('button, summary')?.focus();
    };
    const onElsewhere = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) close();
    };
    addEventListener('keydown', onKey);
    addEventListener('pointerdown', onElsewhere);
    addEventListener('focusin', onElsewhere);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('pointerdown', onElsewhere);
      removeEventListener('focusin', onElsewhere);
    };
  }, [root, open, close]);
}
