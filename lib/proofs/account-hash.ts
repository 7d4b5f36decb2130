/**
 * The hash that a user pasted instead of a document: 64 hex digits, spaces, quotes and `0x` around
 * them forgiven. Null when the text is something else.
 */
export function readAccountHash(text: string): string | null {
  // A document is long: looking at its start is enough to know that it is not one hash.
  const found = /^\s*["']?(?:0x)?([0-9a-fA-F]{64})["']?\s*$/.exec(text.slice(0, 200));
  return text.length <= 200 && found?.[1] ? found[1].toLowerCase() : null;
}
