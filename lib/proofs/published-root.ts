import type { SchemeFacts, VerifyContext } from './scheme';
import type { PublishedRoot } from './verdict';
import type { VerdictRecorder } from './verdict-recorder';

type RootQuestion = {
  /** The root recomputed from the user's leaf; null when that was impossible. */
  computed: string | null;
  /** The number of the report as the file states it; it is not authenticated, it only finds a root. */
  auditId?: string | null;
  context: VerifyContext;
};

/**
 * The published root to hold a proof against: one that equals the recomputed root, else the one of
 * the same report, else null (roots of other reports say nothing about this one). A made-up root is
 * found only by a proof that leads to it.
 */
export function findPublishedRoot(
  facts: SchemeFacts,
  { computed, auditId = null, context }: RootQuestion,
): PublishedRoot | null {
  const known = knownRoots(facts, context);
  const madeUp = context.publishedRoots.filter(({ synthetic }) => synthetic);
  const same = [...known, ...madeUp].find((root) => isSameRoot(root.root, computed));
  const ofThisReport = known.find((root) => root.auditId !== undefined && root.auditId === auditId);
  return same ?? ofThisReport ?? null;
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
    compareRoot(
      recorder,
      found.root,
      computed,
      `the root of report ${found.report} (${found.source})`,
    );
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

function knownRoots({ exchange, id }: SchemeFacts, context: VerifyContext): PublishedRoot[] {
  return context.publishedRoots.filter(
    (root) => root.exchange === exchange && (root.scheme ?? id) === id,
  );
}

function compareRoot(
  recorder: VerdictRecorder,
  published: string,
  computed: string | null,
  name: string,
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
      message: differenceWords(published, computed, name),
    },
  });
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
