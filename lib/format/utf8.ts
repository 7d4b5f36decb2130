import { InputError } from './input-error';

const LINE_FEED = 0x0a;

/**
 * Decodes UTF-8 strictly; a leading byte order mark is skipped.
 *
 * @throws InputError `json-invalid-utf8` with the line of the first bad byte.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  const text = tryDecode(bytes);
  if (text !== null) return text;
  if (startsAsUtf16(bytes)) {
    const reason =
      'is UTF-16 text; save it as UTF-8 (in the editor, or when it is written to a file)';
    throw new InputError({ code: 'json-utf16', reason });
  }
  const offset = firstInvalidOffset(bytes);
  throw new InputError({
    code: 'json-invalid-utf8',
    reason: `is not UTF-8 text: the byte at offset ${offset} does not belong there`,
    place: { line: lineOf(bytes, offset) },
  });
}

/** Windows writes so when a command's output goes into a file: a mark, then two bytes a letter. */
function startsAsUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
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
