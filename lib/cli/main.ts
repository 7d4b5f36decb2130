import { buildProgram } from './program';
import { runProgram } from './run-program';
import { loadEnvFiles } from './runtime/project';

/** Runs one command line of `ballast` and sets the exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  loadEnvFiles();
  await runProgram(buildProgram(), argv);
}
