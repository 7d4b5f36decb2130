'use client';

import { createContext, type ReactNode, useContext } from 'react';

/** Puts the sample of this id into the box and checks it; the verifier provides it. */
export const ChooseSample = createContext<(id: string) => void>(() => undefined);

export function SampleButton({ id, children }: { id: string; children: ReactNode }) {
  const choose = useContext(ChooseSample);
  return (
    <button
      type="button"
      data-sample={id}
      onClick={() => choose(id)}
      className="group flex w-full items-baseline justify-between gap-3 rounded-md px-2 py-2 text-left text-sm hover:bg-sunken"
    >
      {children}
    </button>
  );
}
