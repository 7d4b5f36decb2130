import { InputError } from '@/lib/format/input-error';
import { JSON_LIMITS, type JsonNode, readJson } from '@/lib/format/json';
import { findDocuments } from '@/lib/format/pasted/find-documents';
import { decodeUtf8 } from '@/lib/format/utf8';
import { findProofs, findUnsupported } from './find-proof';
import { SCHEMES } from './registry';

/** A document out of a file or a pasted text, and how it stood there. */
export type OpenedDocument = {
  document: JsonNode;
  /** The lines on which it stands, where other text stands beside it. */
  lines: { from: number; to: number } | null;
  /** What had to be undone to read it; empty when it was read as it stands. */
  repairs: readonly string[];
  /** Other text beside it was passed over. */
  amidText: boolean;
};

/** Of what stands amid other text: real public files have some 20,000 values. */
const LIMITS = { ...JSON_LIMITS, nodes: 500_000 };

/**
 * The documents in a file or a pasted text: the one that it is, or those that stand in it amid other
 * text, quoted, wrapped or one after the other. Never empty.
 *
 * @throws InputError that says what was seen and what to do, when there is none.
 */
export function openContent(content: string | Uint8Array, fileName: string): OpenedDocument[] {
  try {
    const source = typeof content === 'string' ? { text: content } : { bytes: content };
    return [
      { document: readJson({ ...source, fileName }), lines: null, repairs: [], amidText: false },
    ];
  } catch (error) {
    if (!(error instanceof InputError) || !isAboutText(error)) throw error;
  }
  try {
    const text = typeof content === 'string' ? content : decodeUtf8(content);
    return findDocuments(text, isKnown, LIMITS).map(({ node, lines, repairs, alone }) => ({
      document: node,
      lines: alone ? null : lines,
      repairs,
      amidText: !alone,
    }));
  } catch (error) {
    throw error instanceof InputError ? error.within({ file: fileName }) : error;
  }
}

/** Size, depth and encoding are no matter of what stands where in the text. */
const NOT_ABOUT_TEXT = [
  'json-too-large',
  'json-too-many-values',
  'json-too-deep',
  'json-invalid-utf8',
  'json-utf16',
];

function isAboutText({ code }: InputError): boolean {
  return code.startsWith('json-') && !NOT_ABOUT_TEXT.includes(code);
}

/**
 * A proof, a file that goes with one, or a kind that is known and cannot be checked here; behind a
 * broken object only a proof, since parts of one may look like the others.
 */
function isKnown(document: JsonNode, { behindBroken }: { behindBroken: boolean }): boolean {
  if (findProofs(document).length > 0) return true;
  return !behindBroken && (findUnsupported(document) !== null || isCompanion(document));
}

function isCompanion(content: JsonNode | string): boolean {
  return SCHEMES.some(({ companionIn }) => (companionIn?.(content) ?? null) !== null);
}

/** `line 3`, `lines 3 to 40`, or an empty text where the lines say nothing. */
export function linesWords({ lines }: Pick<OpenedDocument, 'lines'>): string {
  if (!lines) return '';
  return lines.from === lines.to ? `line ${lines.from}` : `lines ${lines.from} to ${lines.to}`;
}

/** Tells what was passed over and undone, a sentence each. */
export function openingNotices(opened: OpenedDocument): string[] {
  const { repairs, amidText } = opened;
  const words = linesWords(opened);
  const where = words ? ` in ${words}` : '';
  return [
    ...(amidText
      ? [`The proof was found${where} of the text; what stands around it was passed over.`]
      : []),
    ...(repairs.length > 0
      ? [`The text was changed on its way here and had to be mended: ${repairs.join('; ')}.`]
      : []),
  ];
}
