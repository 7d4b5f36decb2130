import type { JsonCursor } from '@/lib/format/json-fields';
import { textField } from '../text-field';
import { isWebAddress, titleOfUrl } from '../web-address';

/** A page that states figures of a report, or a description of one that has no address. */
export type HistorySource = { url: string | null; title: string; states: string | null };

/** Reads `sources`; a report without any is refused, since no figure could be followed. */
export function readHistorySources(cursor: JsonCursor): HistorySource[] {
  return cursor.items({ min: 1, max: 200 }).map((item) => {
    const text = textField(item, { maxLength: 2_000 });
    if (!text) throw item.error('source-empty', 'is empty');
    return parseHistorySource(text);
  });
}

/**
 * Splits a source as the compilers wrote it: a URL, a URL and a remark behind it (`… (address of the
 * post only)`, the closing bracket may be missing), or a description in words.
 */
export function parseHistorySource(text: string): HistorySource {
  const [first = '', ...rest] = text.split(/\s+/);
  if (!isWebAddress(first)) return { url: null, title: text, states: null };
  return { url: first, title: titleOfUrl(first), states: withoutBrackets(rest.join(' ')) || null };
}

function withoutBrackets(remark: string): string {
  if (!remark.startsWith('(')) return remark;
  const closed = remark.endsWith(')') && !remark.slice(1, -1).includes('(');
  return (closed ? remark.slice(1, -1) : remark.slice(1)).trim();
}
