import type { ReactNode } from 'react';

/** The states of a chart or table other than its data. Each keeps the height that the data will take. */
export function LoadingState({ label, height }: { label: string; height: number }) {
  return (
    <div
      role="status"
      aria-label={label}
      style={{ height }}
      className="grid place-items-center rounded-lg bg-sunken text-soft text-sm motion-safe:animate-pulse"
    >
      {label}
    </div>
  );
}

export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="rounded-lg border border-line border-dashed px-5 py-8 text-center text-sm">
      <p className="font-medium">{title}</p>
      {children ? <div className="mt-1 text-soft">{children}</div> : null}
    </div>
  );
}

export function ErrorState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div role="alert" className="rounded-lg bg-negative-soft px-5 py-6 text-negative text-sm">
      <p className="font-semibold">{title}</p>
      {children ? <div className="mt-1">{children}</div> : null}
    </div>
  );
}
