'use client';

import { type FormEvent, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/field';
import { Remark } from '@/components/ui/remark';
import type { AcceptedCompanion } from '@/lib/verifier/accepted-proofs';
import { contentOfFile } from '@/lib/verifier/file-content';

type Need = AcceptedCompanion;
type Given = Readonly<Record<string, string | Uint8Array>>;

/** What else a scheme takes beside the proof, such as the exchange's public file of that report. */
export function CompanionPanel({
  needs,
  given,
  onGive,
}: {
  needs: readonly Need[];
  given: Given;
  onGive: (name: string, content: string | Uint8Array | null) => void;
}) {
  return (
    <ul className="grid gap-4">
      {needs.map((need) => (
        <li key={need.name} data-companion={need.name}>
          <Companion
            need={need}
            given={given[need.name] !== undefined}
            onGive={(content) => onGive(need.name, content)}
          />
        </li>
      ))}
    </ul>
  );
}

function Companion({
  need,
  given,
  onGive,
}: {
  need: Need;
  given: boolean;
  onGive: (content: string | Uint8Array | null) => void;
}) {
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (file: File) => {
    const content = await contentOfFile(file);
    if ('problem' in content) return setProblem(content.problem);
    setProblem(null);
    onGive(content.body);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) onGive(text.trim());
  };
  return (
    <>
      <p id={`${id}-what`} className="text-sm">
        {need.description}
        <span className="text-soft">
          {given ? ' · given' : need.required ? ' · needed' : ' · not given'}
        </span>
      </p>
      <form onSubmit={submit} className="mt-2 flex flex-wrap items-center gap-2">
        {given ? (
          <Button aria-describedby={`${id}-what`} onClick={() => onGive(null)}>
            Take out again
          </Button>
        ) : (
          <>
            <Button aria-describedby={`${id}-what`} onClick={() => picker.current?.click()}>
              Choose its file…
            </Button>
            {need.form === 'text' ? (
              <>
                <TextInput
                  value={text}
                  onChange={(event) => setText(event.target.value)}
                  aria-labelledby={`${id}-what`}
                  placeholder="or paste it here"
                  spellCheck={false}
                  className="flex-1 font-mono placeholder:font-sans placeholder:text-soft"
                />
                <Button type="submit">Add</Button>
              </>
            ) : null}
          </>
        )}
        <input
          ref={picker}
          type="file"
          hidden
          aria-label={need.description}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) take(file);
          }}
        />
      </form>
      {problem ? (
        <div role="alert" className="mt-2">
          <Remark tone="caution">{problem}</Remark>
        </div>
      ) : null}
    </>
  );
}
