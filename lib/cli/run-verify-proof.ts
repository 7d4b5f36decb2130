import { basename } from 'node:path';
import { InputError } from '@/lib/format/input-error';
import { arrangeFiles, type GivenFile } from '@/lib/proofs/arrange-files';
import { checkProof, type ProofRequest } from '@/lib/proofs/check-proof';
import { UnrecognisedProof } from '@/lib/proofs/detect';
import { SCHEMES } from '@/lib/proofs/registry';
import { limitsLines, type ProofOutcome, proofLines, type RefusedFile } from './proof-text';
import { readBounded } from './read-bounded';
import { Refusal } from './refusal';
import type { VerifyProofOptions } from './verify-proof';

/** All files of a call are kept until their companions are known. */
const MOST_BYTES = 512 * 1024 * 1024;
const ROOT = /^(0x)?[0-9a-f]{16,}$/i;

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

/** One outcome a file, in their order; files that only go with a proof have none of their own. */
async function checkFiles(files: readonly string[], options: Options): Promise<ProofOutcome[]> {
  const read = await readAll(files);
  const given = read.flatMap((one) => ('content' in one ? [one] : []));
  const { proofs, unused } = arrangeFiles(given);
  const goesWithAProof = given.filter(
    (file) => !unused.includes(file) && proofs.every((proof) => proof.file !== file),
  );
  const outcomes: ProofOutcome[] = [];
  for (const one of read) {
    if ('error' in one) outcomes.push(one);
    else if (!goesWithAProof.includes(one)) {
      const arranged = proofs.find(({ file }) => file === one)?.companions;
      const companions = { ...arranged, ...options.companions };
      outcomes.push(await checkFile(one, { ...options, companions }));
    }
  }
  return outcomes;
}

async function checkFile(
  { name, content }: GivenFile,
  { root, companions }: { root: string | undefined; companions: ProofRequest['companions'] },
): Promise<ProofOutcome> {
  const began = performance.now();
  try {
    const context = { requiredRoot: root };
    const answer = await checkProof({ content, fileName: basename(name), companions, context });
    const milliseconds = Number((performance.now() - began).toFixed(2));
    if (answer.kind === 'verdict') return { file: name, milliseconds, verdict: answer.verdict };
    return { file: name, error: { code: 'account-hash', message: answer.explanation } };
  } catch (error) {
    return refused(name, error);
  }
}

/** One after the other: a shell may name thousands, and no more than these can be open at once. */
async function readAll(files: readonly string[]): Promise<(GivenFile | RefusedFile)[]> {
  const read: (GivenFile | RefusedFile)[] = [];
  let bytes = 0;
  for (const file of files) {
    const one = await readOrRefuse(file);
    if ('content' in one) bytes += one.content.length;
    if (bytes > MOST_BYTES) {
      throw new Refusal('These files are larger than 512 MB together: give fewer at a time.', {
        exitCode: 2,
      });
    }
    read.push(one);
  }
  return read;
}

async function readOrRefuse(file: string): Promise<GivenFile | RefusedFile> {
  try {
    return { name: file, content: await readBounded(file) };
  } catch (error) {
    return refused(file, error);
  }
}

function refused(file: string, error: unknown): RefusedFile {
  if (!(error instanceof InputError)) throw error;
  const { code, message, place } = error;
  const seen = error instanceof UnrecognisedProof ? error.seen : undefined;
  return { file, error: { code, message, place, seen } };
}

/** 1 when a check failed, else 2 when something was not decided, else 0. */
function exitCode(outcomes: readonly ProofOutcome[]): number {
  const statuses = outcomes.map((one) => ('verdict' in one ? one.verdict.status : 'unreadable'));
  if (statuses.includes('fail')) return 1;
  return statuses.every((status) => status === 'pass') ? 0 : 2;
}

function readRoot(text: string | undefined): string | undefined {
  if (text === undefined || ROOT.test(text)) return text;
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
