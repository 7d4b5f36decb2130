import type { GetText } from '@/lib/liabilities/lookup-client';
import type { PublishedRoot } from '@/lib/proofs/verdict';
import { type LookupSubject, lookup, lookupFailure, ownLeafHashes } from '@/lib/verifier/lookup';
import type { StoredTree } from '@/lib/verifier/stored-tree';
import type { WorkerClient } from '@/lib/verifier/worker-client';
import type { KeptEntry, Outcome } from './kept-account';
import { outcomeOf } from './outcome';
import { treesFor } from './trees-for';

export type CheckTools = {
  client: Pick<WorkerClient, 'check' | 'checkLeaf'>;
  trees: readonly StoredTree[];
  roots: readonly PublishedRoot[];
  now?: () => Date;
  get?: GetText;
};

/**
 * Checks one kept entry against everything it can be checked against: a hash and an account file
 * without paths in every stored tree that they may be for, any other proof by itself. Only prefixes of
 * leaf hashes are sent. What could not be asked is told as not checked.
 */
export async function checkEntry(entry: KeptEntry, tools: CheckTools): Promise<Outcome[]> {
  const { client, trees, roots, now = () => new Date() } = tools;
  const eligible = treesFor(entry, trees);
  const rootsOf = (exchange: string) => roots.filter((root) => root.exchange === exchange).length;
  if (entry.kind === 'hash') {
    return inTrees({ kind: 'hash', hash: entry.content });
  }
  const { content: body, fileName, companions } = entry;
  const result = await client.check({ content: body, fileName, companions, publishedRoots: roots });
  const leaves = result.kind === 'verdict' ? ownLeafHashes(result.verdict) : [];
  if (leaves.length > 0 && eligible.length > 0) {
    return inTrees({ kind: 'file', content: { fileName, body, companions, sample: null }, leaves });
  }
  const exchange = result.kind === 'verdict' ? result.verdict.exchange : (entry.exchange ?? '');
  return [
    outcomeOf(result, entry, { tree: null, rootsKnown: rootsOf(exchange), checkedAt: now() }),
  ];

  async function inTrees(subject: LookupSubject): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const tree of eligible) {
      const rootsKnown = rootsOf(tree.exchange);
      try {
        const { result } = await lookup({ client, subject, tree, roots, get: tools.get });
        outcomes.push(outcomeOf(result, entry, { tree, rootsKnown, checkedAt: now() }));
      } catch (error) {
        outcomes.push({
          exchange: tree.exchange,
          report: tree.report,
          treeRoot: null,
          rootsKnown,
          status: 'not-checked',
          reason: lookupFailure(error),
          checkedAt: now().toISOString(),
        });
      }
    }
    return outcomes;
  }
}
