import { Command } from 'commander';
import { runProgram } from './run-program';
import { registerVerify } from './verify';

/**
 * `ballast verify …` alone, bundled into one script: it needs neither database nor settings, and
 * starting from all the sources would take as long as checking ten thousand signatures.
 */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('ballast').showHelpAfterError('(add --help for the options)');
  registerVerify(program);
  await runProgram(program, argv);
}
