import type { Command } from 'commander';
import { exchangeOption } from './exchange-option';
import type { WithdrawOptions } from './run-withdraw';

const withdrawHelp = `
Examples
  ballast withdraw 1f0c63d5a2b4 --reason "wallet file of another month"
  ballast withdraw 2026-06 --reason "ingested from a test folder"

One file by the beginning of its SHA-256 (ballast report shows it; a wrong one lists what is stored),
or by a month every file that was ingested for that report. Readers see what they saw before; a new
revision says what was withdrawn, when and why. Nothing is deleted, and the file may be ingested again
where it belongs. What ships with Ballast is not withdrawn: ingest a corrected file instead.
Twice the same changes nothing. Guide: docs/operating.md`;

const moveHelp = `
Example
  ballast move 1f0c63d5a2b4 --report 2026-09 --reason "the file names that month"

For a wallet file, a tree of liabilities, a sum proof or a stated root: nothing is read again. Both
reports get a revision that says so. A summary and a history say their months themselves: withdraw
them and ingest corrected ones.`;

/** `ballast withdraw` and `ballast move`: what was ingested by mistake is taken back. */
export function registerWithdraw(program: Command): void {
  program
    .command('withdraw <file-or-report>')
    .description('take back a file that was ingested by mistake, or all of a report')
    .addOption(exchangeOption())
    .option('-r, --report <month>', 'only among the files of this report')
    .requiredOption('--reason <words>', 'why; readers see it')
    .addHelpText('after', withdrawHelp)
    .action(async (target: string, options: WithdrawOptions) => {
      const { runWithdraw } = await import('./run-withdraw');
      await runWithdraw(target, options);
    });

  program
    .command('move <file>')
    .description('move a file that was ingested into the wrong report')
    .addOption(exchangeOption())
    .requiredOption('-r, --report <month>', 'the report it belongs to')
    .requiredOption('--reason <words>', 'why; readers see it')
    .addHelpText('after', moveHelp)
    .action(async (target: string, options: WithdrawOptions & { report: string }) => {
      const { runMove } = await import('./run-withdraw');
      await runMove(target, options);
    });
}
