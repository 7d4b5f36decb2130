import type { Readiness } from './use-verifier';

const WORDS: Record<Readiness, string> = {
  loading: 'Loading the verifier…',
  ready: 'Ready. All code and the published roots are here: you may cut the network now.',
  'no-roots':
    'Ready, but the list of published roots could not be loaded. Proofs are checked; their root is then not confirmed.',
  'no-code':
    'Part of the verifier could not be loaded. Stay online, or reload the page before you cut the network.',
};

/** Tells when nothing more is needed from the network. */
export function ReadinessNote({ readiness }: { readiness: Readiness }) {
  return (
    <p
      role="status"
      data-readiness={readiness}
      className="mt-3 border-line border-t pt-3 text-note text-soft max-sm:min-h-13"
    >
      {WORDS[readiness]}
    </p>
  );
}
