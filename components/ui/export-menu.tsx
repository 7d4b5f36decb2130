'use client';

import { type RefObject, useState } from 'react';
import type { CellValue } from '@/lib/tabular/column';
import { csvText } from '@/lib/tabular/csv-encoder';
import { Menu, type MenuItem } from './menu';
import { exportPng, saveBlob } from './save-file';

export type Exportable = {
  /** File name without its ending. */
  name: string;
  /** The part of the page to draw; none for tables that only export rows. */
  picture?: RefObject<HTMLElement | null>;
  rows: () => { header: readonly string[]; rows: readonly (readonly CellValue[])[] };
  /** Shows it alone; none for tables. */
  onFullScreen?: () => void;
};

/** What every chart and table offers: picture, rows, a link that restores its state, full screen. */
export function ExportMenu({ name, picture, rows, onFullScreen }: Exportable) {
  const [said, setSaid] = useState('');
  const run = async (work: () => unknown, done: string, failed: string) => {
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
  const items: MenuItem[] = [
    {
      label: 'Rows shown (CSV)',
      onChoose: () => void run(saveRows, 'Rows saved.', 'The rows could not be saved.'),
    },
    {
      label: 'Copy link to this view',
      onChoose: () =>
        void run(
          () => navigator.clipboard.writeText(location.href),
          'Link copied.',
          'The link could not be copied; it is in the address bar.',
        ),
    },
  ];
  if (picture) {
    items.unshift({
      label: 'Picture (PNG)',
      onChoose: () => void run(savePicture, 'Picture saved.', 'The picture could not be drawn.'),
    });
  }
  if (onFullScreen) items.push({ label: 'Full screen', onChoose: onFullScreen });
  return (
    <div className="no-print relative">
      <Menu label="Export" items={items} />
      <span role="status" className="sr-only">
        {said}
      </span>
    </div>
  );
}
