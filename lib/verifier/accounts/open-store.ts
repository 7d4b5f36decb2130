import { type AccountStore, memoryStore } from './account-store';
import { mergeAccounts } from './accounts-file';
import { openIndexedDbStore } from './indexed-db-store';
import { StorageTrouble } from './storage-trouble';

let opened: Promise<AccountStore> | null = null;
/** Chosen while the storage did not answer; what is put there is carried over when it does. */
let meanwhile: AccountStore | null = null;

/**
 * The one store of this tab; in memory where the browser keeps nothing, or where that was chosen.
 *
 * @throws StorageTrouble when the browser's storage does not answer. The next call asks it again.
 */
export function openStore(): Promise<AccountStore> {
  if (meanwhile) return Promise.resolve(meanwhile);
  opened ??= open();
  return opened;
}

/** Goes on in memory for as long as the tab is open; what is kept on the device stays as it is. */
export function goOnInMemory(): void {
  meanwhile ??= memoryStore();
}

export function isInMemory(): boolean {
  return meanwhile !== null;
}

/**
 * Asks the browser's storage again. What was put into memory meanwhile is then kept there, too.
 *
 * @throws StorageTrouble when it still does not answer; what is in memory stays there.
 */
export async function askStorageAgain(): Promise<void> {
  const store = await open();
  if (meanwhile) {
    const brought = await meanwhile.list();
    for (const account of mergeAccounts(await store.list(), brought)) await store.save(account);
  }
  opened = Promise.resolve(store);
  meanwhile = null;
}

async function open(): Promise<AccountStore> {
  try {
    return await openIndexedDbStore();
  } catch (error) {
    if (keepsNothing(error)) return memoryStore();
    opened = null;
    throw error instanceof StorageTrouble ? error : new StorageTrouble('unreadable');
  }
}

/** What browsers answer where they keep nothing for a page: private windows, a setting. */
function keepsNothing(error: unknown): boolean {
  if (typeof indexedDB === 'undefined' || !indexedDB) return true;
  const refused = ['SecurityError', 'InvalidStateError', 'NotAllowedError', 'NotSupportedError'];
  return error instanceof DOMException && refused.includes(error.name);
}
