import { contentOfText, type ProofContent } from './proof-content';

/**
 * Carries a proof from the small box on another page to the verifier, on this device only: in memory,
 * and as text in the tab's session storage in case the browser loads the page afresh. Never in the
 * address. Taking it removes it from both.
 */
const KEY = 'ballast-handover';
const MAX_STORED_CHARS = 1_000_000;
let inMemory: HandedOver | null = null;

/** A pasted text, or files that the verifier will look through. */
export type HandedOver =
  | { content: ProofContent }
  | { files: readonly { name: string; file: File }[] };

export function handOver(given: HandedOver): void {
  inMemory = given;
  const body = 'content' in given ? given.content.body : null;
  if (typeof body !== 'string' || body.length > MAX_STORED_CHARS) return;
  try {
    sessionStorage.setItem(KEY, body);
  } catch {
    // Storage may be off or full; memory is then the only way.
  }
}

export function takeHandedOver(): HandedOver | null {
  const given = inMemory ?? readStored();
  inMemory = null;
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was stored then.
  }
  return given;
}

function readStored(): HandedOver | null {
  try {
    const content = contentOfText(sessionStorage.getItem(KEY) ?? '');
    return 'problem' in content ? null : { content };
  } catch {
    return null;
  }
}
