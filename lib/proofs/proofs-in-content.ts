import { InputError } from '@/lib/format/input-error';
import type { JsonNode } from '@/lib/format/json';
import { refuseCompanionAlone, refuseNoProof, refuseUnsupportedText } from './detect';
import { type FoundProof, findProofs } from './find-proof';
import { type OpenedDocument, openContent } from './open-content';
import { findScheme } from './registry';
import type { SchemeEntry } from './scheme';

/** A proof, the document in which it stands, and the others beside that. */
export type ProofInContent = {
  found: FoundProof;
  opened: OpenedDocument;
  beside: readonly JsonNode[];
};

/** Every proof in what was given; never empty. */
export function proofsIn(
  content: string | Uint8Array,
  fileName: string,
  scheme?: string,
): ProofInContent[] {
  // Some public files are no JSON; only their start is looked at.
  const start = startOf(content);
  refuseCompanionAlone(start, fileName);
  refuseUnsupportedText(start, fileName);
  const documents = openContent(content, fileName);
  const beside = documents.map(({ document }) => document);
  const proofs = documents.flatMap((opened): ProofInContent[] => {
    const { document } = opened;
    if (scheme) {
      const entry = namedScheme(scheme);
      return [{ found: { entry, document, place: [], quoted: false }, opened, beside }];
    }
    return findProofs(document).map((found) => ({ found, opened, beside }));
  });
  const [first] = documents;
  if (proofs.length === 0 && first) refuseNoProof(first.document, fileName);
  return proofs;
}

/** Files that go with the proof and stand in the same text. */
export function companionsBeside({
  found: { entry, document },
  beside,
}: ProofInContent): Record<string, JsonNode> {
  const named = beside.flatMap((other): [string, JsonNode][] => {
    const name = other === document ? null : (entry.companionIn?.(other) ?? null);
    return name === null ? [] : [[name, other]];
  });
  return Object.fromEntries(named);
}

function startOf(content: string | Uint8Array): string {
  return typeof content === 'string'
    ? content.slice(0, 500)
    : new TextDecoder().decode(content.subarray(0, 500));
}

function namedScheme(id: string): SchemeEntry {
  const entry = findScheme(id);
  if (entry) return entry;
  throw new InputError({
    code: 'scheme-unknown',
    reason: `was to be read by a scheme called ${id}, which does not exist`,
  });
}
