'use client';

import { useEffect, useState } from 'react';
import { type DroppedFile, droppedFiles } from './dropped-files';

/**
 * Takes files and folders dropped anywhere on the page: a file that misses the box by a centimetre would
 * otherwise make the browser leave the page and open it. Returns whether a file hovers over it.
 */
export function useFileDrop(onFiles: (files: readonly DroppedFile[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer || event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      droppedFiles(event.dataTransfer).then((files) => files.length > 0 && onFiles(files));
    };
    addEventListener('dragover', hover);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', hover);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [onFiles]);
  return over;
}
