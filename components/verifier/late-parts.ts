/**
 * Code that comes when the page is idle, so that the network may be cut then, or earlier when it is
 * wanted earlier. It can be asked for again after it could not be loaded.
 */
export function loadLate() {
  return import('./late').then(({ LATE }) => LATE);
}

export function loadAnswerView() {
  return loadLate().then(({ AnswerView }) => AnswerView);
}

/** Only for those who open a shared link. */
export function loadClaimView() {
  return import('./claim-view').then(({ ClaimView }) => ClaimView);
}
