import { createLoader, createSerializer } from 'nuqs/server';
import { explorerParsers } from '@/components/wallets/addresses/explorer-state';

/** The state of the explorer: report, filters, search and order. */
export const loadExplorerState = createLoader(explorerParsers);
export const explorerHref = createSerializer(explorerParsers);
