import { InputError } from '@/lib/format/input-error';
import { type ArrangedProof, arrangeFiles, type GivenFile } from '@/lib/proofs/arrange-files';
import { remedyOf } from '@/lib/proofs/remedy';
import type { PublishedRoot, Verdict } from '@/lib/proofs/verdict';
import type { CheckedFile } from './protocol';
import { runProofChecks } from './run-check';

/** A document that was read, and one that could not be. */
export type ReadFile = GivenFile & {
  /** The folder or archive in which it was found: there it may be something else than a proof. */
  within?: string;
};
export type UnreadFile = { name: string; within?: string; error: InputError };

type Options = {
  /** A proof that was there before: it takes what is given as its own files, else it stands aside. */
  current?: GivenFile | null;
  /** Files that are given by name, for every proof. */
  companions?: Readonly<Record<string, string | Uint8Array>>;
  publishedRoots: readonly PublishedRoot[];
  requiredRoot?: string;
  onChecked?(name: string): void;
};

/** Public files of as many reports are tried on a proof that does not say whose it is. */
const MOST_ALTERNATIVES = 60;

/**
 * Checks files that were given together, on the page and on the command line: one outcome a file, in
 * their order; files that only go with a proof have none of their own.
 */
export async function checkFiles(
  read: readonly (ReadFile | UnreadFile)[],
  options: Options,
): Promise<{ checked: CheckedFile[]; unused: ReadFile[] }> {
  const { current, onChecked } = options;
  const given = read.flatMap((one) => ('content' in one ? [one] : []));
  const { proofs, unused } = arrangeFiles(current ? [...given, current] : given);
  const own = proofs.find(({ file }) => file === current);
  const fresh = proofs.filter(({ file }) => file !== current);
  if (own && fresh.length === 0 && Object.keys(own.companions).length > 0) {
    return { checked: await checkWithCompanions(own.file, own, options), unused: [] };
  }
  const companions = new Set<GivenFile>(
    given.filter((file) => !unused.includes(file) && fresh.every((proof) => proof.file !== file)),
  );
  const checked: CheckedFile[] = [];
  for (const one of read) {
    onChecked?.(one.name);
    if ('error' in one) checked.push(unreadable(one));
    else if (!companions.has(one)) {
      const arranged = fresh.find(({ file }) => file === one);
      for (const outcome of await checkWithCompanions(one, arranged, options)) {
        const alone = fresh.length === 0 && isCompanion(outcome);
        if (!one.within || alone || !isSomethingElse(outcome)) checked.push(outcome);
      }
    }
  }
  const useful = given.filter((file) => companions.has(file)).map(({ within }) => within);
  return {
    checked: [...checked, ...uselessPlaces(read, checked, useful)],
    unused: given.filter((file) => unused.includes(file)),
  };
}

/** Folders and archives hold more than proofs: public files that no proof here needs, notes, tables. */
function isSomethingElse({ name, result }: CheckedFile): boolean {
  if (result.kind !== 'refused') return false;
  const { code } = result;
  return (
    code === 'companion-alone' ||
    code === 'proof-not-recognised' ||
    name.toLowerCase().endsWith('.txt')
  );
}

function isCompanion({ result }: CheckedFile): boolean {
  return result.kind === 'refused' && result.code === 'companion-alone';
}

/** A folder or archive that was given and held nothing: silence would look like a pass. */
function uselessPlaces(
  read: readonly (ReadFile | UnreadFile)[],
  checked: readonly CheckedFile[],
  useful: readonly (string | undefined)[],
): CheckedFile[] {
  const places = new Set(read.flatMap(({ within }) => (within === undefined ? [] : [within])));
  const told = new Set(checked.map(({ name }) => name));
  return [...places].flatMap((place) => {
    const inside = read.filter(({ within }) => within === place);
    if (useful.includes(place) || inside.some(({ name }) => told.has(name))) return [];
    const reason = `holds no proof, and no public file that a proof given here asks for (${inside.length} files read).`;
    const error = new InputError({ code: 'nothing-to-check', reason, place: { file: place } });
    return [unreadable({ name: place, error })];
  });
}

function unreadable({ name, error }: UnreadFile): CheckedFile {
  const { code, reason, place } = error;
  const remedy = remedyOf(error);
  const result = { kind: 'refused', code, reason, place, seen: null, remedy } as const;
  return { name, result, checked: null };
}

/**
 * Where several public files could be the one of this proof, as with OKX's of several months, the one
 * under which it holds is the right one: no other leads to the proof's root.
 */
async function checkWithCompanions(
  file: GivenFile,
  arranged: ArrangedProof | undefined,
  options: Options,
): Promise<CheckedFile[]> {
  const check = async (other?: ArrangedProof['alternatives'][number]): Promise<CheckedFile[]> => {
    const chosen = other ? { [other.name]: other.content } : {};
    const named = other ? { [other.name]: other.fileName } : {};
    const companions = { ...arranged?.companions, ...chosen, ...options.companions };
    const companionNames = { ...arranged?.companionNames, ...named };
    const { publishedRoots, requiredRoot } = options;
    const { content } = file;
    const runs = await runProofChecks({
      content,
      fileName: baseName(file.name),
      companions,
      companionNames,
      publishedRoots,
      requiredRoot,
    });
    // Of several proofs in one file each bears its number and its lines behind the file's name.
    return runs.map(({ label, run }) => ({
      name: label === null ? file.name : `${file.name} (${label})`,
      result: run,
      checked: { content, companions, companionNames },
    }));
  };
  const checked = await check();
  for (const alternative of arranged?.alternatives.slice(0, MOST_ALTERNATIVES) ?? []) {
    if (!checked.some((one) => stands(one, 'fail', 'unknown'))) break;
    for (const [i, other] of (await check(alternative)).entries()) {
      const before = checked[i];
      if (before && stands(before, 'fail', 'unknown') && stands(other, 'pass')) checked[i] = other;
    }
  }
  return checked;
}

function stands({ result }: CheckedFile, ...statuses: Verdict['status'][]): boolean {
  return result.kind === 'verdict' && statuses.includes(result.verdict.status);
}

/** Without the folders, of this machine or of an archive. */
function baseName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
}
