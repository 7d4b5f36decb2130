import { InputError } from '@/lib/format/input-error';
import { type JsonNode, readJson } from '@/lib/format/json';
import { findMatch } from './detect';
import type { SchemeEntry } from './scheme';

/** A file as it was dropped or named. */
export type GivenFile = { name: string; content: string | Uint8Array };

/** A proof with those of the other files that its scheme asks for. */
export type ArrangedProof = {
  file: GivenFile;
  scheme: string;
  companions: Record<string, string | Uint8Array>;
};

/**
 * Sorts files that were given together into proofs and their companions, so that a user may drop his
 * own file and the report's public one at once. A companion serves every proof that asks for it. What
 * is neither comes back as `unused`, with the reason to show when there is no proof at all.
 */
export function arrangeFiles(files: readonly GivenFile[]): {
  proofs: ArrangedProof[];
  unused: GivenFile[];
} {
  const read = files.map((file) => ({ file, content: readLoosely(file) }));
  const proofs: ArrangedProof[] = [];
  const rest: { file: GivenFile; content: JsonNode | string }[] = [];
  const schemes = new Map<ArrangedProof, SchemeEntry>();
  for (const { file, content } of read) {
    const entry = typeof content === 'string' ? null : findMatch(content);
    if (!entry) {
      rest.push({ file, content });
      continue;
    }
    const proof: ArrangedProof = { file, scheme: entry.id, companions: {} };
    schemes.set(proof, entry);
    proofs.push(proof);
  }
  const used = new Set<GivenFile>();
  for (const [proof, { companionIn }] of schemes) {
    for (const { file, content } of rest) {
      const name = companionIn?.(content) ?? null;
      if (name === null || proof.companions[name] !== undefined) continue;
      proof.companions[name] = file.content;
      used.add(file);
    }
  }
  return { proofs, unused: rest.map(({ file }) => file).filter((file) => !used.has(file)) };
}

/** The document, or the text when it is none: why it is none is told when somebody checks it. */
function readLoosely({ content }: GivenFile): JsonNode | string {
  try {
    return readJson(typeof content === 'string' ? { text: content } : { bytes: content });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return typeof content === 'string' ? content : new TextDecoder().decode(content);
  }
}
