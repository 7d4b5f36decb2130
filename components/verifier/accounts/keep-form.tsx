'use client';

import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/field';
import { TextLink } from '@/components/ui/text-link';
import { keepEntry } from '@/lib/verifier/accounts/keep-entry';
import { type KeptEntry, MAX_NAME_CHARS } from '@/lib/verifier/accounts/kept-account';
import { StorageTroubleNote } from './storage-trouble';
import { useKeptAccounts } from './use-kept-accounts';

/** Keeps what was checked under a name, on this device only. */
export function KeepForm({ entry }: { entry: KeptEntry }) {
  const id = useId();
  const { accounts, lasting, trouble, problem, save, again, inMemory } = useKeptAccounts();
  const [name, setName] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const [keptAs, setKeptAs] = useState<string | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!accounts) return;
    const account = keepEntry({ accounts, name, entry });
    if ('problem' in account) return setSaid(account.problem);
    setSaid(null);
    if (await save([account])) setKeptAs(account.name);
  };
  return (
    <form onSubmit={submit} className="no-print mt-4 border-line border-t pt-4 text-sm">
      <label htmlFor={`${id}-name`} className="font-medium">
        Keep it under a name
      </label>
      <div className="mt-1.5 flex flex-wrap items-center gap-2.5">
        <TextInput
          id={`${id}-name`}
          value={name}
          onChange={(event) => setName(event.target.value)}
          list={`${id}-names`}
          maxLength={MAX_NAME_CHARS}
          aria-describedby={`${id}-hint`}
          className="max-w-60"
        />
        <datalist id={`${id}-names`}>
          {accounts?.map((account) => (
            <option key={account.name} value={account.name} />
          ))}
        </datalist>
        <Button type="submit" disabled={accounts === null}>
          Keep on this device
        </Button>
      </div>
      <p id={`${id}-hint`} className="mt-2 text-note text-soft">
        {lasting
          ? 'In this browser only: nothing is sent and nobody else can read it.'
          : 'This browser lets the page keep nothing: it will last until the tab is closed.'}
      </p>
      {trouble ? (
        <div className="mt-2.5">
          <StorageTroubleNote trouble={trouble} shown={false} onAgain={again} onMemory={inMemory} />
        </div>
      ) : null}
      <p role="status" className={said || problem || keptAs ? 'mt-2' : 'sr-only'}>
        {said ?? problem ?? (keptAs ? <Kept name={keptAs} /> : null)}
      </p>
    </form>
  );
}

function Kept({ name }: { name: string }) {
  return (
    <>
      Kept under “{name}”. <TextLink href="/accounts">My accounts</TextLink>
    </>
  );
}
