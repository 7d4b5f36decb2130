'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type ClipboardEvent, type FormEvent, useCallback, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { chosenFiles, type DroppedFile } from '@/components/ui/dropped-files';
import { DropArea } from '@/components/ui/field';
import { useFileDrop } from '@/components/ui/use-file-drop';
import { handOver } from '@/lib/verifier/handover';
import { contentOfText } from '@/lib/verifier/proof-content';

/**
 * The first step of the verifier for other pages: paste or drop here, and the verifier opens with it.
 * The content goes from page to page in this tab's memory: not in the address, not over the network.
 */
export function VerifyBox() {
  const router = useRouter();
  const id = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  const takeFiles = useCallback(
    (files: readonly DroppedFile[]) => {
      handOver({ files });
      router.push('/verify');
    },
    [router],
  );
  const hovering = useFileDrop(takeFiles);

  const takeText = (given: string) => {
    const content = contentOfText(given);
    if ('problem' in content) return setProblem(content.problem);
    handOver({ content });
    router.push('/verify');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    takeText(text);
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const files = chosenFiles(event.clipboardData.files);
    // Pasting into the middle of a text is editing; only a whole proof is taken at once.
    if (files.length === 0 && text !== '') return;
    event.preventDefault();
    if (files.length > 0) takeFiles(files);
    else takeText(event.clipboardData.getData('text'));
  };

  return (
    <form onSubmit={submit} className="grid gap-3 text-sm">
      <p id={`${id}-hint`} className="text-soft">
        Paste the proof your exchange gave you, or drop its file: OKX since 2022, Bybit, Bitget,
        Gate, HTX, MEXC and more. It is checked in this browser; a proof is never sent.
      </p>
      <DropArea
        hovering={hovering}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(null);
        }}
        onPaste={onPaste}
        aria-label="Your proof or account hash"
        aria-describedby={`${id}-hint`}
        rows={3}
        placeholder="Paste the JSON or an account hash, or drop the file"
        className="resize-none py-2.5"
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button kind="primary" type="submit">
          Check
        </Button>
        <Link
          href="/verify"
          prefetch={false}
          className="text-accent underline-offset-4 hover:underline"
        >
          No proof at hand? Try a sample
        </Link>
      </div>
      <p role="alert" className={problem ? 'text-caution' : 'sr-only'}>
        {problem}
      </p>
    </form>
  );
}
