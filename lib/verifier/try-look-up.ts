import type { PublishedRoot } from '@/lib/proofs/verdict';
import { answerLookUp, type LookUpSubject } from './answer-look-up';
import { lookUpFailure } from './look-up-failure';
import { lookUpSubject } from './look-up-subject';
import type { ProofClient } from './proof-client';
import type { ProofContent } from './proof-content';
import type { StoredTree } from './stored-tree';

type Found = Awaited<ReturnType<typeof answerLookUp>>;
type Asked = {
  client: Pick<ProofClient, 'check' | 'checkLeaf'>;
  tree: StoredTree;
  roots: readonly PublishedRoot[];
};

/** Looks up and recomputes, or says in a sentence why there is no answer. Never rejects. */
export function tryLookUp(asked: Asked & { subject: LookUpSubject }): Promise<Found | string> {
  return answerLookUp(asked).catch(lookUpFailure);
}

/**
 * Checks a sample of the demo exchange and looks it up at once: nobody's hash is sent. Null: there is
 * nothing in it to look up.
 */
export async function trySample({
  content,
  ...asked
}: Asked & { content: ProofContent }): Promise<Found | string | null> {
  const { body, fileName } = content;
  const result = await asked.client.check({ content: body, fileName, publishedRoots: [] });
  const found = lookUpSubject(result, content);
  return found ? tryLookUp({ ...asked, subject: found.subject }) : null;
}
