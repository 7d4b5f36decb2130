'use client';

import { type ComponentType, type RefObject, useEffect, useState } from 'react';

/**
 * Loads an interactive drawing when a reader reaches for the chart by pointer, touch or keyboard.
 * Until it is there, and if it never comes (offline), the first drawing stays. When the reader came
 * by keyboard, the focus moves on into the new drawing.
 */
export function useLivePlot<Props>({
  load,
  frame,
}: {
  load: () => Promise<ComponentType<Props>>;
  frame: RefObject<HTMLElement | null>;
}) {
  const [wanted, setWanted] = useState(false);
  const [Plot, setPlot] = useState<ComponentType<Props> | null>(null);

  // A reader may have reached for the chart before the scripts were there to notice.
  useEffect(() => {
    const node = frame.current;
    if (node?.matches(':hover') || node === document.activeElement) setWanted(true);
  }, [frame]);

  useEffect(() => {
    if (!wanted || Plot) return;
    let current = true;
    load().then(
      (component) => current && setPlot(() => component),
      () => current && setWanted(false),
    );
    return () => {
      current = false;
    };
  }, [wanted, Plot, load]);

  useEffect(() => {
    const node = frame.current;
    if (!Plot || !node || document.activeElement !== node) return;
    // The drawing measures its place before it draws, so what takes the focus comes a little later.
    const focusDrawing = () => {
      const drawing = node.querySelector<SVGElement>('svg[tabindex]');
      drawing?.focus();
      return drawing !== null;
    };
    if (focusDrawing()) return;
    const observer = new MutationObserver(() => {
      if (focusDrawing()) observer.disconnect();
    });
    observer.observe(node, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [Plot, frame]);

  const want = () => setWanted(true);
  return { Plot, reach: { onPointerEnter: want, onPointerDown: want, onFocus: want } };
}
