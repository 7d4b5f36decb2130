import { InputError } from '@/lib/format/input-error';
import type { JsonNode } from '@/lib/format/json';
import { quoteForMessage } from '@/lib/format/json-path';
import { findUnsupported } from './find-proof';
import { SCHEMES } from './registry';
import { UNSUPPORTED_TEXTS } from './unsupported';

const KEYS_SHOWN = 12;

/** A document that was read but has no known scheme's shape. `seen` says what it looks like. */
export class UnrecognisedProof extends InputError {
  constructor(
    readonly seen: string,
    fileName?: string,
  ) {
    super({
      code: 'proof-not-recognised',
      reason: `is not a proof that is known here: ${seen}. Accepted are: ${acceptedList()}`,
      place: { file: fileName },
    });
  }
}

/**
 * Says what a document is that holds no proof which can be checked here.
 *
 * @throws InputError `proof-unsupported` or `companion-alone` where it is known for what it is,
 *   otherwise UnrecognisedProof telling what was seen and what is accepted.
 */
export function refuseNoProof(document: JsonNode, fileName?: string): never {
  const shape = findUnsupported(document);
  if (shape) {
    throw new InputError({
      code: 'proof-unsupported',
      reason: `looks like ${shape.name}, which cannot be checked here: ${shape.reason}`,
      place: { file: fileName },
    });
  }
  refuseCompanionAlone(document, fileName);
  throw new UnrecognisedProof(describeDocument(document), fileName);
}

/**
 * Says so when a text that is no JSON is of a kind that is known and cannot be checked here.
 *
 * @throws InputError `proof-unsupported`.
 */
export function refuseUnsupportedText(start: string, fileName?: string): void {
  const known = UNSUPPORTED_TEXTS.find((each) => each.start.test(start));
  if (!known) return;
  const reason = `looks like ${known.name}, which cannot be checked here: ${known.reason}`;
  throw new InputError({ code: 'proof-unsupported', reason, place: { file: fileName } });
}

/**
 * Says so when what was given as a proof is a companion of one: a public file of the report, say.
 *
 * @throws InputError `companion-alone`.
 */
export function refuseCompanionAlone(content: JsonNode | string, fileName?: string): void {
  for (const { companions = {}, companionIn, accepts } of SCHEMES) {
    const need = companions[companionIn?.(content) ?? ''];
    if (!need) continue;
    throw new InputError({
      code: 'companion-alone',
      reason: `is no proof by itself (${need.description}). Give it together with ${accepts}`,
      place: { file: fileName },
    });
  }
}

/** What can be pasted or dropped, one entry a scheme with an example of its shape. */
export function acceptedProofs(): { name: string; accepts: string; example: string }[] {
  return SCHEMES.map(({ name, accepts, example }) => ({ name, accepts, example }));
}

function acceptedList(): string {
  const lines = acceptedProofs().map(
    ({ name, accepts, example }) => `${name} (${accepts}; ${example})`,
  );
  return [...lines, 'an account hash (64 hex digits)'].join('; ');
}

function describeDocument(document: JsonNode): string {
  if (document.kind === 'array') return `a list of ${document.items.length} items`;
  if (document.kind !== 'object') return `a single ${document.kind}`;
  const { size } = document.entries;
  if (size === 0) return 'an object without fields';
  const shown = [...document.entries.keys()].slice(0, KEYS_SHOWN).map(quoteForMessage).join(', ');
  const more = size > KEYS_SHOWN ? ` and ${size - KEYS_SHOWN} more` : '';
  return `an object with the fields ${shown}${more}`;
}
