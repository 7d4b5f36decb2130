import type { SchemeFacts, VerifyContext } from './scheme';
import type { PublishedRoot } from './verdict';
import type { VerdictRecorder } from './verdict-recorder';

type RootQuestion = {
  /** The root recomputed from the user's leaf; null when that was impossible. */
  computed: string | null;
  /** The number of the report as a file states it; it is not authenticated, it only finds a root. */
  auditId?: string | null;
  context: VerifyContext;
};

/**
 * The published root to hold a proof against: one of the report that the file names, where any is
 * known, else one that equals the recomputed root, else null (roots of other reports say nothing about
 * this one). A report that was restated has several. A made-up root is found only by a proof that
 * leads to it.
 */
export function findPublishedRoot(
  facts: SchemeFacts,
  { computed, auditId, context }: RootQuestion,
): PublishedRoot | null {
  const stated = auditId ?? context.statedReport?.auditId;
  const known = knownRoots(facts, context);
  const madeUp = context.publishedRoots.filter(({ synthetic }) => synthetic);
  const isReached = ({ root }: PublishedRoot) => isSameRoot(root, computed);
  const named = known.filter((root) => root.auditId !== undefined && root.auditId === stated);
  if (named.length > 0) return named.find(isReached) ?? named[0] ?? null;
  return [...known, ...madeUp].find(isReached) ?? null;
}

/**
 * The check that ties a proof to what the exchange told everybody: the recomputed root must be one
 * that was published elsewhere than in the user's own file. Matches, differs, or none known.
 *
 * Returns the published root it was compared with, if any.
 */
export function checkPublishedRoot(
  recorder: VerdictRecorder,
  question: RootQuestion,
): PublishedRoot | null {
  const { computed, context } = question;
  const found = findPublishedRoot(recorder.facts, question);
  if (context.requiredRoot !== undefined) {
    compareRoot(recorder, context.requiredRoot, computed, 'the root you asked for');
    return found && isSameRoot(found.root, computed) ? found : null;
  }
  if (found) {
    const name = `the root of report ${found.report} (${found.source})`;
    compareRoot(recorder, found.root, computed, name, namesOther(question, found));
    return found;
  }
  const known = knownRoots(recorder.facts, context).length;
  recorder.unknown('published-root');
  recorder.notice(
    'root-not-known',
    known === 0
      ? 'No published root of this exchange is known here, so this one is held against nothing but your own file. Compare it with the root on the exchange’s proof-of-reserves page.'
      : `This root is none of the ${known} published roots known here, and none of those is known to be for the same report. Compare it with the root on the exchange’s proof-of-reserves page.`,
    'root',
  );
  return null;
}

function knownRoots(
  { exchange, alsoOf = [], id }: SchemeFacts,
  context: VerifyContext,
): PublishedRoot[] {
  const exchanges = [exchange, ...alsoOf];
  return context.publishedRoots.filter(
    (root) => exchanges.includes(root.exchange) && (root.scheme ?? id) === id,
  );
}

function compareRoot(
  recorder: VerdictRecorder,
  published: string,
  computed: string | null,
  name: string,
  otherwise = '',
) {
  recorder.check({
    id: 'published-root',
    part: 'published-root',
    label: `Recomputed root against ${name}`,
    expected: published,
    computed: computed ?? undefined,
    ok: isSameRoot(published, computed),
    failure: {
      code: 'published-root-differs',
      message: `${differenceWords(published, computed, name)}${otherwise}`,
    },
  });
}

/** Where a file names a report whose root is another: what it says and what is known. */
function namesOther({ auditId, computed, context }: RootQuestion, found: PublishedRoot): string {
  const stated = auditId ? { auditId, statedIn: 'your file' } : context.statedReport;
  if (stated?.auditId !== found.auditId) return '';
  const reached = context.publishedRoots.find(({ root }) => isSameRoot(root, computed));
  const where = reached ? ` It is the root of report ${reached.report} instead.` : '';
  return ` What names the report is ${stated?.statedIn}: audit ${stated?.auditId}, which is report ${found.report}.${where}`;
}

function differenceWords(published: string, computed: string | null, name: string): string {
  const [given, needed] = [bareHex(published).length, computed?.length];
  if (needed !== undefined && given !== needed) {
    return `The path leads to another root than ${name}, which has ${given} hex digits where this kind of proof has ${needed}: was it copied in full, and is it of this exchange?`;
  }
  return `The path leads to another root than ${name}: the exchange did not publish the tree this file speaks of.`;
}

function isSameRoot(published: string, computed: string | null): boolean {
  return computed !== null && bareHex(published) === bareHex(computed);
}

/** Hex is compared by value: who publishes a root may write it in capitals or with 0x. */
export function bareHex(text: string): string {
  return text.trim().toLowerCase().replace(/^0x/, '');
}
