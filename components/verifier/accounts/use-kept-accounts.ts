'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { byName } from '@/lib/verifier/accounts/account-store';
import type { KeptAccount } from '@/lib/verifier/accounts/kept-account';
import { openStore } from '@/lib/verifier/accounts/open-store';

/** What is kept on this device; null until it was read. Other tabs' changes are read on coming back. */
export function useKeptAccounts() {
  const [accounts, setAccounts] = useState<readonly KeptAccount[] | null>(null);
  const [lasting, setLasting] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const mounted = useRef(true);

  const reload = useCallback(async () => {
    try {
      const store = await openStore();
      const found = byName(await store.list());
      if (!mounted.current) return found;
      setLasting(store.lasting);
      setAccounts(found);
      return found;
    } catch {
      setProblem('What is kept on this device could not be read.');
      setAccounts([]);
      return [];
    }
  }, []);

  useEffect(() => {
    mounted.current = true;
    reload();
    addEventListener('focus', reload);
    return () => {
      mounted.current = false;
      removeEventListener('focus', reload);
    };
  }, [reload]);

  /** Runs writes one after the other, then shows what is kept. False: the browser refused. */
  const write = useCallback(
    async (work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<void>) => {
      try {
        await work(await openStore());
        setProblem(null);
        return true;
      } catch {
        setProblem('The browser refused to keep it: its storage may be full or switched off.');
        return false;
      } finally {
        await reload();
      }
    },
    [reload],
  );

  const save = useCallback(
    (changed: readonly KeptAccount[]) =>
      write(async (store) => {
        for (const account of changed) await store.save(account);
      }),
    [write],
  );
  const remove = useCallback((name: string) => write((store) => store.remove(name)), [write]);
  const clear = useCallback(() => write((store) => store.clear()), [write]);

  return { accounts, lasting, problem, reload, save, remove, clear };
}
