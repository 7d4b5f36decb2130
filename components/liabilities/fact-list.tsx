import type { ReactNode } from 'react';

/** Names and values side by side; one below the other where the screen is narrow. */
export function FactList({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-2.5 text-sm sm:grid-cols-[11rem_minmax(0,1fr)]">
      {facts.map(({ name, value }) => (
        <div key={name} className="contents">
          <dt className="text-soft">{name}</dt>
          <dd className="-mt-2 min-w-0 wrap-anywhere sm:mt-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
