import { type Command, Option } from 'commander';
import { SUMMARY_EXCHANGES } from '@/lib/ingest/summary-exchanges';
import { exchangeOption } from './exchange-option';
import { type ForceOptions, forceOptions } from './force-option';
import type { IngestLiabilitiesOptions } from './ingest-liabilities';
import type { IngestRootOptions } from './ingest-root';
import type { IngestWalletsOptions } from './ingest-wallets';

const examples = {
  ingest: `
A file is read and checked before anything is stored, and stored whole or not at all. The same
file twice changes nothing. A correction becomes a new revision of its report; the older one
stays readable (ballast report --revision). A file that says it is of another report is refused, by the
names of both; --force --reason "why" stores it, with the reason shown in the revisions. A mistake is
taken back with ballast withdraw and ballast move. Formats and rules: docs/ingest.md`,
  history: `
Examples
  ballast ingest history prisma/seed/okx/*.json   what ships with Ballast, a file a report
  ballast ingest history okx-history.json         many reports in one file (an array)

Of several files all are stored or none. Figures are stored as "reported"; where the exchange's
own summary of a month is stored, its figures stay and reported ones that differ become conflicts.`,
  summary: `
Example
  ballast ingest summary okx-summary-506872725.json --exchange okx

The file is the JSON object auditRootInfo of the exchange's detail page, bare or inside other JSON, or
that page saved as HTML. Its month is that of createTime, in UTC. Its figures are stored as "published" and win over
reported ones; those that contradict them stay visible as conflicts.`,
  wallets: `
Example
  ballast ingest wallets por_csv_2026050700_V4.zip --exchange okx --report 2026-05

A CSV file of addresses in any layout OKX has published, plain or as .csv.gz, or a .zip, .tar or
.tar.gz of them. Files that a spreadsheet wrote anew with semicolons, tabs or carriage returns are read
and told. The list of validators beside the main file becomes rows of type staking; other members of an
archive are told and left out. The row's Network column decides; it is kept as published too. Each new ownership signature is verified on all cores; those that an earlier month had
are known. The report must be stored. A re-issued file becomes the report's next ledger. Rows that
cannot be read are set aside and told; --strict refuses the file instead.`,
  liabilities: `
Example
  ballast ingest liabilities full-liabilities-merkle-tree.txt --exchange okx --report 2023-03
  ballast ingest liabilities por_506872725_proof_data.zip --exchange okx --report 2026-05

Either public file about liabilities, plain or zipped, told apart by what is in it.

The whole tree as text: every parent, sum, height and padding line is verified, and the root held
against the one published for the report; a wrong line refuses the file. Users then find their leaves
on /verify.

sum_proof_data.json (since 2024-09): the sums and the root of OKX's proof over all accounts; the root
is stored as published. The proof itself is not verified here. Guide: docs/liabilities.md`,
  root: `
Example
  ballast ingest root dd32f9c29d1840dc444b0c0780782cd04f6840870b934a0a8f607fc61b3e8d6b \\
    --report 2026-05 --source https://www.okx.com/proof-of-reserves

The root against which users' proofs are held, of any exchange with a stored report. A root that the exchange published wins over a reported
one; of two with the same authority the first stays, and the other is kept as a conflict.`,
  sumProof: `
Example
  ballast ingest sum-proof sum_proof_data.json --exchange okx --report 2026-05

The same as ballast ingest liabilities with this file.`,
};

/** `ballast ingest …`: takes in what exchanges publish. */
export function registerIngest(program: Command): void {
  const ingest = program
    .command('ingest')
    .description('check files and store what they state')
    .addHelpText('after', examples.ingest);

  ingest
    .command('history <file...>')
    .description("curated history of OKX's reports: one report or an array of them a file")
    .addHelpText('after', examples.history)
    .action(async (files: string[]) => {
      const { runIngestHistory } = await import('./ingest-history');
      await runIngestHistory(files);
    });

  forceOptions(
    ingest
      .command('summary <file>')
      .description("an exchange's own summary of one report, as JSON")
      .addOption(
        new Option('-e, --exchange <slug>', 'whose summary it is')
          .choices(SUMMARY_EXCHANGES)
          .makeOptionMandatory(),
      ),
  )
    .addHelpText('after', examples.summary)
    .action(
      async (
        file: string,
        options: ForceOptions & { exchange: (typeof SUMMARY_EXCHANGES)[number] },
      ) => {
        const { runIngestSummary } = await import('./ingest-summary');
        await runIngestSummary({ file, ...options });
      },
    );

  forceOptions(
    ingest
      .command('wallets <file>')
      .description("an exchange's wallet file: addresses, amounts, ownership signatures")
      .addOption(exchangeOption())
      .requiredOption('-r, --report <month>', 'the report it is of, such as 2026-05')
      .option('--strict', 'refuse the file at the first row that cannot be read'),
  )
    .addHelpText('after', examples.wallets)
    .action(async (file: string, options: IngestWalletsOptions) => {
      const { runIngestWallets } = await import('./ingest-wallets');
      await runIngestWallets(file, options);
    });

  forceOptions(
    ingest
      .command('liabilities <file>')
      .description(
        "an exchange's tree of liabilities, verified line by line, or OKX's sum_proof_data.json",
      )
      .addOption(exchangeOption())
      .requiredOption('-r, --report <month>', 'the report it is of, such as 2023-03')
      .option('--allow-unpublished-root', 'store it though another root was published'),
  )
    .addHelpText('after', examples.liabilities)
    .action(async (file: string, options: IngestLiabilitiesOptions) => {
      const { runIngestLiabilities } = await import('./ingest-liabilities');
      await runIngestLiabilities(file, options);
    });

  forceOptions(
    ingest
      .command('root <root>')
      .description('the published root of the liabilities of one report, 64 hex digits')
      .addOption(exchangeOption())
      .requiredOption('-r, --report <month>', 'the report it is of, such as 2026-05')
      .requiredOption('-s, --source <where>', 'where it is stated: a web address or words')
      .addOption(
        new Option(
          '--evidence <kind>',
          'who states it: the exchange (published) or others (reported)',
        )
          .choices(['published', 'reported'])
          .default('published'),
      ),
  )
    .addHelpText('after', examples.root)
    .action(async (root: string, options: IngestRootOptions) => {
      const { runIngestRoot } = await import('./ingest-root');
      await runIngestRoot(root, options);
    });

  forceOptions(
    ingest
      .command('sum-proof <file>')
      .description(
        "OKX's sum_proof_data.json of one report, as ballast ingest liabilities takes it too",
      )
      .addOption(exchangeOption())
      .requiredOption('-r, --report <month>', 'the report it is of, such as 2026-05'),
  )
    .addHelpText('after', examples.sumProof)
    .action(
      async (
        file: string,
        options: ForceOptions & Pick<IngestRootOptions, 'exchange' | 'report'>,
      ) => {
        const { runIngestSumProof } = await import('./ingest-sum-proof');
        await runIngestSumProof(file, options);
      },
    );
}
