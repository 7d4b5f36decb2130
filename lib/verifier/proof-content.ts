import type { PublishedRoot } from '@/lib/proofs/verdict';
import { MAX_EDITABLE_CHARS, MAX_INPUT_BYTES, PASTED_NAME } from './constants';
import type { CheckedFile } from './protocol';

/** What a user gave, ready to be checked. */
export type ProofContent = {
  fileName: string;
  /** Text that fits into the box and can be edited there, or bytes that are kept beside it. */
  body: string | Uint8Array;
  /** Further files or secrets by the name under which the scheme takes them. */
  companions: Readonly<Record<string, string | Uint8Array>>;
  /** What the companions' files are called, where they are files. */
  companionNames?: Readonly<Record<string, string>>;
  /** Set for made-up samples: the roots that their pretended report published. */
  sample: { publishedRoots: readonly PublishedRoot[] } | null;
};

/** Why something cannot be taken at all, in a sentence. */
export type InputProblem = { problem: string };

/** A pasted or typed text, or why it is not taken. */
export function contentOfText(text: string, fileName = PASTED_NAME): ProofContent | InputProblem {
  if (text.trim() === '') return { problem: 'There is nothing to check yet.' };
  if (text.length > MAX_INPUT_BYTES) return tooLarge(text.length);
  const body = text.length > MAX_EDITABLE_CHARS ? new TextEncoder().encode(text) : text;
  return { fileName, body, companions: {}, sample: null };
}

/** Why something of so many bytes is not taken. */
export function tooLarge(size: number): InputProblem {
  const mega = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;
  return {
    problem: `That is ${mega(size)}; proofs of up to ${mega(MAX_INPUT_BYTES)} are taken. A user’s own proof is a few kilobytes.`,
  };
}

/** What a file was checked with, as it stands in the box; a small text can be edited there. */
export function contentOfChecked(
  fileName: string,
  { content, ...beside }: NonNullable<CheckedFile['checked']>,
): ProofContent {
  return { fileName, body: editable(content), ...beside, sample: null };
}

/** The text of a small file that is UTF-8; anything else stays bytes, so that nothing is altered. */
export function editable(content: string | Uint8Array): string | Uint8Array {
  if (typeof content === 'string' || content.length > MAX_EDITABLE_CHARS) return content;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return content;
  }
}

/** Why a file was not read, in a sentence. */
export function refusalSentence(name: string, result: CheckedFile['result']): string {
  if (result.kind !== 'refused') return `${name} was not checked.`;
  return `${name} ${result.reason.replace(/\.$/, '')}.`;
}
