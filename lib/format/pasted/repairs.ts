/**
 * What programs do to a text on its way from one window to another, undone. Nothing here knows of
 * JSON: whether a document then stands there is for the scan, and whether it is the right one for the
 * hashes in it.
 */
export type Repair = {
  /** What was undone, to be told: "mail quotation marks were taken off". */
  told: string;
  /** The text without it, or null where there is no sign of it. */
  undo(text: string): string | null;
};

/** In the order in which they are tried, each on what the ones before it left. */
export const REPAIRS: readonly Repair[] = [
  { told: 'invisible and special spaces were made plain', undo: plainSpaces },
  { told: 'marks at the beginning of each line were taken off', undo: withoutLinePrefixes },
  { told: 'the line breaks of a mail’s encoding were taken out', undo: fromQuotedPrintable },
  { told: 'tags of a web page were taken out', undo: withoutTags },
  { told: 'characters that a web page had spelt out were put back', undo: fromEntities },
  { told: 'characters that an address had spelt out were put back', undo: fromPercent },
  { told: 'backslashes before quotation marks were taken out', undo: withoutBackslashes },
  { told: 'typographic quotation marks were made straight', undo: straightQuotes },
  { told: 'single quotation marks were made double', undo: doubleQuotes },
  { told: 'line breaks inside the text were taken out', undo: joinedLines },
  { told: 'base64 was decoded', undo: fromBase64 },
];

const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

function plainSpaces(text: string): string | null {
  return changed(text, text.replace(ODD_SPACE, ' ').replace(INVISIBLE, ''));
}

/** Of mails, listings, comparisons, tables and comments. */
const PREFIXES = [/^[ \t]*(?:>[ \t]?)+/, /^[ \t]*\|[ \t]?/, /^\+[ \t]?/, /^[ \t]*(?:#|\/\/)[ \t]?/];
const NUMBERED = /^[ \t]*(\d{1,6})(?:[ \t:|.)]+|$)/;

/** The prefix that at least half of the lines have, and no fewer than two. */
function withoutLinePrefixes(text: string): string | null {
  const lines = text.split('\n');
  const filled = lines.filter((line) => line.trim() !== '').length;
  const enough = (count: number) => count >= 2 && count * 2 >= filled;
  for (const prefix of PREFIXES) {
    const count = lines.filter((line) => prefix.test(line)).length;
    if (enough(count)) return lines.map((line) => line.replace(prefix, '')).join('\n');
  }
  let last: number | null = null;
  let counted = 0;
  const stripped = lines.map((line) => {
    const [whole = '', number] = NUMBERED.exec(line) ?? [];
    if (number === undefined || (last !== null && Number(number) !== last + 1)) return line;
    last = Number(number);
    counted += 1;
    return line.slice(whole.length);
  });
  return enough(counted) && counted >= 3 ? stripped.join('\n') : null;
}

function fromQuotedPrintable(text: string): string | null {
  if (!/=\r?\n|=(?:22|3D|7B|5B)/.test(text)) return null;
  return text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Bounded in length, so that a lone "<" costs little. */
const TAG = /<\/?[a-zA-Z!][^<>]{0,2000}>/g;

function withoutTags(text: string): string | null {
  return changed(text, text.replace(/<br[^<>]{0,40}>/gi, '\n').replace(TAG, ''));
}

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  ldquo: '"',
  rdquo: '"',
  lbrace: '{',
  lcub: '{',
  rbrace: '}',
  rcub: '}',
  lbrack: '[',
  lsqb: '[',
  rbrack: ']',
  rsqb: ']',
  colon: ':',
  comma: ',',
};
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,8}));/g;

/** Twice, for what was spelt out twice: `&amp;quot;`. */
function fromEntities(text: string): string | null {
  const once = decodeEntities(text);
  return changed(text, once === text ? once : decodeEntities(once));
}

function decodeEntities(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    const code = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function fromPercent(text: string): string | null {
  if (!/%(?:7B|22|5B)/i.test(text)) return null;
  const runs = text.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
  return changed(text, runs);
}

/** JSON that stood in a string of another program, cut out of it: `{\"self\": …`. */
function withoutBackslashes(text: string): string | null {
  if (!/[{[,:](?:\\[nrt]|\s){0,200}\\{1,20}"/.test(text)) return null;
  const plain = text.replace(/\\[nrt]/g, ' ').replace(/\\+(["/])/g, '$1');
  return changed(text, plain);
}

function straightQuotes(text: string): string | null {
  return changed(text, text.replace(/[\u201c-\u201f\u00ab\u00bb\u2033\u301d\u301e\uff02]/g, '"'));
}

/** As Python prints a dictionary. */
function doubleQuotes(text: string): string | null {
  if (text.includes('"') || !/[{[,]\s*['\u2018\u2019]/.test(text)) return null;
  return text
    .replace(/['\u2018\u2019]/g, '"')
    .replace(/\bTrue\b/g, 'true')
    .replace(/\bFalse\b/g, 'false')
    .replace(/\bNone\b/g, 'null');
}

/** Hard wraps break keys, texts and numbers; outside of those a line break says nothing in JSON. */
function joinedLines(text: string): string | null {
  const lines = text.split(/\r\n?|\n/);
  return lines.length < 2 ? null : lines.map((line) => line.trim()).join('');
}

const BASE64_RUN = /(?:[A-Za-z0-9+/_-]\s{0,4}){80,}={0,2}/;

function fromBase64(text: string): string | null {
  const run = BASE64_RUN.exec(text.slice(0, 400_000))?.[0];
  if (run === undefined) return null;
  const letters = run.replace(/\s+/g, '').replaceAll('-', '+').replaceAll('_', '/');
  try {
    const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function changed(before: string, after: string): string | null {
  return after === before ? null : after;
}
