'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { GivenFile } from '@/lib/proofs/arrange-files';
import type { LookUpSubject } from '@/lib/verifier/answer-look-up';
import { ROOTS_WAIT_MS } from '@/lib/verifier/constants';
import type { SentLookUp } from '@/lib/verifier/look-up';
import { ProofClient } from '@/lib/verifier/proof-client';
import type { ProofContent } from '@/lib/verifier/proof-content';
import type { CheckResult } from '@/lib/verifier/protocol';
import { fetchPublishedRoots, type KnownRoots } from '@/lib/verifier/published-roots';
import { spawnProofWorker } from '@/lib/verifier/spawn-worker';
import type { StoredTree } from '@/lib/verifier/stored-tree';
import type { tryLookUp, trySample } from '@/lib/verifier/try-look-up';
import { loadLate } from './late-parts';

export type Answer = {
  content: ProofContent;
  result: CheckResult;
  checkedAt: Date;
  roots: KnownRoots;
  /** What a look-up sent; null where nothing was sent at all. */
  sent: SentLookUp | null;
};

/** `ready`: all code and the published roots are here, so the network may be cut. */
export type Readiness = 'loading' | 'ready' | 'no-roots' | 'no-code';

type Session = { client: ProofClient; roots: Promise<KnownRoots> };

/** A look-up that is given the tools for it, once they are here. */
type LookUp = (
  tools: Awaited<ReturnType<typeof loadLate>>,
  session: { client: ProofClient; roots: KnownRoots['roots'] },
) => ReturnType<typeof tryLookUp | typeof trySample>;

const NO_ROOTS: KnownRoots = { roots: [], complete: false };
const NO_LOOK_UP =
  'The part of this page that looks things up could not be loaded. Nothing was sent; try again when you are online.';

/**
 * One worker and one list of published roots for the life of the page. The roots are asked for before
 * any proof is there; after that nothing is requested, whatever is checked.
 */
export function useVerifier({ exchanges }: { exchanges: readonly string[] }) {
  const session = useRef<Session | null>(null);
  const latest = useRef(0);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [busy, setBusy] = useState(false);
  const [lookUpProblem, setLookUpProblem] = useState<string | null>(null);
  const [readiness, setReadiness] = useState<Readiness>('loading');
  const exchangeList = exchanges.join(' ');

  useEffect(() => {
    const client = new ProofClient(spawnProofWorker);
    const roots = fetchPublishedRoots({ exchanges: exchangeList.split(' ').filter(Boolean) });
    session.current = { client, roots };
    let mounted = true;
    const idle = onIdle(async () => {
      const code = Promise.all([client.call('warm', null), loadLate()]).then(
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
    setLookUpProblem(null);
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
  const show = useCallback(async (content: ProofContent, run: LookUp) => {
    const { client, roots } = session.current ?? {};
    if (!client || !roots) return null;
    latest.current += 1;
    const turn = latest.current;
    setBusy(true);
    setLookUpProblem(null);
    const known = await soon(roots);
    const found = await loadLate().then(
      (tools) => run(tools, { client, roots: known.roots }),
      () => NO_LOOK_UP,
    );
    if (turn !== latest.current) return null;
    setBusy(false);
    if (found === null || typeof found === 'string') {
      setLookUpProblem(found);
      return null;
    }
    const { result, sent, companions } = found;
    const checked = { ...content, companions };
    setAnswer({ content: checked, result, checkedAt: new Date(), roots: known, sent });
    return checked;
  }, []);

  /** Looks up in a stored tree what the answer is about; the page says what that sends. */
  const lookUp = useCallback(
    ({ content, ...asked }: { content: ProofContent; subject: LookUpSubject; tree: StoredTree }) =>
      show(content, ({ tryLookUp }, session) => tryLookUp({ ...session, ...asked })),
    [show],
  );

  /** Checks a sample of the demo exchange and looks it up at once. */
  const tryInTree = useCallback(
    (content: ProofContent, tree: StoredTree) =>
      show(content, ({ trySample }, session) => trySample({ ...session, content, tree })),
    [show],
  );

  const readSample = useCallback(async (id: string): Promise<ProofContent | null> => {
    const samples = await session.current?.client.call('samples', null);
    const sample = samples?.find((offer) => offer.id === id);
    if (!sample) return null;
    const { publishedRoots, companions = {}, fileName, text } = sample;
    return { fileName, body: text, companions, sample: { publishedRoots } };
  }, []);

  const arrange = useCallback(
    async (files: readonly GivenFile[]) =>
      (await session.current?.client.call('arrange', files)) ?? [],
    [],
  );

  /** Ends what is under way; the next check starts a fresh worker. */
  const stop = useCallback(() => {
    latest.current += 1;
    session.current?.client.close();
    setBusy(false);
  }, []);

  const forget = useCallback(() => {
    // An answer that is still on its way is not wanted any more.
    latest.current += 1;
    setAnswer(null);
    setLookUpProblem(null);
    setBusy(false);
  }, []);

  const asked = { check, lookUp, tryInTree, stop, forget, readSample, arrange };
  return { answer, busy, readiness, lookUpProblem, ...asked };
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
