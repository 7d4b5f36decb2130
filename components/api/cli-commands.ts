/** The commands the developer page names; a test keeps them equal to what `ballast` offers. */
export const CLI_COMMANDS: readonly { command: string; does: string }[] = [
  { command: 'ballast start', does: 'Starts the database and the site, with the history in it.' },
  {
    command: 'ballast ingest summary <file> --exchange okx',
    does: 'Stores what an exchange publishes about a report.',
  },
  {
    command: 'ballast ingest history <file>',
    does: 'Stores curated reports, one or many in a file.',
  },
  { command: 'ballast reports --json', does: 'Lists what is stored, as the API does.' },
  { command: 'ballast report 2022-12', does: 'Shows one report with evidence and sources.' },
  {
    command: 'ballast verify proof <file> --root <hex>',
    does: 'Checks inclusion proofs without a database or a network.',
  },
  {
    command: 'ballast verify wallets <file>',
    does: 'Checks the ownership signatures of a wallet file.',
  },
];
