'use client';

import { type RefObject, useEffect } from 'react';

/** Escape, a click elsewhere and the focus going elsewhere close it; Escape gives the focus back. */
export function useCloseFromOutside(ref: RefObject<HTMLDetailsElement | null>) {
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const close = () => {
      element.open = false;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !element.open) return;
      close();
      element.querySelector('summary')?.focus();
    };
    const onElsewhere = ({ target }: Event) => {
      if (target instanceof Node && !element.contains(target)) close();
    };
    element.addEventListener('keydown', onKey);
    addEventListener('pointerdown', onElsewhere);
    addEventListener('focusin', onElsewhere);
    return () => {
      element.removeEventListener('keydown', onKey);
      removeEventListener('pointerdown', onElsewhere);
      removeEventListener('focusin', onElsewhere);
    };
  }, [ref]);
}
