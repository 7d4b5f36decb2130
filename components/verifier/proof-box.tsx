'use client';

import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { chosenFiles, type DroppedFile } from '@/components/ui/dropped-files';
import { formatCount } from '@/lib/format/amounts';
import { contentOfText, type ProofContent } from '@/lib/verifier/proof-content';
import type { Progress } from '@/lib/verifier/protocol';
import { CheckProgress } from './check-progress';

type Props = {
  draft: ProofContent | null;
  busy: boolean;
  /** How far a check of files is; null where none runs. */
  progress: Progress | null;
  hovering: boolean;
  onEdit: (text: string) => void;
  /** Something whole was pasted. */
  onGiven: (content: ReturnType<typeof contentOfText>) => void;
  onFiles: (files: readonly DroppedFile[]) => void;
  onCheck: () => void;
  onStop: () => void;
  onClear: () => void;
};

/** The one box: paste, type, choose. Files too large to edit are shown by name instead of text. */
export function ProofBox(props: Props) {
  const { draft, busy, progress, hovering, onEdit, onGiven, onFiles, onCheck, onStop, onClear } =
    props;
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const text = draft === null ? '' : typeof draft.body === 'string' ? draft.body : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onCheck();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onCheck();
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const files = chosenFiles(event.clipboardData.files);
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    // Pasting into the middle of a text is editing; only a whole proof is checked at once.
    if (files.length === 0 && selectionEnd - selectionStart !== value.length) return;
    event.preventDefault();
    if (files.length > 0) onFiles(files);
    else onGiven(contentOfText(event.clipboardData.getData('text')));
  };

  return (
    // Without a name the fields are never part of an address, even before the scripts have loaded.
    <form onSubmit={submit}>
      <h2 id={`${id}-title`} className="font-medium font-serif text-title leading-tight">
        Your proof
      </h2>
      <div
        className={`mt-3 rounded-lg border border-dashed ${hovering ? 'border-accent bg-accent-soft' : 'border-line-strong'}`}
      >
        {text === null && draft ? (
          <p className="px-4 py-8 text-sm">
            <strong className="break-all font-semibold">{draft.fileName}</strong>
            <span className="text-soft"> · {formatCount(draft.body.length)} bytes, not shown</span>
          </p>
        ) : (
          <textarea
            value={text ?? ''}
            onChange={(event) => onEdit(event.target.value)}
            onPaste={onPaste}
            onKeyDown={onKey}
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="off"
            rows={draft ? 7 : 5}
            aria-labelledby={`${id}-title`}
            aria-describedby={`${id}-hint`}
            placeholder={
              hovering ? 'Drop it here' : 'Paste the JSON or an account hash, or drop the file'
            }
            className="block w-full resize-y rounded-lg bg-transparent px-4 py-3 font-mono lg:min-h-72 text-note leading-relaxed placeholder:font-sans placeholder:text-sm placeholder:leading-relaxed placeholder:text-soft"
          />
        )}
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-2.5">
        <Button kind="primary" type="submit" disabled={busy || draft === null}>
          {busy ? 'Checking…' : 'Check'}
        </Button>
        <Button onClick={() => picker.current?.click()}>Choose a file…</Button>
        {draft ? <Button onClick={onClear}>Clear</Button> : null}
        <input
          ref={picker}
          type="file"
          hidden
          multiple
          aria-label="Choose a proof file"
          onChange={(event) => {
            const files = chosenFiles(event.target.files);
            event.target.value = '';
            if (files.length > 0) onFiles(files);
          }}
        />
      </div>
      {busy ? <CheckProgress progress={progress} onStop={onStop} /> : null}
      <p id={`${id}-hint`} className="mt-3 text-note text-soft">
        {draft && text !== null
          ? 'You may edit the text and check again: change one digit and see which step finds it.'
          : 'A pasted proof is checked at once. Several files, a folder, a zip, a wallet file or a whole tree may be dropped too.'}
      </p>
    </form>
  );
}
