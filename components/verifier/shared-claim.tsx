'use client';

import { useSyncExternalStore } from 'react';
import type { AcceptedProof } from '@/lib/verifier/accepted-proofs';
import { CLAIM_FRAGMENT } from '@/lib/verifier/constants';
import { NotLoaded } from './not-loaded';
import { useLoaded } from './use-loaded';

/** Only for those who open a shared link. */
function loadClaimView() {
  return import('./claim-view').then(({ ClaimView }) => ClaimView);
}

function subscribe(notify: () => void) {
  addEventListener('hashchange', notify);
  return () => removeEventListener('hashchange', notify);
}

/** The claim of a share link, for those who opened one; its place is kept while it loads. */
export function SharedClaim({ accepted }: { accepted: readonly AcceptedProof[] }) {
  const fragment = useSyncExternalStore(
    subscribe,
    () => location.hash,
    () => '',
  );
  const wanted = CLAIM_FRAGMENT.test(fragment);
  const { Part, failed, retry } = useLoaded({ load: loadClaimView, wanted });
  if (!wanted) return null;
  if (failed) return <NotLoaded what="What the link says" onRetry={retry} />;
  return Part ? (
    <Part fragment={fragment} accepted={accepted} />
  ) : (
    <p
      role="status"
      className="min-h-96 rounded-xl border border-line-strong border-dashed p-5 text-sm text-soft sm:min-h-52"
    >
      Reading the link…
    </p>
  );
}
