import { fileKindReason, recogniseFile } from './file-kind';
import { InputError } from './input-error';

const LINE_FEED = 0x0a;

/**
 * Decodes UTF-8 strictly; a leading byte order mark is skipped.
 *
 * @throws InputError `not-text` or `json-utf16` for a file of another kind, which it names;
 * `json-invalid-utf8` with the line of the first bad byte.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  const found = recogniseFile(bytes);
  const reason = bytes.length > 0 && found.kind !== 'web-page' ? fileKindReason(found) : null;
  if (reason !== null) {
    throw new InputError({ code: found.kind === 'utf-16' ? 'json-utf16' : 'not-text', reason });
  }
  const text = tryDecode(bytes);
  if (text !== null) return text;
  const offset = firstInvalidOffset(bytes);
  throw new InputError({
    code: 'json-invalid-utf8',
    reason: `is not UTF-8 text: the byte at offset ${offset} does not belong there`,
    place: { line: lineOf(bytes, offset) },
  });
}

function tryDecode(bytes: Uint8Array, stream = false): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
  } catch {
    return null;
  }
}

/** Bisects for the longest prefix that is still good: the decoder itself does not tell where it stopped. */
function firstInvalidOffset(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (tryDecode(bytes.subarray(0, middle), true) === null) bad = middle;
    else good = middle;
  }
  return Math.min(good, Math.max(bytes.length - 1, 0));
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset; i += 1) if (bytes[i] === LINE_FEED) line += 1;
  return line;
}
