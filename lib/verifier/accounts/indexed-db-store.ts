import type { AccountStore } from './account-store';
import type { KeptAccount } from './kept-account';
import { StorageTrouble } from './storage-trouble';

const DATABASE = 'ballast-accounts';
const STORE = 'accounts';

/** A browser answers within milliseconds; one that has not by then may never (a known fault of several). */
const PATIENCE_MS = 4_000;

type Work<Result> = (store: IDBObjectStore) => IDBRequest<Result>;

/**
 * Keeps accounts in the browser's own database of this site, which is never sent to a server. A connection
 * that the browser drops while the page is open is made anew, once for each read or write.
 *
 * @throws what the browser gives as the reason when it keeps nothing for this page.
 * @throws StorageTrouble when it does not answer; what is kept is then not known, and not gone.
 */
export async function openIndexedDbStore(): Promise<AccountStore> {
  let connection: IDBDatabase | null = null;
  const connected = async (): Promise<IDBDatabase> => {
    if (connection) return connection;
    const opened = await openDatabase();
    const forget = () => {
      if (connection === opened) connection = null;
    };
    // Dropped by the browser (its data cleared, its disk away), or wanted by a newer page of this site.
    opened.onclose = forget;
    opened.onversionchange = () => {
      forget();
      opened.close();
    };
    connection = opened;
    return opened;
  };
  const run = async <Result>(mode: IDBTransactionMode, work: Work<Result>): Promise<Result> => {
    try {
      return await transact(await connected(), mode, work);
    } catch (error) {
      if (!isLost(error)) throw error;
      connection = null;
    }
    try {
      return await transact(await connected(), mode, work);
    } catch (error) {
      connection = null;
      throw isLost(error) ? new StorageTrouble('lost') : error;
    }
  };
  await connected();
  return {
    lasting: true,
    list: () => run<KeptAccount[]>('readonly', (store) => store.getAll()),
    save: async (account) => void (await run('readwrite', (store) => store.put(account))),
    remove: async (name) => void (await run('readwrite', (store) => store.delete(name))),
    clear: async () => void (await run('readwrite', (store) => store.clear())),
  };
}

/** A write counts once its transaction is through, not when it was accepted. */
function transact<Result>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  work: Work<Result>,
): Promise<Result> {
  return withPatience((resolve, reject) => {
    const transaction = database.transaction(STORE, mode);
    const request = work(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result);
    const failed = () => reject(transaction.error ?? new DOMException('', 'AbortError'));
    transaction.onabort = failed;
    transaction.onerror = failed;
  });
}

/** What browsers answer on a connection that is no more. */
function isLost(error: unknown): boolean {
  return (
    error instanceof DOMException &&
    ['InvalidStateError', 'AbortError', 'UnknownError'].includes(error.name)
  );
}

function openDatabase(): Promise<IDBDatabase> {
  let late = false;
  const opened = withPatience<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'name' });
    request.onsuccess = () => {
      // Nobody waits for it any more; left open it would be in the way of the next.
      if (late) request.result.close();
      else resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new StorageTrouble('stalled'));
  });
  opened.catch(() => {
    late = true;
  });
  return opened;
}

/** @throws StorageTrouble when nothing is answered in time. */
function withPatience<Result>(
  start: (resolve: (result: Result) => void, reject: (reason: unknown) => void) => void,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new StorageTrouble('stalled')), PATIENCE_MS);
    const settled =
      <Value>(settle: (value: Value) => void) =>
      (value: Value) => {
        clearTimeout(timer);
        settle(value);
      };
    try {
      start(settled(resolve), settled(reject));
    } catch (error) {
      settled(reject)(error);
    }
  });
}
