import type { Command } from 'commander';
import { exchangeOption } from './exchange-option';

const help = `
Examples
  ballast reports                    every month, newest first, gaps included
  ballast reports --json | jq '.reports[0].ratios'

Ratios are percent: with two decimals recomputed from the amounts, whole as the exchange printed
them. "–" was not found on any page, "not found" is a month without any trace of a report.
--json prints what the API's list of reports prints, all pages in one.`;

/** `ballast reports`: what is stored. */
export function registerReports(program: Command): void {
  program
    .command('reports')
    .description('list the stored reports of an exchange')
    .addOption(exchangeOption())
    .option('--json', 'print JSON, every digit')
    .addHelpText('after', help)
    .action(async (options: { exchange: string; json?: boolean }) => {
      const { runReports } = await import('./reports-list');
      await runReports(options);
    });
}
