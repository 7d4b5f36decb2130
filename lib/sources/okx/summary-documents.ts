import { InputError } from '@/lib/format/input-error';
import { type JsonLimits, type JsonSource, readJson } from '@/lib/format/json';
import { type JsonCursor, openJson } from '@/lib/format/json-fields';
import { decodeUtf8 } from '@/lib/format/utf8';

/** Scripts of a saved page that are looked into; OKX's has some dozen. */
const MOST_SCRIPTS = 200;
const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi;

/**
 * The JSON documents in a file: the file itself, or the data scripts of a saved page, OKX's `appState`
 * alone where it is there. Lines and columns of errors are those of the file.
 *
 * @throws InputError when it is neither JSON nor a page with data in it.
 */
export function summaryDocuments(source: JsonSource, limits: JsonLimits): JsonCursor[] {
  const { fileName } = source;
  const html = htmlText(source, limits);
  if (html === null) return [openJson(readJson({ ...source, limits }), fileName)];
  const scripts = dataScripts(html);
  if (scripts.length === 0) {
    throw new InputError({
      code: 'summary-page',
      reason:
        'is a page without the data of a report (no script with the id appState). Save the detail page of the report itself, whole, or copy its data',
      place: { file: fileName },
    });
  }
  return scripts.map((text) => openJson(readJson({ text, fileName, limits }), fileName));
}

/** The text of a page; null for anything else, which is read as JSON. */
function htmlText(source: JsonSource, limits: JsonLimits): string | null {
  if ('text' in source) return isPage(source.text) ? source.text : null;
  if (source.bytes.byteLength > limits.bytes || !beginsLikePage(source.bytes)) return null;
  return decodeUtf8(source.bytes);
}

function isPage(text: string): boolean {
  return /^\uFEFF?\s*</.test(text);
}

function beginsLikePage(bytes: Uint8Array): boolean {
  return isPage(new TextDecoder().decode(bytes.subarray(0, 1024)));
}

/** Each script with blanks for all that stands before it, so that places in it stay true. */
function dataScripts(html: string): string[] {
  const scripts = [...html.matchAll(SCRIPT)].slice(0, MOST_SCRIPTS).flatMap((match) => {
    const [whole, attributes = '', content = ''] = match;
    if (!/^\s*[{[]/.test(content)) return [];
    const from = match.index + whole.indexOf('>', '<script'.length + attributes.length) + 1;
    return [{ isState: /\bid\s*=\s*["']?appState\b/i.test(attributes), attributes, from, content }];
  });
  const state = scripts.filter(({ isState }) => isState);
  const data = scripts.filter(({ attributes }) => /json/i.test(attributes));
  return (state.length > 0 ? state : data).map(
    ({ from, content }) => html.slice(0, from).replace(/[^\n]/g, ' ') + content,
  );
}
