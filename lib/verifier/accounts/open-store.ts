import { type AccountStore, memoryStore } from './account-store';
import { openIndexedDbStore } from './indexed-db-store';

let opened: Promise<AccountStore> | null = null;

/** The one store of this tab; in memory where the browser keeps nothing. Never rejects. */
export function openStore(): Promise<AccountStore> {
  opened ??= open();
  return opened;
}

async function open(): Promise<AccountStore> {
  try {
    return await openIndexedDbStore();
  } catch {
    return memoryStore();
  }
}
