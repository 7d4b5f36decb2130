import type { Command } from 'commander';
import type { VerifyWalletsOptions } from './run-verify-wallets';

const help = `
Examples
  ballast verify wallets okx_por_2026050700_V4.csv.zip
  ballast verify wallets wallets.csv --json > report.json

Each row's signatures are checked against its address: on all cores, nothing is stored and nothing
is asked of a network. Every layout OKX has published is read: a CSV file, a .csv.gz, or a .zip, .tar
or .tar.gz of them, with the list of validators; other members are told and left out. Semicolons, tabs
or carriage returns of another program are read and told. The row's Network column decides. Each label's amounts are added up
beside what the file's own summary states. What counts, and where Ballast is stricter than OKX's own
tool: docs/signatures.md

Exit codes
  0  no row failed (rows that cannot be checked here are counted apart; --strict counts them as failed)
  1  a row failed, or could not be read
  2  the file could not be read or has no rows, or the command line was wrong`;

/** `ballast verify wallets <file>`. */
export function registerVerifyWallets(verify: Command): void {
  verify
    .command('wallets <file>')
    .description('ownership signatures of a wallet file (CSV, .csv.gz, or an archive of them)')
    .option('--json', 'print one JSON object instead of text')
    .option('--strict', 'stop at the first row that cannot be read; pass only if every row passes')
    .option('--threads <n>', 'threads to use; one a core when left out')
    .option(
      '--message <text...>',
      'texts that count as a claim, instead of those OKX is known to use',
    )
    .addHelpText('after', help)
    .action(async (file: string, options: VerifyWalletsOptions) => {
      const { runVerifyWallets } = await import('./run-verify-wallets');
      await runVerifyWallets(file, options);
    });
}
