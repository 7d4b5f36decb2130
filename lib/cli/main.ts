import { CommanderError } from 'commander';
import { buildProgram } from './program';
import { Refusal } from './refusal';
import { loadEnvFiles } from './runtime/project';

/** Runs one command line and sets the exit code: 0 done, 1 refused, 2 bad use. */
export async function main(argv: readonly string[]): Promise<void> {
  // `ballast reports | head`: the reader has what it wants.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  loadEnvFiles();
  try {
    await buildProgram().parseAsync(argv);
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** Says on stderr why a command stopped and returns its exit code. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Refusal) {
    console.error(error.message);
    return error.exitCode;
  }
  // Imported readers throw InputError: told by its name, so that the parsers stay out of the start.
  const isInputError = error instanceof Error && error.name === 'InputError';
  console.error(isInputError ? error.message : error);
  return 1;
}
