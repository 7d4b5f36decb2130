import type { Command } from 'commander';
import { Refusal } from './refusal';

const help = `
Examples
  ballast demo                                     an exchange at /demo to try everything with
  ballast demo --files demo-files                  what it publishes, as files to try commands and /verify on
  ballast demo --rows 320000 --out wallets.csv     a wallet file as large as OKX's, for measuring

Six months of an exchange that does not exist: some thousand addresses on every kind of network, with
real signatures by keys anyone can make again, some wrong on purpose, and a whole tree of what it owes.
Marked synthetic everywhere; not on the home page, in feeds or in data sets. ballast start makes it
unless BALLAST_DEMO=off.

--files writes, for each month, the wallet file (ballast verify wallets), the tree of liabilities, and
the files that two account holders were given: one is in the tree, the other was left out. Try
  ballast verify proof demo-files/*-2026-10*.txt demo-files/*-2026-10-counted.json`;

type DemoOptions = { rows?: string; out?: string; files?: string };

/** `ballast demo`. */
export function registerDemo(program: Command): void {
  program
    .command('demo')
    .description('make a synthetic exchange to try Ballast with, or a large wallet file')
    .option('--files <folder>', 'write the files of its six months there instead')
    .option('--rows <n>', 'write a wallet file of so many rows instead; needs --out')
    .option('--out <file.csv>', 'where to write it')
    .addHelpText('after', help)
    .action(async ({ rows, out, files }: DemoOptions) => {
      const { runDemo, runDemoFile, runDemoFiles } = await import('./run-demo');
      if (files !== undefined) {
        if (rows === undefined && out === undefined) return runDemoFiles(files);
        throw new Refusal('--files does not go with --rows and --out.', { exitCode: 2 });
      }
      if (rows === undefined && out === undefined) return runDemo();
      const count = Number(rows);
      if (out === undefined || !Number.isInteger(count) || count < 1 || count > 20_000_000) {
        throw new Refusal('--rows (1 to 20000000) and --out go together.', { exitCode: 2 });
      }
      return runDemoFile({ rows: count, file: out });
    });
}
