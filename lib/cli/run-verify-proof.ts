import { basename } from 'node:path';
import { describeInputProblem, InputError } from '@/lib/format/input-error';
import { type ArrangedProof, arrangeFiles, type GivenFile } from '@/lib/proofs/arrange-files';
import type { ProofRequest } from '@/lib/proofs/check-proof';
import { SCHEMES } from '@/lib/proofs/registry';
import { remedyOf } from '@/lib/proofs/remedy';
import { type LabelledRun, runProofChecks } from '@/lib/verifier/run-check';
import { type ProofFile, proofFilesAt, type UnreadFile } from './proof-files';
import { limitsLines, type ProofOutcome, proofLines, type RefusedFile } from './proof-text';
import { readBounded } from './read-bounded';
import { Refusal } from './refusal';

/** All files of a call are kept until their companions are known. */
const MOST_BYTES = 512 * 1024 * 1024;
/** Public files of as many reports are tried on a proof that does not say whose it is. */
const MOST_ALTERNATIVES = 60;
const ROOT = /^(0x)?[0-9a-f]{16,}$/i;

export type VerifyProofOptions = {
  root?: string;
  with?: string[];
  steps?: boolean;
  json?: boolean;
};

/** What `ballast verify proof` does. A file that cannot be read does not keep the others from being checked. */
export async function runVerifyProof(
  files: readonly string[],
  options: VerifyProofOptions,
): Promise<void> {
  const root = readRoot(options.root);
  const companions = await readCompanions(options.with ?? []);
  const outcomes = await checkFiles(files, { root, companions });
  const text = options.json
    ? JSON.stringify(outcomes, null, 2)
    : [
        ...outcomes.flatMap((one) => proofLines(one, { steps: options.steps ?? false })),
        ...limitsLines(outcomes),
      ].join('\n');
  process.stdout.write(`${text}\n`);
  process.exitCode = exitCode(outcomes);
}

type Options = { root: string | undefined; companions: Readonly<Record<string, Uint8Array>> };

/** One outcome a proof, in the order of the files; files that only go with a proof have none of their own. */
async function checkFiles(names: readonly string[], options: Options): Promise<ProofOutcome[]> {
  const read = await readAll(names);
  const given = read.flatMap((one) => ('content' in one ? [one] : []));
  const { proofs, unused } = arrangeFiles(given);
  const companions = new Set<GivenFile>(
    given.filter((file) => !unused.includes(file) && proofs.every((proof) => proof.file !== file)),
  );
  const outcomes: ProofOutcome[] = [];
  for (const one of read) {
    if ('error' in one) outcomes.push(refused(one.name, one.error));
    else if (!companions.has(one)) {
      const arranged = proofs.find(({ file }) => file === one);
      for (const outcome of await checkWithCompanions(one, arranged, options)) {
        const alone = proofs.length === 0 && isCompanion(outcome);
        if (!one.within || alone || !isSomethingElse(outcome)) outcomes.push(outcome);
      }
    }
  }
  const useful = given.filter((file) => companions.has(file)).map(({ within }) => within);
  return [...outcomes, ...uselessPlaces(read, outcomes, useful)];
}

/** Folders and archives hold more than proofs: public files that no proof here needs, notes, tables. */
function isSomethingElse(outcome: ProofOutcome): boolean {
  if (!('error' in outcome)) return false;
  if (isCompanion(outcome)) return true;
  const { code } = outcome.error;
  if (outcome.file.toLowerCase().endsWith('.txt')) return code !== 'account-hash';
  return code === 'proof-not-recognised';
}

function isCompanion(outcome: ProofOutcome): boolean {
  return 'error' in outcome && outcome.error.code === 'companion-alone';
}

/** A folder or archive that was named and gave nothing: silence would look like a pass. */
function uselessPlaces(
  read: readonly (ProofFile | UnreadFile)[],
  outcomes: readonly ProofOutcome[],
  useful: readonly (string | undefined)[],
): RefusedFile[] {
  const places = new Set(read.flatMap(({ within }) => (within === undefined ? [] : [within])));
  const told = new Set(outcomes.map(({ file }) => file));
  return [...places].flatMap((place) => {
    const inside = read.filter(({ within }) => within === place);
    if (useful.includes(place) || inside.some(({ name }) => told.has(name))) return [];
    const message = `${place}: holds no proof, and no public file that a proof given here asks for (${inside.length} files read).`;
    return [{ file: place, error: { code: 'nothing-to-check', message, place: { file: place } } }];
  });
}

/**
 * Where several public files could be the one of this proof, as with OKX's of several months, the one
 * under which it holds is the right one: no other leads to the proof's root.
 */
async function checkWithCompanions(
  file: GivenFile,
  arranged: ArrangedProof | undefined,
  { root, companions }: Options,
): Promise<ProofOutcome[]> {
  const check = (other?: ArrangedProof['alternatives'][number]) => {
    const chosen = other ? { [other.name]: other.content } : {};
    const named = other ? { [other.name]: other.fileName } : {};
    return checkFile(file, {
      root,
      companions: { ...arranged?.companions, ...chosen, ...companions },
      companionNames: { ...arranged?.companionNames, ...named },
    });
  };
  const outcomes = await check();
  for (const alternative of arranged?.alternatives.slice(0, MOST_ALTERNATIVES) ?? []) {
    if (!outcomes.some(isUnfit)) break;
    const others = await check(alternative);
    for (const [i, other] of others.entries()) {
      const before = outcomes[i];
      if (before && isUnfit(before) && isPass(other)) outcomes[i] = other;
    }
  }
  return outcomes;
}

/** Another public file could still be the right one. */
function isUnfit(outcome: ProofOutcome): boolean {
  return 'verdict' in outcome && ['fail', 'unknown'].includes(outcome.verdict.status);
}

function isPass(outcome: ProofOutcome): boolean {
  return 'verdict' in outcome && outcome.verdict.status === 'pass';
}

async function checkFile(
  { name, content }: GivenFile,
  {
    root,
    ...beside
  }: { root: string | undefined } & Pick<ProofRequest, 'companions' | 'companionNames'>,
): Promise<ProofOutcome[]> {
  const runs = await runProofChecks({
    content,
    fileName: basename(name),
    ...beside,
    publishedRoots: [],
    requiredRoot: root,
  });
  return runs.map((one) => outcomeOf(name, one));
}

/** Of several proofs in one file each bears its number and its lines behind the file's name. */
function outcomeOf(name: string, { label, run }: LabelledRun): ProofOutcome {
  const file = label === null ? name : `${name} (${label})`;
  switch (run.kind) {
    case 'verdict': {
      const milliseconds = Number(run.facts.milliseconds.toFixed(2));
      return { file, milliseconds, verdict: run.verdict };
    }
    case 'account-hash':
      return { file, error: { code: 'account-hash', message: run.explanation } };
    case 'refused':
      return refused(file, run);
  }
}

async function readAll(names: readonly string[]): Promise<(ProofFile | UnreadFile)[]> {
  const read: (ProofFile | UnreadFile)[] = [];
  let bytes = 0;
  for (const name of names) {
    for await (const one of proofFilesAt(name)) {
      if ('content' in one) bytes += one.content.length;
      if (bytes > MOST_BYTES) {
        throw new Refusal('These files are larger than 512 MB together: give fewer at a time.', {
          exitCode: 2,
        });
      }
      read.push(one);
    }
  }
  return read;
}

function refused(
  file: string,
  {
    code,
    reason,
    place,
    seen,
  }: Pick<InputError, 'code' | 'reason' | 'place'> & { seen?: string | null },
): RefusedFile {
  const message = describeInputProblem({ reason, place });
  return {
    file,
    error: { code, message, place, seen: seen ?? undefined, remedy: remedyOf({ code }) },
  };
}

/** 1 when a check failed, else 2 when something was not decided, else 0. */
function exitCode(outcomes: readonly ProofOutcome[]): number {
  const statuses = outcomes.map((one) => ('verdict' in one ? one.verdict.status : 'unreadable'));
  if (statuses.includes('fail')) return 1;
  return statuses.every((status) => status === 'pass') ? 0 : 2;
}

function readRoot(text: string | undefined): string | undefined {
  if (text === undefined || ROOT.test(text.trim())) return text?.trim();
  throw new Refusal(
    `--root is ${JSON.stringify(text)}; at least 16 hex digits are expected (see ballast verify proof --help).`,
    { exitCode: 2 },
  );
}

async function readCompanions(given: readonly string[]): Promise<Record<string, Uint8Array>> {
  const known = new Set(SCHEMES.flatMap((entry) => Object.keys(entry.companions ?? {})));
  const pairs = given.map(async (text) => {
    const [, name = '', file = ''] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
    if (!known.has(name)) {
      const names = [...known].join(', ');
      throw new Refusal(
        `--with is ${JSON.stringify(text)}; name=file is expected, the name one of: ${names}.`,
        { exitCode: 2 },
      );
    }
    return [name, await readBounded(file)] as const;
  });
  try {
    return Object.fromEntries(await Promise.all(pairs));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new Refusal(error.message, { exitCode: 2, cause: error });
  }
}
