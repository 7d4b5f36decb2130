'use client';

/** Where the reader was in a long list: how far it was scrolled, and the row last gone to. */
export type RememberedRows = { offset: number; row: number };

const remembered = new Map<string, RememberedRows>();
/** Entries of the history beyond this are the oldest and forgotten. */
const MOST = 50;

/**
 * Names the entry of the browser's history that is shown; null where the browser does not tell (then
 * nothing is remembered). Going back to an entry gives its name again, a link to the same page does not.
 */
export function historyEntry(): string | null {
  if (typeof window === 'undefined' || !('navigation' in window)) return null;
  return window.navigation.currentEntry?.key ?? null;
}

export function recallRows(entry: string | null): RememberedRows | null {
  return (entry && remembered.get(entry)) || null;
}

export function rememberRows(entry: string | null, rows: RememberedRows): void {
  if (entry === null) return;
  remembered.delete(entry);
  remembered.set(entry, rows);
  const [oldest] = remembered.keys();
  if (remembered.size > MOST && oldest !== undefined) remembered.delete(oldest);
}
