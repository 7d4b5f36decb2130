import type { GivenFile } from '@/lib/proofs/arrange-files';
import { contentsOfFile } from './file-content';
import type { InputProblem, ProofContent } from './proof-content';
import type { ProofAmongFiles } from './protocol';

/** More files at once are a mistake: a proof has a handful of companions at most. */
const MAX_FILES = 12;

type Arrange = (files: readonly GivenFile[]) => Promise<readonly ProofAmongFiles[]>;

/** What a drop of files comes to, and what to tell about it. */
export type TakenFiles = { content: ProofContent | InputProblem; note: string | null };

/**
 * One file is a proof. Several are a proof with the public files of its report, in any order; and a
 * file that comes while a proof is in the box may be one that this proof asks for.
 */
export async function takeFiles({
  files,
  current,
  arrange,
}: {
  files: readonly File[];
  /** What is in the box now. */
  current: ProofContent | null;
  arrange: Arrange;
}): Promise<TakenFiles> {
  if (files.length > MAX_FILES) return { content: tooMany(files.length), note: null };
  const given: ProofContent[] = [];
  for (const file of files) {
    const contents = await contentsOfFile(file);
    if ('problem' in contents) return { content: contents, note: null };
    given.push(...contents);
  }
  if (given.length > MAX_FILES) return { content: tooMany(given.length), note: null };
  const [first] = given;
  if (!first) return { content: { problem: 'No file was given.' }, note: null };
  if (given.length === 1 && current === null) return { content: first, note: null };
  const proofs = await arrange([...given, ...(current ? [current] : [])].map(asGivenFile));
  return choose({ given, first, current, proofs });
}

function choose({
  given,
  first,
  current,
  proofs,
}: {
  given: readonly ProofContent[];
  first: ProofContent;
  current: ProofContent | null;
  proofs: readonly ProofAmongFiles[];
}): TakenFiles {
  const fresh = proofs.filter(({ index }) => index < given.length);
  const [chosen] = fresh;
  if (chosen) {
    const content = given[chosen.index] ?? first;
    const note =
      fresh.length > 1
        ? `${fresh.length} proofs were given; the first, ${content.fileName}, is checked.`
        : null;
    const { companions, companionNames } = chosen;
    return { content: { ...content, companions, companionNames }, note };
  }
  const [own] = proofs;
  if (current && own && Object.keys(own.companions).length > 0) {
    const companions = { ...current.companions, ...own.companions };
    const companionNames = { ...current.companionNames, ...own.companionNames };
    return { content: { ...current, companions, companionNames }, note: null };
  }
  return { content: first, note: null };
}

function tooMany(count: number): InputProblem {
  return { problem: `That are ${count} files; up to ${MAX_FILES} are taken at once.` };
}

function asGivenFile({ fileName, body }: ProofContent): GivenFile {
  return { name: fileName, content: body };
}
