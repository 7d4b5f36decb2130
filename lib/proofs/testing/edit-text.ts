import { type JsonNode, readJson } from '@/lib/format/json';
import { nodeAt } from '../document-shape';
import { replaceAt, writeJson } from './json-edit';

export const REMOVED: unique symbol = Symbol('removed');

/** A new value for a field: a JSON value, a function of the old text, or `REMOVED`. */
export type Edit =
  | typeof REMOVED
  | string
  | number
  | boolean
  | null
  | object
  | ((old: string) => string);

/**
 * The document with one field changed; `field` is written `path.3.balances.BTC`. Numbers elsewhere
 * keep their text, so a test can edit a proof whose digits JavaScript cannot hold.
 */
export function edited(text: string, field: string, edit: Edit): string {
  const document = readJson({ text });
  const path = field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  return writeJson(replaceAt(document, path, nextNode(nodeAt(document, path), field, edit)));
}

function nextNode(old: JsonNode | null, field: string, edit: Edit): JsonNode | null {
  if (!old) throw new Error(`the document has no ${field}`);
  if (edit === REMOVED) return null;
  if (typeof edit !== 'function') return readJson({ text: JSON.stringify(edit) });
  if (old.kind === 'string') return { ...old, value: edit(old.value) };
  if (old.kind === 'number') return { ...old, text: edit(old.text) };
  throw new Error(`${field} has no text to edit`);
}

/** Changes the first digit of a hex text to another one. */
export function flipNibble(hex: string): string {
  return `${hex.startsWith('0') ? '1' : '0'}${hex.slice(1)}`;
}
