'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { GivenFile } from '@/lib/proofs/arrange-files';
import type { LookUpSubject } from '@/lib/verify/answer-look-up';
import { ROOTS_WAIT_MS } from '@/lib/verify/constants';
import type { SentLookUp } from '@/lib/verify/look-up';
import { lookUpFailure } from '@/lib/verify/look-up-failure';
import { lookUpSubject } from '@/lib/verify/look-up-subject';
import { ProofClient } from '@/lib/verify/proof-client';
import type { ProofContent } from '@/lib/verify/proof-content';
import type { CheckResult } from '@/lib/verify/protocol';
import { fetchPublishedRoots, type KnownRoots } from '@/lib/verify/published-roots';
import { spawnProofWorker } from '@/lib/verify/spawn-worker';
import type { StoredTree } from '@/lib/verify/stored-tree';

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

const NO_ROOTS: KnownRoots = { roots: [], complete: false };

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
      const warm = client.call('warm', null).then(
        () => true,
        () => false,
      );
      const [warmed, known] = await Promise.all([warm, roots, loadLookUp().catch(() => null)]);
      if (mounted) setReadiness(!warmed ? 'no-code' : known.complete ? 'ready' : 'no-roots');
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
      publishedRoots: [...known.roots, ...(content.sample?.publishedRoots ?? [])],
    });
    // A newer check was started meanwhile; its answer is the one to show.
    if (turn !== latest.current) return;
    setAnswer({ content, result, checkedAt: new Date(), roots: known, sent: null });
    setBusy(false);
  }, []);

  /** Looks up in a stored tree what the answer is about; the page says what that sends. */
  const lookUp = useCallback(
    async (asked: { content: ProofContent; subject: LookUpSubject; tree: StoredTree }) => {
      const { client, roots } = session.current ?? {};
      if (!client || !roots) return null;
      latest.current += 1;
      const turn = latest.current;
      setBusy(true);
      setLookUpProblem(null);
      const known = await soon(roots);
      const found = await loadLookUp()
        .then(({ answerLookUp }) => answerLookUp({ client, roots: known.roots, ...asked }))
        .catch(lookUpFailure);
      if (turn !== latest.current) return null;
      setBusy(false);
      if (typeof found === 'string') {
        setLookUpProblem(found);
        return null;
      }
      const { result, sent, companions } = found;
      const content = { ...asked.content, companions };
      setAnswer({ content, result, checkedAt: new Date(), roots: known, sent });
      return content;
    },
    [],
  );

  /** Checks a sample of the demo exchange and looks it up at once: nobody's hash is sent. */
  const tryInTree = useCallback(
    async (content: ProofContent, tree: StoredTree) => {
      const { client } = session.current ?? {};
      if (!client) return null;
      setBusy(true);
      const { body, fileName } = content;
      const result = await client.check({ content: body, fileName, publishedRoots: [] });
      const found = lookUpSubject(result, content);
      return found ? lookUp({ content, subject: found.subject, tree }) : null;
    },
    [lookUp],
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

/** Fetched once the page stands: most visitors bring a proof and look nothing up. */
function loadLookUp() {
  return import('@/lib/verify/answer-look-up');
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
