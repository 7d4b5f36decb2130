'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { byName } from '@/lib/verifier/accounts/account-store';
import type { KeptAccount } from '@/lib/verifier/accounts/kept-account';
import {
  askStorageAgain,
  goOnInMemory,
  isInMemory,
  openStore,
} from '@/lib/verifier/accounts/open-store';
import { StorageTrouble } from '@/lib/verifier/accounts/storage-trouble';

const NOT_READ = 'What is kept on this device could not be read.';

/**
 * What is kept on this device; null until it was read, and while it cannot be: `trouble` then says why, and
 * nobody is told that nothing is kept. Other tabs' changes are read on coming back.
 */
export function useKeptAccounts() {
  const [accounts, setAccounts] = useState<readonly KeptAccount[] | null>(null);
  const [lasting, setLasting] = useState(true);
  const [chosenMemory, setChosenMemory] = useState(isInMemory());
  const [trouble, setTrouble] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const mounted = useRef(true);

  /** What is kept, read anew; null when it cannot be read. */
  const reload = useCallback(async () => {
    try {
      const store = await openStore();
      const found = byName(await store.list());
      if (!mounted.current) return found;
      setLasting(store.lasting);
      setChosenMemory(isInMemory());
      setAccounts(found);
      setTrouble(null);
      return found;
    } catch (error) {
      if (mounted.current) setTrouble(error instanceof StorageTrouble ? error.message : NOT_READ);
      return null;
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
      } catch (error) {
        setProblem(
          error instanceof StorageTrouble
            ? `It was not kept: ${error.message}.`
            : 'The browser refused to keep it: its storage may be full or switched off.',
        );
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

  const inMemory = useCallback(async () => {
    goOnInMemory();
    await reload();
  }, [reload]);
  const again = useCallback(async () => {
    try {
      await askStorageAgain();
      setProblem(null);
    } catch (error) {
      setProblem(`Tried again: ${error instanceof Error ? error.message : NOT_READ}.`);
    }
    await reload();
  }, [reload]);

  return {
    accounts,
    lasting,
    chosenMemory,
    trouble,
    problem,
    reload,
    save,
    remove,
    clear,
    inMemory,
    again,
  };
}
