import { type Command, CommanderError } from 'commander';
import { Refusal } from './refusal';

/** Runs one command line and sets the exit code: 0 done, 1 refused, 2 bad use. */
export async function runProgram(program: Command, argv: readonly string[]): Promise<void> {
  // `ballast reports | head`: the reader has what it wants.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  // Commander copies this to sub-commands made with `.command()`, but not to their errors.
  for (const command of [program, ...descendants(program)]) command.exitOverride();
  try {
    await program.parseAsync(argv);
  } catch (error) {
    process.exitCode = report(error);
  }
}

function descendants(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...descendants(child)]);
}

/** Says on stderr why a command stopped and returns its exit code. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Refusal) {
    console.error(error.message);
    return error.exitCode;
  }
  // Imported readers throw InputError: told by its name, so that the parsers stay out of the start.
  if (error instanceof Error && error.name === 'InputError') console.error(error.message);
  else if (isFileProblem(error)) console.error(`${error.message}. ${fileAdvice[error.code]}`);
  else console.error(error);
  return 1;
}

/** What the operator can do about the system's own errors; their messages name the file. */
const fileAdvice: Record<string, string> = {
  EACCES: 'Does it belong to another user, from a run as root?',
  EPERM: 'Does it belong to another user, from a run as root?',
  EROFS: 'Set BALLAST_DATA_DIR to a folder that can be written.',
  ENOSPC: 'Make room on the disk; nothing half-done is kept.',
};

function isFileProblem(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && String(error.code) in fileAdvice;
}
