import type { GetText } from '@/lib/liabilities/lookup-client';
import type { PublishedRoot } from '@/lib/proofs/verdict';
import { lookUpLeaves, rootsForTree, type SentLookUp } from './look-up';
import type { ProofClient } from './proof-client';
import type { ProofContent } from './proof-content';
import type { CheckResult } from './protocol';
import type { StoredTree } from './stored-tree';

/** What is looked up: one hash by itself, or the leaves of an account file that is checked with them. */
export type LookUpSubject =
  | { kind: 'hash'; hash: string }
  | { kind: 'file'; content: ProofContent; leaves: readonly string[] };

type Client = Pick<ProofClient, 'check' | 'checkLeaf'>;

/**
 * Looks up and recomputes: the page asks (the worker may not speak to any server), the worker checks.
 * Gives what the worker answered, and exactly what was sent.
 *
 * @throws as `lookUpLeaves`.
 */
export async function answerLookUp({
  client,
  subject,
  tree,
  roots,
  get,
}: {
  client: Client;
  subject: LookUpSubject;
  tree: StoredTree;
  roots: readonly PublishedRoot[];
  get?: GetText;
}): Promise<{ result: CheckResult; sent: SentLookUp; companions: ProofContent['companions'] }> {
  const context = rootsForTree(tree, roots);
  if (subject.kind === 'hash') {
    const { answers, sent } = await lookUpLeaves({ tree, hashes: [subject.hash], get });
    const [answer] = answers;
    if (!answer) throw new Error('nothing was asked');
    const result = await client.checkLeaf({ hash: subject.hash, answer, ...context });
    return { result, sent, companions: {} };
  }
  const { found, sent } = await lookUpLeaves({ tree, hashes: subject.leaves, get });
  const { body, fileName } = subject.content;
  const paths = JSON.stringify({ root: tree.root, leaves: found });
  const companions = { ...subject.content.companions, paths };
  const result = await client.check({ content: body, fileName, companions, ...context });
  return { result, sent, companions };
}
