'use client';

import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Remark } from '@/components/ui/remark';
import { saveBlob } from '@/components/ui/save-file';
import { InputError } from '@/lib/format/input-error';
import {
  mergeAccounts,
  readAccountsFile,
  writeAccountsFile,
} from '@/lib/verifier/accounts/accounts-file';
import type { KeptAccount } from '@/lib/verifier/accounts/kept-account';
import { MAX_INPUT_BYTES } from '@/lib/verifier/constants';
import { ConfirmButton } from './confirm-button';

/** Takes everything away as a file, brings such a file in, forgets everything. */
export function AccountsTools({
  accounts,
  onImport,
  onForgetAll,
}: {
  accounts: readonly KeptAccount[];
  onImport: (changed: readonly KeptAccount[]) => Promise<boolean>;
  onForgetAll: () => void;
}) {
  const picker = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<{ words: string; failed: boolean } | null>(null);

  const save = () => {
    const text = writeAccountsFile(accounts, new Date());
    saveBlob({
      blob: new Blob([text], { type: 'application/json' }),
      name: 'ballast-accounts.json',
    });
  };
  const take = async (file: File) => {
    try {
      if (file.size > MAX_INPUT_BYTES) throw tooLarge(file);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const changed = mergeAccounts(accounts, readAccountsFile({ bytes }, file.name));
      if (!(await onImport(changed))) return;
      const names = changed.map(({ name }) => `“${name}”`).join(', ');
      const words = names
        ? `Brought in: ${names}. Check all to see how they stand.`
        : 'Everything in this file is kept here already.';
      setSaid({ words, failed: false });
    } catch (error) {
      const words = error instanceof InputError ? error.message : `${file.name} cannot be read`;
      setSaid({ words: `${words}. Nothing was brought in.`, failed: true });
    }
  };
  return (
    <>
      <div className="flex flex-wrap items-center gap-2.5">
        <Button onClick={save} disabled={accounts.length === 0}>
          Export (JSON)
        </Button>
        <Button onClick={() => picker.current?.click()}>Import…</Button>
        {accounts.length > 0 ? (
          <ConfirmButton
            label="Forget everything"
            question="Forget every name, hash and proof on this device?"
            yes="Forget all"
            onConfirm={() => {
              setSaid(null);
              onForgetAll();
            }}
          />
        ) : null}
        <input
          ref={picker}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label="Choose an exported file"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) take(file);
          }}
        />
      </div>
      <div role="status" className={said ? 'mt-3' : 'sr-only'}>
        {said ? <Remark tone={said.failed ? 'caution' : 'calm'}>{said.words}</Remark> : null}
      </div>
      <p className="mt-3 max-w-[68ch] text-note text-soft">
        The file holds your hashes and proofs with their balances, and no results: whoever brings it
        in checks for themselves. Keep it as you would a bank statement.
      </p>
    </>
  );
}

function tooLarge(file: File): InputError {
  return new InputError({
    code: 'accounts-too-large',
    reason: `is too large: ${file.size} bytes, the limit is ${MAX_INPUT_BYTES}`,
    place: { file: file.name },
  });
}
