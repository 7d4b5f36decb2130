'use client';

import { createSerializer, useQueryStates } from 'nuqs';
import { EXPLORER_KEYS, type ExplorerState, explorerParsers } from './explorer-state';

const serialise = createSerializer(explorerParsers, EXPLORER_KEYS);

/**
 * The state of the explorer as last chosen, and addresses that differ from it. What the server drew
 * knows only the state it was asked for: a link of its own, followed while the next answer is still
 * on its way, would take back the choice just made.
 */
export function useExplorerHref(path: string) {
  const [state] = useQueryStates(explorerParsers, EXPLORER_KEYS);
  return {
    state,
    href: (change: Partial<ExplorerState>) => serialise(path, { ...state, ...change }),
  };
}
