import { describeInputProblem, InputError } from '@/lib/format/input-error';
import { SCHEMES } from '@/lib/proofs/registry';
import { checkFiles, type ReadFile, type UnreadFile } from '@/lib/verifier/check-files';
import type { CheckedFile } from '@/lib/verifier/protocol';
import { proofFilesAt } from './proof-files';
import { limitsLines, type ProofOutcome, proofLines } from './proof-text';
import { readBounded } from './read-bounded';
import { Refusal } from './refusal';

/** All files of a call are kept until their companions are known. */
const MOST_BYTES = 512 * 1024 * 1024;
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
  const read = await readAll(files);
  const { checked } = await checkFiles(read, {
    companions,
    publishedRoots: [],
    requiredRoot: root,
  });
  const outcomes = checked.map(outcomeOf);
  const text = options.json
    ? JSON.stringify(outcomes, null, 2)
    : [
        ...outcomes.flatMap((one) => proofLines(one, { steps: options.steps ?? false })),
        ...limitsLines(outcomes),
      ].join('\n');
  process.stdout.write(`${text}\n`);
  process.exitCode = exitCode(outcomes);
}

async function readAll(names: readonly string[]): Promise<(ReadFile | UnreadFile)[]> {
  const read: (ReadFile | UnreadFile)[] = [];
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

function outcomeOf({ name: file, result }: CheckedFile): ProofOutcome {
  switch (result.kind) {
    case 'verdict': {
      const milliseconds = Number(result.facts.milliseconds.toFixed(2));
      return { file, milliseconds, verdict: result.verdict };
    }
    case 'account-hash':
      return { file, error: { code: 'account-hash', message: result.explanation } };
    case 'refused': {
      const { code, place, seen, remedy } = result;
      const message = describeInputProblem(result);
      return { file, error: { code, message, place, seen: seen ?? undefined, remedy } };
    }
  }
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
