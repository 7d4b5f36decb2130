'use client';

import { useLayoutEffect, useSyncExternalStore } from 'react';
import { THEME_KEY, THEMES, type Theme } from './theme';

const LABELS: Record<Theme, string> = { system: 'System', light: 'Light', dark: 'Dark' };
const CHANGED = 'ballast-theme-changed';

function subscribe(notify: () => void) {
  addEventListener(CHANGED, notify);
  addEventListener('storage', notify);
  return () => {
    removeEventListener(CHANGED, notify);
    removeEventListener('storage', notify);
  };
}

function stored(): Theme {
  try {
    const value = localStorage.getItem(THEME_KEY);
    return THEMES.find((theme) => theme === value) ?? 'system';
  } catch {
    return 'system';
  }
}

function draw(theme: Theme) {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = theme === 'system' ? (dark ? 'dark' : 'light') : theme;
}

function choose(theme: Theme) {
  try {
    if (theme === 'system') localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Storage may be off; the choice then lasts for this page only.
  }
  draw(theme);
  dispatchEvent(new Event(CHANGED));
}

/** Cycles system, light, dark; the button's name says which is on. */
export function ThemeToggle() {
  const theme = useSyncExternalStore(subscribe, stored, () => 'system' as const);
  // A page that is not found is drawn by the browser alone, where a script within it does not run.
  useLayoutEffect(() => draw(stored()), []);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  return (
    <button
      type="button"
      onClick={() => choose(next)}
      className="rounded-md px-2 py-2 text-soft text-sm hover:text-ink"
      aria-label={`Theme: ${LABELS[theme]}. Switch to ${LABELS[next]}.`}
    >
      <span aria-hidden="true" className="flex min-w-20 items-center gap-1.5">
        <svg width="14" height="14" viewBox="0 0 14 14" focusable="false" aria-hidden="true">
          <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="1.4" />
          <path d="M7 1a6 6 0 0 1 0 12Z" fill="currentColor" />
        </svg>
        {LABELS[theme]}
      </span>
    </button>
  );
}
