import { InputError } from '@/lib/format/input-error';
import { readJson } from '@/lib/format/json';
import { readLeafPaths } from '@/lib/proofs/okx-merkle-v2/leaf-paths';
import { lookupPrefix, type Prefix, type PrefixFacts, prefixOf } from './lookup-prefix';
import type { LeafLookup, ReportLiabilities } from './schema';

/** A report by the slugs of the exchange and the month. */
export type LookupTarget = { exchange: string; report: string };

/** Fetches a path of this site and gives the body of a success; throws otherwise. */
export type GetText = (path: string, signal?: AbortSignal) => Promise<string>;

type Options = { get?: GetText; signal?: AbortSignal };

/** What the server answered for a hash, and the leaves that have it: none, one, or more. */
export type FoundLeaves = { answer: LeafLookup; found: LeafLookup['leaves'] };

const LIMITS = { bytes: 16 * 1024 * 1024, depth: 8, nodes: 500_000 };

/** What is known of a report's liabilities: the tree of all leaves, the summary of the proof. */
export async function fetchLiabilities(
  target: LookupTarget,
  { get = getText, signal }: Options = {},
): Promise<ReportLiabilities> {
  return JSON.parse(await get(liabilitiesPath(target), signal)) as ReportLiabilities;
}

/**
 * Asks for every leaf that shares the short prefix of a leaf hash, which is all the server learns,
 * and picks out the own one here. Nothing in the answer is trusted: `verifyLeaf` recomputes it.
 *
 * @throws InputError when the tree asks for too much of the hash (nothing is sent then), or the answer
 * is not one for this hash; Error when there is no answer.
 */
export async function fetchLeaves({
  tree,
  hash,
  get = getText,
  signal,
  ...target
}: LookupTarget & Options & { tree: PrefixFacts; hash: string }): Promise<FoundLeaves> {
  const own = hash.toLowerCase();
  const sent = prefixOf(own, tree);
  const search = new URLSearchParams({ prefix: sent.prefix, bits: String(sent.bits) });
  const text = await get(`${liabilitiesPath(target)}/leaves?${search}`, signal);
  // Read strictly once: hashes, decimals, sides, sizes. The shape is then what the schema says.
  readLeafPaths(readJson({ text, fileName: 'leaves', limits: LIMITS }), 'leaves');
  const answer = JSON.parse(text) as LeafLookup;
  if (!covers(answer, sent)) {
    const reason = 'is not an answer for this hash: it is about another part of the tree';
    throw new InputError({ code: 'lookup-answer', reason, place: { file: 'leaves' } });
  }
  return { answer, found: answer.leaves.filter((leaf) => leaf.hash === own) };
}

/**
 * The companion `paths` for an account file whose balances lie in several leaves: one look-up for
 * each, as a JSON text to hand to the proof check.
 *
 * @throws as `fetchLeaves`.
 */
export async function fetchPaths({
  hashes,
  ...options
}: LookupTarget &
  Options & {
    tree: PrefixFacts & { root: string };
    hashes: readonly string[];
  }): Promise<string> {
  const leaves: LeafLookup['leaves'] = [];
  for (const hash of new Set(hashes)) {
    const { found } = await fetchLeaves({ ...options, hash });
    leaves.push(...found);
  }
  return JSON.stringify({ root: options.tree.root, leaves });
}

/** Whether it answers for all that was sent, with leaves of that part of the tree. */
function covers({ prefix, bits, leaves }: LeafLookup, sent: Prefix): boolean {
  const inside = (text: string) => lookupPrefix(text, bits) === prefix;
  const asWide = Number.isInteger(bits) && bits >= 0 && bits <= sent.bits;
  return asWide && inside(sent.prefix) && leaves.every((leaf) => inside(leaf.hash));
}

function liabilitiesPath({ exchange, report }: LookupTarget): string {
  return `/api/v1/exchanges/${encodeURIComponent(exchange)}/reports/${encodeURIComponent(report)}/liabilities`;
}

async function getText(path: string, signal?: AbortSignal): Promise<string> {
  const response = await fetch(path, { signal, redirect: 'error' });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.text();
}
