import type { VerifyContext } from './scheme';
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
 * The check that ties a proof to what the exchange told everybody: the recomputed root must be one
 * that was published elsewhere than in the user's own file. Matches, differs, or none known; where
 * only roots of other reports are known the answer is `unknown`, for they say nothing about this one.
 *
 * Returns the published root it was compared with, if any.
 */
export function checkPublishedRoot(
  recorder: VerdictRecorder,
  { computed, auditId = null, context }: RootQuestion,
): PublishedRoot | null {
  const { exchange, id: scheme } = recorder.facts;
  const known = context.publishedRoots.filter(
    (root) => root.exchange === exchange && (root.scheme ?? scheme) === scheme,
  );
  const same = known.find((root) => isSameRoot(root.root, computed)) ?? null;
  if (context.requiredRoot !== undefined) {
    compareRoot(recorder, context.requiredRoot, computed, 'the root you asked for');
    return same;
  }
  const ofThisReport = known.find((root) => root.auditId !== undefined && root.auditId === auditId);
  const counterpart = same ?? ofThisReport;
  if (counterpart) {
    const { report, source } = counterpart;
    compareRoot(recorder, counterpart.root, computed, `the root of report ${report} (${source})`);
    return counterpart;
  }
  recorder.unknown('published-root');
  recorder.notice(
    'root-not-known',
    known.length === 0
      ? 'No published root of this exchange is known here, so the proof is checked against the root in your own file only. Compare it with the root on the exchange’s proof-of-reserves page.'
      : `This root is none of the ${known.length} published roots known here, and none of those is for the same report. Compare it with the root on the exchange’s proof-of-reserves page.`,
    'root',
  );
  return null;
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
      message: `The path leads to another root than ${name}: the exchange did not publish the tree this file speaks of.`,
    },
  });
}

/** Hex is compared by value: who publishes a root may write it in capitals or with 0x. */
function isSameRoot(published: string, computed: string | null): boolean {
  return computed !== null && bareHex(published) === bareHex(computed);
}

function bareHex(text: string): string {
  return text.trim().toLowerCase().replace(/^0x/, '');
}
