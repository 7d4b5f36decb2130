'use client';

import { type ComponentPropsWithRef, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { type Exportable, ExportMenu } from '@/components/ui/export-menu';
import { PanelTitle, panelLook } from '@/components/ui/panel';
import { ScrollRegion } from '@/components/ui/scroll-region';

/**
 * What stands around every chart: its title, its controls and menu, the drawing or what stands in its
 * place (one of `ui/states`), and the note below. Full screen shows the same alone.
 */
export function ChartFrame({
  title,
  small = false,
  tools,
  name,
  rows,
  label,
  height,
  plot,
  instead,
  note,
  children,
}: {
  title: ReactNode;
  /** Without a card of its own: one of several drawings within a panel, scrolling sideways. */
  small?: boolean;
  tools?: ReactNode;
  name: Exportable['name'];
  rows: Exportable['rows'];
  /** Read out for the drawing. */
  label: string;
  /** Pixels that are kept free while there is no drawing yet. */
  height?: number;
  /** Of the element around the drawing, where a chart listens to it. */
  plot?: ComponentPropsWithRef<'section'>;
  /** Shown in the drawing's place while it loads, failed or has nothing to draw. */
  instead?: ReactNode;
  note?: ReactNode;
  children: ReactNode;
}) {
  const picture = useRef<HTMLElement>(null);
  // Null while it stands in the page; else the room it leaves there.
  const [left, setLeft] = useState<number | null>(null);
  const returned = useRef(false);
  useEffect(() => {
    if (left === null && returned.current) {
      picture.current?.querySelector<HTMLElement>('button[aria-expanded]')?.focus();
    }
    returned.current = left !== null;
  }, [left]);
  const drawing = instead ?? children;
  const figure = (
    <figure ref={picture} className={`m-0 ${small ? 'min-w-0' : panelLook()}`}>
      <figcaption
        className={
          small
            ? 'mb-1 flex items-center justify-between gap-3 text-sm'
            : 'mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2'
        }
      >
        {small ? <span>{title}</span> : <PanelTitle>{title}</PanelTitle>}
        <div className="no-print flex flex-wrap items-center gap-1.5">
          {tools}
          <ExportMenu
            name={name}
            picture={picture}
            rows={rows}
            onFullScreen={
              left === null ? () => setLeft(picture.current?.offsetHeight ?? 0) : undefined
            }
          />
        </div>
      </figcaption>
      {small ? (
        <ScrollRegion label={label}>{drawing}</ScrollRegion>
      ) : (
        <section
          aria-label={label}
          style={{ minHeight: height }}
          className="grid min-w-0 content-center"
          {...plot}
        >
          {drawing}
        </section>
      )}
      {note}
    </figure>
  );
  if (left === null) return figure;
  return (
    <>
      <div style={{ height: left }} />
      <Dialog
        title="Chart, full screen"
        titled={false}
        onClose={() => setLeft(null)}
        className="h-dvh max-h-none w-dvw max-w-none border-0 p-4 sm:p-8"
      >
        <form method="dialog" className="mb-3 flex justify-end">
          <Button type="submit">Close</Button>
        </form>
        {figure}
      </Dialog>
    </>
  );
}

/** What a reader should know of a drawing, below it. */
export function ChartNote({ children }: { children: ReactNode }) {
  return <p className="mt-2 text-soft text-xs">{children}</p>;
}
