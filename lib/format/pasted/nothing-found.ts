import { InputError } from '../input-error';
import type { FailedPiece } from './scan';

const LINK = /^\s*(?:https?:\/\/|www\.)\S{1,2000}\s*$/i;
const PAGE = /<(?:!doctype|html|head|body|script)\b/i;
const COPY_ANEW = 'copy it anew in full, or give the file as it was downloaded';

/**
 * Why no document was found in a text, in one sentence that says what was seen and what to do. The
 * reason stands behind the text's name, as all reasons do: "is a link; open it and …".
 */
export function nothingFound(text: string, failed: FailedPiece | null): InputError {
  if (text.trim() === '') {
    const reason = 'is empty; paste the whole text, or give the file';
    return new InputError({ code: 'json-empty', reason });
  }
  if (LINK.test(text)) {
    const reason = 'is a link, not a proof; open it and paste the text that it shows';
    return new InputError({ code: 'json-syntax', reason });
  }
  if (failed && failed.end - failed.start > 1) return damaged(text, failed);
  if (PAGE.test(text)) {
    const reason =
      'is the source of a web page without a document in it; copy the data with the page’s own button, or download the file';
    return new InputError({ code: 'json-syntax', reason });
  }
  const seen = /[{[]/.test(text)
    ? 'has brackets, but no JSON document'
    : 'is text without a JSON document: there is no “{” in it';
  const reason = `${seen}; paste everything from the first “{” to the last “}”, or give the file`;
  return new InputError({ code: 'json-syntax', reason, place: { line: 1 } });
}

/** A document begins and cannot be read to its end. */
function damaged(text: string, { error, start, end }: FailedPiece): InputError {
  const line = lineOf(text, start);
  if (text.slice(end).trim() === '') {
    const reason = `begins a document at line ${line} and ends before it is closed, so part of it is missing; ${COPY_ANEW}`;
    return new InputError({ code: error.code, reason, place: error.place });
  }
  if (/^\s*(?:…|\.\.\.)/.test(text.slice(end, end + 20))) {
    const reason = `was shortened with “…” by the program that showed it; ${COPY_ANEW}`;
    return new InputError({ code: error.code, reason, place: error.place });
  }
  const { code, reason, place } = error;
  const advised = /copy it anew/.test(reason) ? reason : `${reason}; ${COPY_ANEW}`;
  return new InputError({ code, reason: advised, place });
}

function lineOf(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1))
    line += 1;
  return line;
}
