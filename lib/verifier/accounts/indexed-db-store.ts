import type { AccountStore } from './account-store';
import type { KeptAccount } from './kept-account';

const DATABASE = 'ballast-accounts';
const STORE = 'accounts';

/**
 * Keeps accounts in the browser's own database of this site, which is never sent to a server.
 *
 * @throws what the browser gives as the reason when it keeps nothing for this page.
 */
export async function openIndexedDbStore(): Promise<AccountStore> {
  const database = await openDatabase();
  const run = <Result>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<Result> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      // A write counts once its transaction is through, not when it was accepted.
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
    });
  return {
    lasting: true,
    list: () => run<KeptAccount[]>('readonly', (store) => store.getAll()),
    save: async (account) => void (await run('readwrite', (store) => store.put(account))),
    remove: async (name) => void (await run('readwrite', (store) => store.delete(name))),
    clear: async () => void (await run('readwrite', (store) => store.clear())),
  };
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'name' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('another tab holds an older version'));
  });
}
