'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { Remark } from '@/components/ui/remark';
import { EmptyState, LoadingState } from '@/components/ui/states';
import { TextLink } from '@/components/ui/text-link';
import type { KeptAccount } from '@/lib/verifier/accounts/kept-account';
import { isSameEntry } from '@/lib/verifier/accounts/kept-account';
import { buildMonthTable } from '@/lib/verifier/accounts/month-table';
import { countPending } from '@/lib/verifier/accounts/pending-checks';
import type { StoredTree } from '@/lib/verifier/stored-tree';
import { AccountsTools } from './accounts-tools';
import { AddForm, type AddRequest } from './add-form';
import { KeptList } from './kept-list';
import { MonthTable } from './month-table';
import { NothingLasts } from './nothing-lasts';
import { PendingOffer } from './pending-offer';
import { StorageTroubleNote } from './storage-trouble';
import { useKeptAccounts } from './use-kept-accounts';
import { useRecheck } from './use-recheck';

/** Everything a visitor keeps: how it stands by month, what it is, and the way out. */
export function MyAccounts({
  trees,
  exchanges,
  exchangeNames,
}: {
  /** Null: the list could not be read. */
  trees: readonly StoredTree[] | null;
  exchanges: readonly string[];
  exchangeNames: Readonly<Record<string, string>>;
}) {
  const kept = useKeptAccounts();
  const { accounts, lasting, trouble, problem, reload, save, remove, clear } = kept;
  const [stored] = useState(() => [...(trees ?? [])]);
  const { roots, done, recheck, add } = useRecheck({ exchanges, trees: stored });
  const troubleNote = trouble ? (
    <StorageTroubleNote
      trouble={trouble}
      shown={accounts !== null}
      onAgain={kept.again}
      onMemory={kept.inMemory}
    />
  ) : null;
  if (accounts === null) {
    return troubleNote ?? <LoadingState label="Reading what is kept…" height={180} />;
  }

  const checkAll = async () => {
    const known = await reload();
    if (known) await recheck(known, (account) => save([account]));
  };
  const addOne = async (request: AddRequest): Promise<string | null> => {
    const known = await reload();
    if (!known) return 'What is kept cannot be read right now, so nothing was added to it.';
    const account = await add(request, known);
    if ('problem' in account) return account.problem;
    return (await save([account])) ? null : 'The browser refused to keep it.';
  };
  const forgetEntry = (account: KeptAccount, entry: KeptAccount['entries'][number]) => {
    const entries = account.entries.filter((other) => !isSameEntry(other, entry));
    save([{ ...account, entries }]);
  };
  const withTrees = [...new Set(stored.map(({ exchange }) => exchange))].map((slug) => ({
    slug,
    name: exchangeNames[slug] ?? slug,
  }));
  const rows = buildMonthTable({ accounts, trees: stored });
  const pending = countPending({ accounts, trees: stored, roots: roots?.roots ?? [] });
  return (
    <div className="grid gap-4">
      {troubleNote}
      {lasting ? null : <NothingLasts chosen={kept.chosenMemory} onAgain={kept.again} />}
      <div role="alert">{problem ? <Remark tone="failure">{problem}</Remark> : null}</div>
      {trees === null || roots?.complete === false ? (
        <Remark tone="caution" label="Not everything can be checked now.">
          {trees === null ? 'The list of stored trees' : 'The list of published roots'} could not be
          read. Reload the page to try again.
        </Remark>
      ) : null}
      {accounts.length === 0 ? (
        <EmptyState
          title={lasting ? 'Nothing is kept on this device yet' : 'Nothing is kept in this tab yet'}
        >
          Add a hash or a proof below,{' '}
          <TextLink href="/verify">check one first and keep it then</TextLink>, or bring in a file
          that you exported elsewhere.
        </EmptyState>
      ) : (
        <>
          {pending > 0 && done === null ? (
            <PendingOffer pending={pending} ready={roots !== null} onCheck={checkAll} />
          ) : null}
          <Panel
            id="months"
            title="By month"
            tools={
              <Button onClick={checkAll} disabled={done !== null || roots === null}>
                {done ? `Checking ${done.entries} of ${done.of}…` : 'Check all again'}
              </Button>
            }
          >
            <MonthTable
              rows={rows}
              names={accounts.map(({ name }) => name)}
              exchangeNames={exchangeNames}
            />
            <p className="mt-3 max-w-[72ch] text-note text-soft">
              “Not found” means that the hash is not a leaf of that month’s tree. Exchanges give a
              new hash with every report: in the month it was given for it means that it was not
              counted, in others it is expected. A hash that was found is for that month and is
              looked up there alone. Results were computed in this browser on the day beside them.
            </p>
          </Panel>
        </>
      )}
      <Panel id="add" title="Add a hash or a proof">
        <AddForm
          names={accounts.map(({ name }) => name)}
          exchanges={withTrees}
          ready={roots !== null}
          onAdd={addOne}
        />
      </Panel>
      {accounts.length > 0 ? (
        <Panel id="kept" title="What is kept">
          <KeptList
            accounts={accounts}
            exchangeNames={exchangeNames}
            onForget={remove}
            onForgetEntry={forgetEntry}
          />
        </Panel>
      ) : null}
      <Panel id="tools" title="Take it with you, or forget it">
        <AccountsTools accounts={accounts} onImport={save} onForgetAll={clear} />
      </Panel>
    </div>
  );
}
