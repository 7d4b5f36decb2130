'use client';

/** Where the reader was in a long list: how far it was scrolled, and the row last gone to. */
export type ListPlace = { offset: number; row: number };

const remembered = new Map<string, ListPlace>();
/** Lists beyond this are the oldest and forgotten. */
const MOST = 50;

/**
 * Names what is remembered: a list as filtered and sorted, in the entry of the browser's history that
 * is shown. Going back to an entry gives its name again, a link to the same page does not. While a
 * page is being replaced the browser already, or still, names the other one's entry: the list tells
 * them apart. Null where the browser does not tell (then nothing is remembered).
 */
function nameOf(list: string): string | null {
  if (typeof window === 'undefined' || !('navigation' in window)) return null;
  const key = window.navigation.currentEntry?.key;
  return key === undefined ? null : `${key} ${list}`;
}

export function recallPlace(list: string): ListPlace | null {
  const name = nameOf(list);
  return (name && remembered.get(name)) || null;
}

export function rememberPlace(list: string, rows: ListPlace): void {
  const name = nameOf(list);
  if (name === null) return;
  remembered.delete(name);
  remembered.set(name, rows);
  const [oldest] = remembered.keys();
  if (remembered.size > MOST && oldest !== undefined) remembered.delete(oldest);
}
