import { Command } from 'commander';
import { runProgram } from './run-program';
import { registerVerify } from './verify';

/** Reads a command line `ballast verify …`, runs it and sets the exit code. */
export async function runVerify(argv: readonly string[]): Promise<void> {
  const program = new Command('ballast').showHelpAfterError('(add --help for the options)');
  registerVerify(program);
  await runProgram(program, argv);
}
