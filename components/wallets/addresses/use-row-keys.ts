'use client';

import { defaultRangeExtractor, type Range, type Virtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { rowAfterKey } from './rows-and-gaps';

/**
 * Moves from row to row of a long list by keys. One row's link can be reached by Tab, so that Tab also
 * leaves the list; that row stays in the document wherever the list is scrolled, so that the focus is
 * never lost.
 */
export function useRowKeys({
  region,
  first,
}: {
  region: RefObject<HTMLElement | null>;
  /** The row that Tab reaches to begin with. */
  first: number;
}) {
  // Null until the page is alive: without script every link can be reached.
  const [row, setRow] = useState<number | null>(null);
  const wanted = useRef<number | null>(null);
  useEffect(() => setRow(first), [first]);
  useEffect(() => {
    if (wanted.current === null) return;
    const link = linkOf(region.current, wanted.current);
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
    // Drawn where it belongs, however far that is from what is in view.
    link.scrollIntoView({ block: 'nearest' });
  });
  return {
    row,
    /** The rows to draw: those in view, and the one that has or had the focus. */
    extract: (range: Range): number[] => {
      const rows = defaultRangeExtractor(range);
      if (row === null || row >= range.count || rows.includes(row)) return rows;
      return [...rows, row].toSorted((a, b) => a - b);
    },
    onFocus: ({ target }: FocusEvent) => {
      const index = rowOf(target);
      if (index !== null) setRow(index);
    },
    onKeyDown: (event: KeyboardEvent, list: Virtualizer<HTMLElement, Element>) => {
      const from = rowOf(event.target);
      if (from === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const { count, estimateSize } = list.options;
      const page = Math.max(1, Math.floor((list.scrollRect?.height ?? 0) / estimateSize(0)) - 2);
      const to = rowAfterKey({ key: event.key, from, count, page });
      if (to === null) return;
      event.preventDefault();
      wanted.current = to;
      setRow(to);
    },
  };
}

function rowOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest('[data-row]') : null;
  return row instanceof HTMLElement ? Number(row.dataset.row) : null;
}

function linkOf(region: HTMLElement | null, row: number): HTMLElement | null {
  return region?.querySelector<HTMLElement>(`[data-row="${row}"] a`) ?? null;
}
