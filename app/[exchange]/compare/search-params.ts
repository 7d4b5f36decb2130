import { createLoader, createSerializer } from 'nuqs/server';
import { compareParsers } from '@/components/wallets/changes/compare-state';

/** Which two reports are compared, and which of the changes are listed. */
export const loadCompareState = createLoader(compareParsers);
export const compareHref = createSerializer(compareParsers);
