/** One step into a document: a key of an object or an index of an array. */
export type JsonPathPart = string | number;

const PLAIN_KEY = /^[A-Za-z_$][\w$-]*$/;
const LONGEST_SHOWN = 60;
const MOST_PARTS = 16;

/** `path[3].balances.BTC`; keys that are not plain words are quoted: `coins["a b"]`. */
export function formatJsonPath(parts: readonly JsonPathPart[]): string {
  if (parts.length > MOST_PARTS) return `${formatJsonPath(parts.slice(0, MOST_PARTS))}…`;
  return parts.map((part, index) => formatPart(part, index === 0)).join('');
}

function formatPart(part: JsonPathPart, first: boolean): string {
  if (typeof part === 'number') return `[${part}]`;
  if (!PLAIN_KEY.test(part) || part.length > LONGEST_SHOWN) return `[${quoteForMessage(part)}]`;
  return first ? part : `.${part}`;
}

/** Controls that JSON leaves as they are (a terminal obeys C1 controls), and marks that turn text. */
const UNSHOWN = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A stranger's text made fit for a message: quoted, control characters escaped, cut to a line. */
export function quoteForMessage(text: string): string {
  const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  return JSON.stringify(shown).replace(
    UNSHOWN,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
