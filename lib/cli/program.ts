import { Command } from 'commander';
import packageJson from '@/package.json' with { type: 'json' };
import { registerBuild } from './build';
import { registerDb } from './db';
import { registerDemo } from './demo';
import { registerDev } from './dev';
import { registerIngest } from './ingest';
import { Refusal } from './refusal';
import { registerReport } from './report';
import { registerReports } from './reports';
import { registerStart } from './start';
import { registerVerify } from './verify';
import { registerWithdraw } from './withdraw';

/** Every sub-command; one file each. They import what is heavy inside their action. */
const commands = [
  registerStart,
  registerDev,
  registerBuild,
  registerIngest,
  registerWithdraw,
  registerReports,
  registerReport,
  registerVerify,
  registerDemo,
  registerDb,
];

const epilogue = `
Examples
  npm start                                      build if needed, start, open http://localhost:3000
  npx ballast ingest summary s.json -e okx       store what an exchange publishes about a report
  npx ballast reports --json                     what is stored, for another program
  DATABASE_URL=postgresql://… npx ballast start  use your own PostgreSQL

Exit codes
  0  done
  1  refused: the input, the database or a port stands in the way; nothing was stored
  2  bad use of the command line

Settings are environment variables, or lines of a file .env: see .env.example.
Guide for operators: docs/operating.md`;

/** The `ballast` command with all its sub-commands. */
export function buildProgram(): Command {
  const program = new Command('ballast')
    .description(
      'Reserve reports of exchanges: kept, checked and shown. Runs the site, and takes in what exchanges publish.',
    )
    .version(packageJson.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help for a command')
    .addHelpText('after', epilogue)
    .showHelpAfterError('(add --help for the options)')
    .hook('preAction', checkSettings)
    .exitOverride();
  for (const register of commands) register(program);
  // Commander copies this to sub-commands made with `.command()`, but not to their errors.
  for (const command of descendants(program)) command.exitOverride();
  return program;
}

/** Wrong settings are told before any work, and do not keep anybody from `--help`. */
async function checkSettings(): Promise<void> {
  const { readEnv } = await import('@/lib/platform/env');
  try {
    readEnv();
  } catch (cause) {
    throw new Refusal(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function descendants(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...descendants(child)]);
}
