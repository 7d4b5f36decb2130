import { createLoader, createSerializer } from 'nuqs/server';
import { EXPLORER_KEYS, explorerParsers } from '@/components/wallets/addresses/explorer-state';

/** The state of the explorer: report, filters, search and order. */
export const loadExplorerState = createLoader(explorerParsers, EXPLORER_KEYS);
export const explorerHref = createSerializer(explorerParsers, EXPLORER_KEYS);
