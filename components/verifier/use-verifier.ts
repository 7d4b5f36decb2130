'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { DroppedFile } from '@/components/ui/dropped-files';
import type { Answer } from '@/lib/verifier/answer';
import { ROOTS_WAIT_MS } from '@/lib/verifier/constants';
import type { LookedUp, LookupSubject } from '@/lib/verifier/lookup';
import type { InputProblem, ProofContent } from '@/lib/verifier/proof-content';
import type { CheckResult, FileResult, Progress } from '@/lib/verifier/protocol';
import { fetchPublishedRoots, type KnownRoots } from '@/lib/verifier/published-roots';
import type { StoredTree } from '@/lib/verifier/stored-tree';
import { CallFailure, WorkerClient } from '@/lib/verifier/worker-client';

/** `ready`: all code and the published roots are here, so the network may be cut. */
export type Readiness = 'loading' | 'ready' | 'no-roots' | 'no-code';

type Session = { client: WorkerClient; roots: Promise<KnownRoots> };
type LookupCode = typeof import('@/lib/verifier/lookup');

/** What became of files, or in a sentence why none of them was looked at. */
export type GivenAnswer = readonly FileResult[] | InputProblem;

const NO_ROOTS: KnownRoots = { roots: [], complete: false };
const NO_LOOKUP =
  'The part of this page that looks things up could not be loaded. Nothing was sent; try again when you are online.';

const NO_FILE_CODE =
  'The part of this page that opens files could not be loaded; the network may be gone. Give them again to try again, or paste the text.';
/** How browsers and the bundler say that code did not come. */
const NOT_LOADED = /ChunkLoadError|NetworkError|Failed to (?:load|fetch)|importScripts/i;

/** What shows an answer: comes when the page is idle, or earlier when there is one. */
export function loadAnswerView() {
  return import('./answer-view').then(({ AnswerView }) => AnswerView);
}

/** What shows several outcomes at once. */
export function loadFileResults() {
  return import('./file-results').then(({ FileResults }) => FileResults);
}

function loadLookup(): Promise<LookupCode> {
  return import('@/lib/verifier/lookup');
}

/**
 * One worker and one list of published roots for the life of the page. The roots are asked for before
 * any proof is there; after that nothing is requested, whatever is checked.
 */
export function useVerifier({ exchanges }: { exchanges: readonly string[] }) {
  const session = useRef<Session | null>(null);
  const latest = useRef(0);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [busy, setBusy] = useState(false);
  const [lookupProblem, setLookupProblem] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [readiness, setReadiness] = useState<Readiness>('loading');
  const exchangeList = exchanges.join(' ');

  useEffect(() => {
    const client = new WorkerClient();
    const roots = fetchPublishedRoots({ exchanges: exchangeList.split(' ').filter(Boolean) });
    session.current = { client, roots };
    let mounted = true;
    const idle = onIdle(async () => {
      const code = Promise.all([
        client.call('warm', null),
        loadAnswerView(),
        loadFileResults(),
        loadLookup(),
      ]).then(
        () => true,
        () => false,
      );
      const [loaded, known] = await Promise.all([code, roots]);
      if (mounted) setReadiness(!loaded ? 'no-code' : known.complete ? 'ready' : 'no-roots');
    });
    return () => {
      mounted = false;
      idle.cancel();
      client.close();
      session.current = null;
    };
  }, [exchangeList]);

  const check = useCallback(async (content: ProofContent) => {
    const { client, roots } = session.current ?? {};
    if (!client || !roots) return;
    latest.current += 1;
    const turn = latest.current;
    setBusy(true);
    setLookupProblem(null);
    const known = await soon(roots);
    const result = await client.check({
      content: content.body,
      fileName: content.fileName,
      companions: content.companions,
      companionNames: content.companionNames,
      publishedRoots: [...known.roots, ...(content.sample?.publishedRoots ?? [])],
    });
    // A newer check was started meanwhile; its answer is the one to show.
    if (turn !== latest.current) return;
    setAnswer({ content, result, checkedAt: new Date(), roots: known, sent: null });
    setBusy(false);
  }, []);

  /** Runs one look-up and shows its answer; gives the content with the paths that were found. */
  const showLookup = useCallback(
    async (
      content: ProofContent,
      run: (
        code: LookupCode,
        where: { client: WorkerClient; roots: KnownRoots['roots'] },
      ) => Promise<LookedUp | null>,
    ) => {
      const { client, roots } = session.current ?? {};
      if (!client || !roots) return null;
      latest.current += 1;
      const turn = latest.current;
      setBusy(true);
      setLookupProblem(null);
      const known = await soon(roots);
      const code = await loadLookup().catch(() => null);
      const found = code
        ? await run(code, { client, roots: known.roots }).catch(code.lookupFailure)
        : NO_LOOKUP;
      if (turn !== latest.current) return null;
      setBusy(false);
      if (found === null || typeof found === 'string') {
        setLookupProblem(found);
        return null;
      }
      const { result, sent, companions } = found;
      const checked = { ...content, companions };
      setAnswer({ content: checked, result, checkedAt: new Date(), roots: known, sent });
      return checked;
    },
    [],
  );

  /** Looks up in a stored tree what the answer is about; the page says what that sends. */
  const lookup = useCallback(
    (content: ProofContent, subject: LookupSubject, tree: StoredTree) =>
      showLookup(content, (code, where) => code.lookup({ ...where, subject, tree })),
    [showLookup],
  );

  /** Checks a sample of the demo exchange and looks it up at once. */
  const lookupSample = useCallback(
    (content: ProofContent, tree: StoredTree) =>
      showLookup(content, (code, where) => code.lookupSample({ ...where, content, tree })),
    [showLookup],
  );

  const readSample = useCallback(async (id: string): Promise<ProofContent | null> => {
    const samples = await session.current?.client.call('samples', null);
    const sample = samples?.find((offer) => offer.id === id);
    if (!sample) return null;
    const { publishedRoots, companions = {}, fileName, text } = sample;
    return { fileName, body: text, companions, sample: { publishedRoots } };
  }, []);

  /** Recognises and checks files that were given together; null where a newer check took over. */
  const give = useCallback(
    async (
      files: readonly DroppedFile[],
      current: ProofContent | null,
    ): Promise<GivenAnswer | null> => {
      const { client, roots } = session.current ?? {};
      if (!client || !roots) return null;
      latest.current += 1;
      const turn = latest.current;
      setBusy(true);
      setLookupProblem(null);
      setAnswer(null);
      const known = await soon(roots);
      const given: GivenAnswer = await client
        .call(
          'given',
          {
            files,
            current: current && { name: current.fileName, content: current.body },
            publishedRoots: known.roots,
          },
          { onProgress: (progress) => turn === latest.current && setProgress(progress) },
        )
        .catch((error: unknown) => {
          // Code that did not come is asked for again by a fresh worker only.
          if (error instanceof CallFailure && error.kind === 'broken') client.close();
          return { problem: givenProblem(error) };
        });
      if (turn !== latest.current) return null;
      setBusy(false);
      setProgress(null);
      return given;
    },
    [],
  );

  /** Shows what a check came to that was run already. */
  const show = useCallback(async (content: ProofContent, result: CheckResult) => {
    const { roots } = session.current ?? {};
    if (!roots) return;
    latest.current += 1;
    const turn = latest.current;
    setLookupProblem(null);
    const known = await soon(roots);
    if (turn !== latest.current) return;
    setAnswer({ content, result, checkedAt: new Date(), roots: known, sent: null });
  }, []);

  /** Ends what is under way; the next check starts a fresh worker. */
  const stop = useCallback(() => {
    latest.current += 1;
    session.current?.client.close();
    setBusy(false);
    setProgress(null);
  }, []);

  const forget = useCallback(() => {
    // An answer that is still on its way is not wanted any more.
    latest.current += 1;
    setAnswer(null);
    setLookupProblem(null);
    setBusy(false);
    setProgress(null);
  }, []);

  const asked = { check, give, show, lookup, lookupSample, stop, forget, readSample };
  return { answer, busy, progress, readiness, lookupProblem, ...asked };
}

function givenProblem(error: unknown): string {
  if (!(error instanceof CallFailure)) throw error;
  if (error.kind === 'refused') return `${error.message}.`;
  if (error.kind === 'too-long') return 'The check was ended: it got no further for 20 seconds.';
  if (NOT_LOADED.test(error.message)) return NO_FILE_CODE;
  return `The check itself broke: ${error.message}. Reload the page and try again.`;
}

/** The published roots, if they are here soon. */
function soon(roots: Promise<KnownRoots>): Promise<KnownRoots> {
  return Promise.race([roots, delay(ROOTS_WAIT_MS).then(() => NO_ROOTS)]);
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Runs when the browser has nothing better to do; Safari lacks the call for it. */
function onIdle(work: () => void): { cancel: () => void } {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(work, { timeout: 2_000 });
    return { cancel: () => cancelIdleCallback(handle) };
  }
  const handle = setTimeout(work, 300);
  return { cancel: () => clearTimeout(handle) };
}
