import { InputError } from '@/lib/format/input-error';
import type { JsonNode } from '@/lib/format/json';
import { findProofs } from './find-proof';
import { openContent } from './open-content';
import type { SchemeEntry } from './scheme';

/** A file as it was dropped or named. */
export type GivenFile = { name: string; content: string | Uint8Array };

/** A proof with those of the other files that its scheme asks for. */
export type ArrangedProof = {
  file: GivenFile;
  scheme: string;
  companions: Record<string, string | Uint8Array>;
  /** What the companions' files are called. */
  companionNames: Record<string, string>;
  /** Other files that could be meant by a companion, where nothing tells which belongs to this proof. */
  alternatives: { name: string; content: string | Uint8Array; fileName: string }[];
};

/** A file that is no proof, read. */
type Candidate = { file: GivenFile; content: JsonNode | string };

/**
 * Sorts files that were given together into proofs and their companions, so that a user may drop his
 * own file and the report's public one at once. A companion serves every proof that asks for it. What
 * is neither comes back as `unused`, with the reason to show when there is no proof at all.
 */
export function arrangeFiles(files: readonly GivenFile[]): {
  proofs: ArrangedProof[];
  unused: GivenFile[];
} {
  const found: { file: GivenFile; entry: SchemeEntry }[] = [];
  const rest: Candidate[] = [];
  for (const file of files) {
    const content = readLoosely(file);
    const [proof] = typeof content === 'string' ? [] : content.flatMap(findProofs);
    if (proof) found.push({ file, entry: proof.entry });
    // A report's own proof stands by itself and goes with every user's.
    if (!proof || proof.entry.ofReport) {
      rest.push({ file, content: typeof content === 'string' ? content : (content[0] ?? '') });
    }
  }
  const used = new Set<GivenFile>(found.map(({ file }) => file));
  const proofs = found.map(({ file, entry }): ArrangedProof => {
    const { chosen: companions, undecided } = companionsOf({ file, entry }, rest);
    for (const { file: companion } of companions.values()) used.add(companion);
    for (const { file: other, name } of rivalsOf(entry, rest)) {
      if (companions.has(name)) used.add(other);
    }
    const contents = [...companions].map(([name, { file: given }]) => [name, given.content]);
    const names = [...companions].map(([name, { file: given }]) => [name, given.name]);
    const alternatives = rivalsOf(entry, rest).flatMap(({ name, file: other }) =>
      undecided.has(name) && companions.get(name)?.file.content !== other.content
        ? [{ name, content: other.content, fileName: other.name }]
        : [],
    );
    return {
      file,
      scheme: entry.id,
      companions: Object.fromEntries(contents),
      companionNames: Object.fromEntries(names),
      alternatives,
    };
  });
  return { proofs, unused: rest.map(({ file }) => file).filter((file) => !used.has(file)) };
}

/** One file for each companion: the one that belongs to this proof, otherwise the first. */
function companionsOf(
  { file, entry }: { file: GivenFile; entry: SchemeEntry },
  rest: readonly Candidate[],
): { chosen: Map<string, Candidate>; undecided: ReadonlySet<string> } {
  const chosen = new Map<string, Candidate>();
  const undecided = new Set<string>();
  const rivals = rivalsOf(entry, rest);
  const several = rivals.length > new Set(rivals.map(({ name }) => name)).size;
  // The proof is read anew only where there is something to choose from.
  const proof = several && entry.belongs ? proofIn(file) : null;
  for (const name of new Set(rivals.map((rival) => rival.name))) {
    const ofName = rivals.filter((rival) => rival.name === name);
    const own = ofName.find(
      ({ content }) => proof !== null && entry.belongs?.(name, content, proof) === true,
    );
    const taken = own ?? ofName[0];
    if (taken) chosen.set(name, taken);
    if (!own && ofName.length > 1) undecided.add(name);
  }
  return { chosen, undecided };
}

function rivalsOf({ companionIn }: SchemeEntry, rest: readonly Candidate[]) {
  return rest.flatMap((candidate) => {
    const name = companionIn?.(candidate.content) ?? null;
    return name === null ? [] : [{ ...candidate, name }];
  });
}

function proofIn(file: GivenFile): JsonNode | null {
  const content = readLoosely(file);
  if (typeof content === 'string') return null;
  return content.flatMap(findProofs)[0]?.document ?? null;
}

/** The documents in a file, or its text when there is none: why is told when somebody checks it. */
function readLoosely({ name, content }: GivenFile): JsonNode[] | string {
  try {
    return openContent(content, name).map(({ document }) => document);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return typeof content === 'string' ? content : new TextDecoder().decode(content);
  }
}
