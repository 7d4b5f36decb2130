'use client';

import { type ComponentType, useEffect, useState } from 'react';

type Loaded<Props> = { Part: ComponentType<Props> | null; failed: boolean };

/**
 * A part of the page whose code comes when it is first wanted. `load` must be the same function every
 * time. After a failure (the network is gone) it is asked for again by `retry`.
 */
export function useLoaded<Props>({
  load,
  wanted,
}: {
  load: () => Promise<ComponentType<Props>>;
  wanted: boolean;
}): Loaded<Props> & { retry: () => void } {
  const [{ Part, failed }, setLoaded] = useState<Loaded<Props>>({ Part: null, failed: false });
  const asked = wanted && Part === null && !failed;
  useEffect(() => {
    if (!asked) return;
    let current = true;
    load().then(
      (part) => current && setLoaded({ Part: part, failed: false }),
      () => current && setLoaded({ Part: null, failed: true }),
    );
    return () => {
      current = false;
    };
  }, [asked, load]);
  return { Part, failed, retry: () => setLoaded({ Part, failed: false }) };
}
