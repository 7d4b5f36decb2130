/** Whether a text is an http or https address: anything else must never become a link. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  return ['http:', 'https:'].includes(new URL(text).protocol);
}

const LONGEST = 110;
/** Fewer words are more likely a section (`news-flash`) or a page everybody has (`proof-of-reserves`). */
const FEWEST_WORDS = 4;

/**
 * A readable name for a page whose title nobody recorded: its host and the words at the end of its
 * path (`theblock.co: okx publishes second proof of reserves report`), or where there are none its
 * address without the scheme (`jinacoin.ne.jp/0085`), long hashes shortened.
 */
export function titleOfUrl(address: string): string {
  const url = new URL(address);
  const host = url.host.replace(/^www\./, '');
  const path = decoded(url.pathname);
  const words = wordsOf(path);
  const title = words
    ? `${host}: ${words}`
    : `${host}${path.replace(/\/+$/, url.search ? '/' : '')}${url.search}`;
  const short = title.replace(/[0-9a-f]{20,}/g, (hash) => `${hash.slice(0, 7)}…`);
  return short.length > LONGEST ? `${short.slice(0, LONGEST - 1).trimEnd()}…` : short;
}

function wordsOf(path: string): string | null {
  const last = path.split('/').findLast(Boolean) ?? '';
  const parts = last.replace(/\.(html?|php|aspx?)$/i, '').split(/[-_\s]+/);
  const isNumber = (part: string | undefined) => part !== undefined && /^\d{5,}$/.test(part);
  if (isNumber(parts[0])) parts.shift();
  if (isNumber(parts.at(-1))) parts.pop();
  const words = parts.filter((part) => /\p{L}/u.test(part));
  return words.length >= FEWEST_WORDS ? parts.join(' ') : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
