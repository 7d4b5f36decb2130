import type { ReactNode } from 'react';

/** A titled card. `tools` stand at the right of the title and wrap below it when narrow. */
export function Panel({
  id,
  title,
  tools,
  children,
  className = '',
}: {
  id?: string;
  title?: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <section
      id={id}
      aria-labelledby={id && title ? `${id}-title` : undefined}
      className={`min-w-0 scroll-mt-20 rounded-xl border border-line bg-card p-4 sm:p-5 ${className}`}
    >
      {title || tools ? (
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
          {title ? (
            <h2
              id={id ? `${id}-title` : undefined}
              className="font-medium font-serif text-title leading-tight"
            >
              {title}
            </h2>
          ) : null}
          {tools}
        </div>
      ) : null}
      {children}
    </section>
  );
}
