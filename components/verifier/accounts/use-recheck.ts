'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { addEntry } from '@/lib/verifier/accounts/add-entry';
import { withOutcomes } from '@/lib/verifier/accounts/bind-found';
import { checkEntry } from '@/lib/verifier/accounts/check-entry';
import type { NotKept } from '@/lib/verifier/accounts/keep-entry';
import type { KeptAccount } from '@/lib/verifier/accounts/kept-account';
import { fetchPublishedRoots, type KnownRoots } from '@/lib/verifier/published-roots';
import type { StoredTree } from '@/lib/verifier/stored-tree';
import { WorkerClient } from '@/lib/verifier/worker-client';
import type { AddRequest } from './add-form';

/** Checks everything kept, one entry after the other, and says how far it is. */
export function useRecheck({
  exchanges,
  trees,
}: {
  exchanges: readonly string[];
  trees: readonly StoredTree[];
}) {
  const client = useRef<WorkerClient | null>(null);
  const [roots, setRoots] = useState<KnownRoots | null>(null);
  const [done, setDone] = useState<{ entries: number; of: number } | null>(null);
  const exchangeList = exchanges.join(' ');

  useEffect(() => {
    let mounted = true;
    client.current = new WorkerClient();
    fetchPublishedRoots({ exchanges: exchangeList.split(' ').filter(Boolean) }).then((known) => {
      if (mounted) setRoots(known);
    });
    return () => {
      mounted = false;
      client.current?.close();
      client.current = null;
    };
  }, [exchangeList]);

  /** Gives the accounts with their new outcomes, each as soon as it is through. */
  const recheck = useCallback(
    async (
      accounts: readonly KeptAccount[],
      onChecked: (account: KeptAccount) => Promise<unknown>,
    ) => {
      if (!client.current || !roots) return;
      const of = accounts.reduce((sum, { entries }) => sum + entries.length, 0);
      let entries = 0;
      setDone({ entries, of });
      for (const account of accounts) {
        const checked = [];
        for (const entry of account.entries) {
          // The page may have been left meanwhile.
          if (!client.current) return;
          const tools = { client: client.current, trees, roots: roots.roots };
          checked.push(withOutcomes(entry, await checkEntry(entry, tools)));
          entries += 1;
          setDone({ entries, of });
        }
        await onChecked({ ...account, entries: checked });
      }
      setDone(null);
    },
    [roots, trees],
  );

  /** Reads and checks what is to be kept; gives its account, or why it cannot be kept. */
  const add = useCallback(
    async (
      { content, name, exchange }: AddRequest,
      accounts: readonly KeptAccount[],
    ): Promise<KeptAccount | NotKept> => {
      const opened = client.current;
      if (!opened) return { problem: 'The page was left.' };
      const known = roots?.roots ?? [];
      return addEntry({ client: opened, content, accounts, name, exchange, roots: known });
    },
    [roots],
  );

  return { roots, done, recheck, add };
}
