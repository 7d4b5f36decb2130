'use client';

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { DroppedFile } from '@/components/ui/dropped-files';
import { Panel } from '@/components/ui/panel';
import { Remark } from '@/components/ui/remark';
import { useFileDrop } from '@/components/ui/use-file-drop';
import type { AcceptedProof } from '@/lib/verifier/accepted-proofs';
import { PASTED_NAME } from '@/lib/verifier/constants';
import type { LookupSample } from '@/lib/verifier/demo-samples';
import { takeHandedOver } from '@/lib/verifier/handover';
import type { LookupSubject } from '@/lib/verifier/lookup';
import {
  contentOfChecked,
  contentOfText,
  type InputProblem,
  type ProofContent,
  refusalSentence,
} from '@/lib/verifier/proof-content';
import type { FileResult } from '@/lib/verifier/protocol';
import type { StoredTree } from '@/lib/verifier/stored-tree';
import { NotLoaded } from './not-loaded';
import { ProofBox } from './proof-box';
import { ReadinessNote } from './readiness-note';
import { ChooseSample } from './sample-button';
import { SharedClaim } from './shared-claim';
import { useLoaded } from './use-loaded';
import { loadAnswerView, loadFileResults, useVerifier } from './use-verifier';

/** The box, the samples, and the answer below them. */
export function Verifier({
  accepted,
  samples,
  lookupSamples,
  trees,
}: {
  accepted: readonly AcceptedProof[];
  /** The list to choose from, drawn on the server. */
  samples: ReactNode;
  /** Of the demo exchange, where it is stored here. */
  lookupSamples: readonly LookupSample[];
  /** Trees in which a hash can be looked up; null when the list could not be read. */
  trees: readonly StoredTree[] | null;
}) {
  const own = accepted.map(({ exchange }) => exchange);
  const stored = (trees ?? []).map(({ exchange }) => exchange);
  const { answer, busy, progress, readiness, lookupProblem, ...verifier } = useVerifier({
    exchanges: [...new Set([...own, ...stored])],
  });
  const { check, lookup, lookupSample, stop, forget, readSample, give, show } = verifier;
  const view = useLoaded({ load: loadAnswerView, wanted: busy || answer !== null });
  const { Part: AnswerView } = view;
  const [draft, setDraft] = useState<ProofContent | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** What became of files given together, and which of them is shown in full. */
  const [results, setResults] = useState<readonly FileResult[] | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const table = useLoaded({ load: loadFileResults, wanted: results !== null });
  const { Part: Table } = table;
  /** What is in the box, for callbacks that outlive a drawing. */
  const box = useRef<ProofContent | null>(null);
  const headline = useRef<HTMLHeadingElement>(null);

  const take = useCallback(
    (content: ProofContent | InputProblem) => {
      if ('problem' in content) return setProblem(content.problem);
      setProblem(null);
      setResults(null);
      setDraft(content);
      check(content);
    },
    [check],
  );
  const giveFiles = useCallback(
    async (files: readonly DroppedFile[]) => {
      setProblem(null);
      setResults(null);
      setChosen(null);
      const given = await give(files, box.current);
      if (given === null) return;
      if ('problem' in given) return setProblem(given.problem);
      const [only] = given;
      if (only?.kind === 'proof' && only.checked && given.length === 1) {
        const content = contentOfChecked(only.name, only.checked);
        setDraft(content);
        show(content, only.result);
      } else if (only?.kind === 'proof' && given.length === 1) {
        setProblem(refusalSentence(only.name, only.result));
      } else {
        setDraft(null);
        setResults(given);
        if (given.length === 1) setChosen(0);
      }
    },
    [give, show],
  );
  const choose = (index: number) => {
    const result = results?.[index];
    setChosen(index);
    if (result?.kind !== 'proof' || !result.checked) return forget();
    const content = contentOfChecked(result.name, result.checked);
    setDraft(content);
    show(content, result.result);
  };
  const hovering = useFileDrop(giveFiles);

  useEffect(() => {
    box.current = draft;
  }, [draft]);

  useEffect(() => {
    const given = takeHandedOver();
    if (!given) return;
    if ('files' in given) giveFiles(given.files);
    else take(given.content);
  }, [take, giveFiles]);

  useEffect(() => {
    // A text that holds several proofs is several files.
    const { result, content } = answer ?? {};
    if (result?.kind !== 'refused' || result.code !== 'proofs-several' || !content) return;
    const file = new File([content.body as BlobPart], content.fileName);
    giveFiles([{ name: content.fileName, file }]);
  }, [answer, giveFiles]);

  useEffect(() => {
    if (!answer || !AnswerView) return;
    headline.current?.focus({ preventScroll: true });
    headline.current?.closest('section')?.scrollIntoView({ block: 'start' });
  }, [answer, AnswerView]);

  const edit = (text: string) => {
    setProblem(null);
    const { fileName = PASTED_NAME, companions = {}, sample = null } = draft ?? {};
    setDraft(text === '' ? null : { fileName, body: text, companions, sample });
  };
  const recheck = () => {
    if (!draft) return;
    const { body, fileName, companions, sample } = draft;
    const content = typeof body === 'string' ? contentOfText(body, fileName) : draft;
    take('problem' in content ? content : { ...content, companions, sample });
  };
  const giveCompanion = (name: string, content: string | Uint8Array | null) => {
    if (!answer) return;
    const { [name]: _, ...others } = answer.content.companions;
    take({
      ...answer.content,
      companions: content === null ? others : { ...others, [name]: content },
    });
  };
  const lookupIn = async (subject: LookupSubject, tree: StoredTree) => {
    if (!answer) return;
    const content = await lookup(answer.content, subject, tree);
    // The paths that were found go with the proof when it is checked again.
    if (content && box.current?.body === content.body) setDraft(content);
  };
  const chooseLookup = async ({ text, fileName, tree }: LookupSample) => {
    const content = { fileName, body: text, companions: {}, sample: null };
    setProblem(null);
    setResults(null);
    setDraft(content);
    const found = await lookupSample(content, tree);
    if (found) setDraft(found);
    else setProblem('This sample is looked up in a stored tree, and Ballast did not answer.');
  };
  const chooseSample = async (id: string) => {
    const chosen = lookupSamples.find((sample) => sample.id === id);
    if (chosen) return chooseLookup(chosen);
    const content = await readSample(id).catch(() => null);
    take(content ?? { problem: 'The sample could not be loaded. Reload the page and try again.' });
  };

  return (
    <div className="grid gap-4">
      <SharedClaim accepted={accepted} />
      <div className="no-print grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_23rem]">
        <Panel>
          <ProofBox
            draft={draft}
            busy={busy}
            progress={progress}
            hovering={hovering}
            onEdit={edit}
            onGiven={take}
            onFiles={giveFiles}
            onCheck={recheck}
            onStop={stop}
            onClear={() => {
              forget();
              setDraft(null);
              setResults(null);
              setProblem(null);
            }}
          />
          <div role="alert">
            {problem ? (
              <div className="mt-3">
                <Remark tone="caution">{problem}</Remark>
              </div>
            ) : null}
          </div>
          <ReadinessNote readiness={readiness} />
        </Panel>
        <ChooseSample value={chooseSample}>{samples}</ChooseSample>
      </div>
      {results && table.failed ? <NotLoaded what="The table" onRetry={table.retry} /> : null}
      {results && Table ? <Table results={results} chosen={chosen} onChoose={choose} /> : null}
      {answer && view.failed ? <NotLoaded what="The result" onRetry={view.retry} /> : null}
      {answer && !AnswerView && !view.failed ? (
        <p role="status" className="text-sm text-soft">
          Loading what shows the result…
        </p>
      ) : null}
      {answer && AnswerView ? (
        <AnswerView
          answer={answer}
          accepted={accepted}
          stale={draft?.body !== answer.content.body}
          headline={headline}
          lookup={{ trees, busy, failure: lookupProblem, onLookup: lookupIn }}
          onCompanion={giveCompanion}
        />
      ) : null}
    </div>
  );
}
