import type { HTMLAttributes, ReactNode } from 'react';

const TONES = { card: 'bg-card', sunken: 'bg-sunken' } as const;

/** The edge, ground and room of a card, for the few that are not a `Panel`. */
export function panelLook(tone: keyof typeof TONES = 'card'): string {
  return `min-w-0 rounded-xl border border-line p-4 sm:p-5 ${TONES[tone]}`;
}

/** A card, mostly with a title. `tools` stand at the right of it and wrap below it when narrow. */
export function Panel({
  as: Element = 'section',
  id,
  title,
  tools,
  tone = 'card',
  children,
  className = '',
  ...rest
}: {
  as?: 'section' | 'article' | 'aside' | 'dl';
  title?: ReactNode;
  tools?: ReactNode;
  tone?: keyof typeof TONES;
} & Omit<HTMLAttributes<HTMLElement>, 'title'>) {
  return (
    <Element
      id={id}
      aria-labelledby={id && title ? `${id}-title` : undefined}
      className={`scroll-mt-20 ${panelLook(tone)} ${className}`}
      {...rest}
    >
      {title || tools ? (
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
          {title ? <PanelTitle id={id ? `${id}-title` : undefined}>{title}</PanelTitle> : null}
          {tools}
        </div>
      ) : null}
      {children}
    </Element>
  );
}

/** The heading of a card, and of what stands like one. */
export function PanelTitle({
  id,
  className = '',
  children,
}: {
  id?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <h2 id={id} className={`font-medium font-serif text-title leading-tight ${className}`}>
      {children}
    </h2>
  );
}
