/**
 * Code that nobody needs before there is something to show. The page fetches it when it is idle, so
 * that the network may be cut then, or earlier when it is wanted earlier. Each can be asked for again
 * after it could not be loaded.
 */

export function loadAnswerView() {
  return import('./answer-view').then(({ AnswerView }) => AnswerView);
}

/** Only for those who open a shared link. */
export function loadClaimView() {
  return import('./claim-view').then(({ ClaimView }) => ClaimView);
}

/** A proof that is pasted needs none of this. */
export function loadFileTools() {
  return import('@/lib/verify/given-files');
}

export function loadLookUp() {
  return import('@/lib/verify/try-look-up');
}
