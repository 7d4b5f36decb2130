'use client';

import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { CellValue } from '@/lib/tabular/column';
import { csvText } from '@/lib/tabular/csv-encoder';
import { exportPng, saveBlob } from './save-file';

export type Exportable = {
  /** File name without its ending. */
  name: string;
  /** The part of the page to draw; none for tables that only export rows. */
  picture?: RefObject<HTMLElement | null>;
  rows: () => { header: readonly string[]; rows: readonly (readonly CellValue[])[] };
};

/** What every chart and table offers: picture, rows, a link that restores its state, full screen. */
export function ExportMenu({ name, picture, rows }: Exportable) {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const menu = useId();

  useEffect(() => {
    if (!open) return;
    const close = (event: Event) => {
      const escaped = event instanceof KeyboardEvent && event.key === 'Escape';
      const outside = event.target instanceof Node && !root.current?.contains(event.target);
      if (escaped || (event.type === 'pointerdown' && outside)) setOpen(false);
      if (escaped) root.current?.querySelector('button')?.focus();
    };
    addEventListener('keydown', close);
    addEventListener('pointerdown', close);
    return () => {
      removeEventListener('keydown', close);
      removeEventListener('pointerdown', close);
    };
  }, [open]);

  const run = async (work: () => unknown, done: string, failed: string) => {
    setOpen(false);
    try {
      await work();
      setSaid(done);
    } catch {
      setSaid(failed);
    }
  };
  const saveRows = () => {
    const { header, rows: body } = rows();
    const blob = new Blob([csvText(header, body)], { type: 'text/csv;charset=utf-8' });
    saveBlob({ blob, name: `${name}.csv` });
  };
  const savePicture = () => {
    const node = picture?.current;
    return node ? exportPng({ node, name }) : Promise.reject(new Error('nothing to draw'));
  };
  const item = 'block w-full rounded-md px-3 py-1.5 text-left text-sm hover:bg-sunken';

  return (
    <div ref={root} className="no-print relative">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={menu}
        onClick={() => setOpen(!open)}
        className="min-h-8 rounded-full border border-line px-2.5 text-note text-soft hover:text-ink"
      >
        Export
      </button>
      <div
        id={menu}
        hidden={!open}
        className="absolute right-0 z-20 mt-1 w-52 rounded-lg border border-line bg-card p-1 shadow-lg"
      >
        {picture ? (
          <button
            type="button"
            className={item}
            onClick={() => run(savePicture, 'Picture saved.', 'The picture could not be drawn.')}
          >
            Picture (PNG)
          </button>
        ) : null}
        <button
          type="button"
          className={item}
          onClick={() => run(saveRows, 'Rows saved.', 'The rows could not be saved.')}
        >
          Rows shown (CSV)
        </button>
        <button
          type="button"
          className={item}
          onClick={() =>
            run(
              () => navigator.clipboard.writeText(location.href),
              'Link copied.',
              'The link could not be copied; it is in the address bar.',
            )
          }
        >
          Copy link to this view
        </button>
        {picture ? (
          <button
            type="button"
            className={item}
            onClick={() =>
              run(() => picture.current?.requestFullscreen(), '', 'Full screen was refused.')
            }
          >
            Full screen
          </button>
        ) : null}
      </div>
      <span role="status" className="sr-only">
        {said}
      </span>
    </div>
  );
}
