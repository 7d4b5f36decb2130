'use client';

import { type FormEvent, useCallback, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { chosenFiles, type DroppedFile } from '@/components/ui/dropped-files';
import { DropArea, FIELD, Select, TextInput } from '@/components/ui/field';
import { Remark } from '@/components/ui/remark';
import { useFileDrop } from '@/components/ui/use-file-drop';
import { MAX_NAME_CHARS } from '@/lib/verifier/accounts/kept-account';
import { contentOfFile } from '@/lib/verifier/file-content';
import { contentOfText, type ProofContent } from '@/lib/verifier/proof-content';

export type AddRequest = { content: ProofContent; name: string; exchange: string | null };

/** Takes a hash or a proof with a name and keeps it on this device. */
export function AddForm({
  names,
  exchanges,
  ready,
  onAdd,
}: {
  names: readonly string[];
  /** Those with trees in which hashes are looked up. */
  exchanges: readonly { slug: string; name: string }[];
  ready: boolean;
  /** Gives in a sentence why it was not kept; null when it was. */
  onAdd: (request: AddRequest) => Promise<string | null>;
}) {
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [exchange, setExchange] = useState('');
  const [text, setText] = useState('');
  const [file, setFile] = useState<ProofContent | null>(null);
  const [said, setSaid] = useState<{ words: string; failed: boolean } | null>(null);
  const [busy, setBusy] = useState(false);

  const takeFiles = useCallback(async ([first]: readonly DroppedFile[]) => {
    if (!first) return;
    const content = await contentOfFile(first.file);
    if ('problem' in content) return setSaid({ words: content.problem, failed: true });
    setSaid(null);
    setFile(content);
    setText('');
  }, []);
  const hovering = useFileDrop(takeFiles);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const content = file ?? contentOfText(text);
    if ('problem' in content) {
      return setSaid({ words: 'Paste a hash or a proof, or choose its file.', failed: true });
    }
    setBusy(true);
    const problem = await onAdd({ content, name, exchange: exchange || null });
    setBusy(false);
    if (problem !== null) return setSaid({ words: problem, failed: true });
    setSaid({ words: `Kept under “${name.trim()}”.`, failed: false });
    setText('');
    setFile(null);
  };
  return (
    <form onSubmit={submit} className="grid gap-4 text-sm">
      <div className="grid gap-4 sm:grid-cols-2">
        <div>
          <label htmlFor={`${id}-name`} className="font-medium">
            Name
          </label>
          <TextInput
            id={`${id}-name`}
            value={name}
            onChange={(event) => setName(event.target.value)}
            list={`${id}-names`}
            maxLength={MAX_NAME_CHARS}
            placeholder="Savings"
            className="mt-1.5"
          />
          <datalist id={`${id}-names`}>
            {names.map((known) => (
              <option key={known} value={known} />
            ))}
          </datalist>
        </div>
        <div>
          <label htmlFor={`${id}-exchange`} className="font-medium">
            Looked up in the trees of
          </label>
          <Select
            id={`${id}-exchange`}
            value={exchange}
            onChange={(event) => setExchange(event.target.value)}
            look={`${FIELD} mt-1.5`}
            choices={[
              { value: '', words: 'every real exchange' },
              ...exchanges.map((known) => ({ value: known.slug, words: known.name })),
            ]}
          />
        </div>
      </div>
      <div>
        <label htmlFor={`${id}-text`} className="font-medium">
          Account hash or proof
        </label>
        {file ? (
          <p className="mt-1.5 flex flex-wrap items-center justify-between gap-2 rounded-lg bg-sunken px-3 py-2">
            <span className="wrap-anywhere">{file.fileName}</span>
            <Button onClick={() => setFile(null)}>Take out</Button>
          </p>
        ) : (
          <DropArea
            hovering={hovering}
            id={`${id}-text`}
            value={text}
            onChange={(event) => setText(event.target.value)}
            rows={3}
            placeholder="64 hex digits, or the JSON of a proof"
            className="mt-1.5 resize-y py-2"
          />
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2.5">
        <Button kind="primary" type="submit" disabled={!ready || busy}>
          {busy ? 'Checking…' : 'Keep on this device'}
        </Button>
        <Button onClick={() => picker.current?.click()}>Choose a proof file…</Button>
        <input
          ref={picker}
          type="file"
          hidden
          aria-label="Choose a proof file"
          onChange={(event) => {
            const files = chosenFiles(event.target.files);
            event.target.value = '';
            takeFiles(files);
          }}
        />
        <span className="text-note text-soft">Nothing is sent by keeping it.</span>
      </div>
      <div role="status" className={said ? '' : 'sr-only'}>
        {said ? <Remark tone={said.failed ? 'caution' : 'calm'}>{said.words}</Remark> : null}
      </div>
    </form>
  );
}
