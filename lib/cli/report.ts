import { type Command, InvalidArgumentError } from 'commander';
import { isMonth } from '@/lib/format/month';
import { exchangeOption } from './exchange-option';

const help = `
Examples
  ballast report 2026-09                 figures, evidence, sources and conflicts of one report
  ballast report 2026-05 --revision 1    as it was before a correction
  ballast report 2022-12 --json          every digit, in the shape of the API

Evidence: "published" by the exchange, "reported" by press or a third party. The recomputed ratio is
reserves divided by liabilities, in percent; it stands beside the ratio as printed.`;

/** `ballast report <slug>`: one report with everything known of it. */
export function registerReport(program: Command): void {
  program
    .command('report')
    .argument('<slug>', 'month of the snapshot, like 2022-12', parseSlug)
    .description('show one stored report')
    .addOption(exchangeOption())
    .option(
      '-r, --revision <number>',
      'an older revision instead of the current one',
      parseRevision,
    )
    .option('--json', 'print JSON, every digit')
    .addHelpText('after', help)
    .action(
      async (report: string, options: { exchange: string; revision?: number; json?: boolean }) => {
        const { runReport } = await import('./report-show');
        await runReport({ report, ...options });
      },
    );
}

function parseSlug(text: string): string {
  if (isMonth(text)) return text;
  throw new InvalidArgumentError('a report is named by its month, like 2022-12');
}

function parseRevision(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('revisions are counted 1, 2, 3 …');
}
