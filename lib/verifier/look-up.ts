import { InputError } from '@/lib/format/input-error';
import { fetchLeaves, type GetText } from '@/lib/liabilities/lookup-client';
import { lookupPrefix, type Prefix, prefixOf } from '@/lib/liabilities/lookup-prefix';
import type { LeafLookup } from '@/lib/liabilities/schema';
import type { PublishedRoot } from '@/lib/proofs/verdict';
import type { StoredTree } from './stored-tree';

/** One request of a look-up, for the page that says what was sent. */
export type SentPrefix = Prefix & {
  /** Leaves that came back and begin with exactly what was sent: the server cannot tell them apart. */
  alike: number;
};

export type SentLookUp = { tree: StoredTree; prefixes: readonly SentPrefix[] };

/**
 * Asks for the leaves around each hash, once for hashes that begin alike, and gives the first answer
 * with the leaves of all of them.
 *
 * @throws InputError when an answer is not one for the hash, Error when there is none.
 */
export async function lookUpLeaves({
  tree,
  hashes,
  get,
}: {
  tree: StoredTree;
  hashes: readonly string[];
  get?: GetText;
}): Promise<{ answers: LeafLookup[]; found: LeafLookup['leaves']; sent: SentLookUp }> {
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
