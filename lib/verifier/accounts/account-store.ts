import type { KeptAccount } from './kept-account';

/** Where accounts are kept: by name, on this device. */
export type AccountStore = {
  /** False: what is kept lasts as long as the tab, because the browser keeps nothing for this page. */
  lasting: boolean;
  list(): Promise<KeptAccount[]>;
  save(account: KeptAccount): Promise<void>;
  remove(name: string): Promise<void>;
  clear(): Promise<void>;
};

/** For browsers that let the page keep nothing: private modes, a setting, a full disk. */
export function memoryStore(): AccountStore {
  const accounts = new Map<string, KeptAccount>();
  return {
    lasting: false,
    list: async () => [...accounts.values()],
    save: async (account) => void accounts.set(account.name, account),
    remove: async (name) => void accounts.delete(name),
    clear: async () => accounts.clear(),
  };
}

export function byName(accounts: readonly KeptAccount[]): KeptAccount[] {
  return accounts.toSorted((a, b) => a.name.localeCompare(b.name));
}
