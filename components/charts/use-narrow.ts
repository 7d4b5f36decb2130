'use client';

import { useSyncExternalStore } from 'react';
import { NARROW_QUERY } from './plot-frame';

/** Whether the screen is too narrow for words beside a chart's lines; false until the browser says. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (notify) => {
      const query = matchMedia(NARROW_QUERY);
      query.addEventListener('change', notify);
      return () => query.removeEventListener('change', notify);
    },
    () => matchMedia(NARROW_QUERY).matches,
    () => false,
  );
}
