import { InputError } from '@/lib/format/input-error';
import { TREE_SCHEMES } from '@/lib/liabilities/constants';
import { fetchLeaves, type GetText } from '@/lib/liabilities/lookup-client';
import { lookupPrefix, type Prefix, prefixOf } from '@/lib/liabilities/lookup-prefix';
import type { LeafLookup } from '@/lib/liabilities/schema';
import { readAccountHash } from '@/lib/proofs/account-hash';
import type { PublishedRoot, Verdict } from '@/lib/proofs/verdict';
import type { ProofContent } from './proof-content';
import type { CheckResult } from './protocol';
import type { StoredTree } from './stored-tree';
import { isBareLeaf } from './verdict-words';
import type { WorkerClient } from './worker-client';

/** What is looked up: one hash by itself, or the leaves of an account file that is checked with them. */
export type LookupSubject =
  | { kind: 'hash'; hash: string }
  | { kind: 'file'; content: ProofContent; leaves: readonly string[] };

/** One request of a look-up, for the page that says what was sent. */
export type SentPrefix = Prefix & {
  /** Leaves that came back and begin with exactly what was sent: the server cannot tell them apart. */
  alike: number;
};

export type SentLookup = { tree: StoredTree; prefixes: readonly SentPrefix[] };

/** What was answered and exactly what was sent for it; the companions hold the paths that were found. */
export type LookedUp = {
  result: CheckResult;
  sent: SentLookup;
  companions: ProofContent['companions'];
};

type LookupIn = {
  client: Pick<WorkerClient, 'check' | 'checkLeaf'>;
  tree: StoredTree;
  roots: readonly PublishedRoot[];
  get?: GetText;
};

/** What of an answer can be looked up, and the leaf hashes that this asks about; null where nothing can. */
export function lookupSubject(
  result: CheckResult,
  content: ProofContent,
): { subject: LookupSubject; hashes: readonly string[] } | null {
  if (result.kind === 'account-hash') {
    return { subject: { kind: 'hash', hash: result.hash }, hashes: [result.hash] };
  }
  if (result.kind !== 'verdict') return null;
  if (isBareLeaf(result.verdict)) {
    const hash = typeof content.body === 'string' ? readAccountHash(content.body) : null;
    return hash === null ? null : { subject: { kind: 'hash', hash }, hashes: [hash] };
  }
  const leaves = ownLeafHashes(result.verdict);
  if (leaves.length === 0) return null;
  return { subject: { kind: 'file', content, leaves }, hashes: leaves };
}

/**
 * The leaf hashes of an account file that could be checked up to its leaves, but without a tree to
 * find them in; empty for every other verdict. Only hashes that were recomputed from the account's own
 * balances are given: one that was changed is not worth asking about.
 */
export function ownLeafHashes({ scheme, status, trace }: Verdict): string[] {
  if (status !== 'unknown' || !TREE_SCHEMES.some((known) => known === scheme)) return [];
  return trace.flatMap(({ id, ok, computed }) =>
    /^nodes\[\d+\]\.hash$/.test(id) && ok === true && computed !== null ? [computed] : [],
  );
}

/**
 * Looks up and recomputes: the page asks (the worker may not speak to any server), the worker checks.
 *
 * @throws as `lookupLeaves`.
 */
export async function lookup({
  client,
  subject,
  tree,
  roots,
  get,
}: LookupIn & { subject: LookupSubject }): Promise<LookedUp> {
  const context = rootsForTree(tree, roots);
  if (subject.kind === 'hash') {
    const { answers, sent } = await lookupLeaves({ tree, hashes: [subject.hash], get });
    const [answer] = answers;
    if (!answer) throw new Error('nothing was asked');
    const result = await client.checkLeaf({ hash: subject.hash, answer, ...context });
    return { result, sent, companions: {} };
  }
  const { found, sent } = await lookupLeaves({ tree, hashes: subject.leaves, get });
  const { body, fileName } = subject.content;
  const paths = JSON.stringify({ root: tree.root, leaves: found });
  const companions = { ...subject.content.companions, paths };
  const result = await client.check({ content: body, fileName, companions, ...context });
  return { result, sent, companions };
}

/**
 * Checks a sample of the demo exchange and looks it up at once: nobody's hash is sent. Null: there is
 * nothing in it to look up.
 *
 * @throws as `lookupLeaves`.
 */
export async function lookupSample({
  content,
  ...where
}: LookupIn & { content: ProofContent }): Promise<LookedUp | null> {
  const { body, fileName } = content;
  const result = await where.client.check({ content: body, fileName, publishedRoots: [] });
  const found = lookupSubject(result, content);
  return found ? lookup({ ...where, subject: found.subject }) : null;
}

/**
 * Asks for the leaves around each hash, once for hashes that begin alike, and gives the first answer
 * with the leaves of all of them.
 *
 * @throws InputError when an answer is not one for the hash, Error when there is none.
 */
export async function lookupLeaves({
  tree,
  hashes,
  get,
}: {
  tree: StoredTree;
  hashes: readonly string[];
  get?: GetText;
}): Promise<{ answers: LeafLookup[]; found: LeafLookup['leaves']; sent: SentLookup }> {
  const own = new Set(hashes.map((hash) => hash.toLowerCase()));
  const answers: LeafLookup[] = [];
  const prefixes: SentPrefix[] = [];
  for (const hash of own) {
    const { prefix, bits } = prefixOf(hash, tree);
    if (prefixes.some((sent) => sent.prefix === prefix && sent.bits === bits)) continue;
    const { answer } = await fetchLeaves({ ...tree, tree, hash, get });
    if (answer.root !== tree.root) throw new InputError(replacedTree);
    const begins = (leaf: string) => lookupPrefix(leaf, bits) === prefix;
    const alike = answer.leaves.filter((leaf) => begins(leaf.hash)).length;
    prefixes.push({ prefix, bits, alike });
    answers.push(answer);
  }
  // Answers that were widened may overlap.
  const leaves = answers.flatMap((answer) => answer.leaves).filter(({ hash }) => own.has(hash));
  const found = [...new Map(leaves.map((leaf) => [leaf.index, leaf])).values()];
  return { answers, found, sent: { tree, prefixes } };
}

const replacedTree = {
  code: 'lookup-answer',
  reason: 'belongs to another tree than the one shown here: reload the page, the tree was replaced',
  place: { file: 'leaves' },
};

/**
 * The roots to hold a leaf of this tree against: those of its exchange, under the name of the scheme's
 * own exchange, by which the kernel finds them. Where the report's published root is another one than
 * the tree's, that is the one required.
 */
export function rootsForTree(
  tree: StoredTree,
  known: readonly PublishedRoot[],
): { publishedRoots: PublishedRoot[]; requiredRoot?: string } {
  const publishedRoots = known
    .filter(({ exchange }) => exchange === tree.exchange)
    .map((root) => ({ ...root, exchange: tree.schemeExchange }));
  const ofReport = publishedRoots.filter(({ report }) => report === tree.report);
  const [first] = ofReport;
  const same = ofReport.find(({ root }) => bareHex(root) === bareHex(tree.root));
  if (same) return { publishedRoots: [same] };
  return first ? { publishedRoots, requiredRoot: first.root } : { publishedRoots };
}

function bareHex(text: string): string {
  return text.trim().toLowerCase().replace(/^0x/, '');
}

const OFFLINE =
  'Ballast could not be reached: a look-up needs the network. Nothing was found out about your account.';

/** Why a look-up gave no answer, in a sentence. */
export function lookupFailure(error: unknown): string {
  if (error instanceof InputError) return `The answer ${error.reason}.`;
  // What a browser throws when a request, or the code for it, does not get through.
  if (error instanceof TypeError) return OFFLINE;
  if (error instanceof Error && error.name === 'ChunkLoadError') return OFFLINE;
  const words = error instanceof Error ? error.message : 'unknown error';
  return `There was no answer: ${words}. Nothing was found out about your account.`;
}
