import type { Command } from 'commander';
import { Refusal } from './refusal';

export type ForceOptions = { force?: boolean; reason?: string };

/** `--force --reason <words>`: to store a file against what it says of itself. */
export function forceOptions(command: Command): Command {
  return command
    .option('--force', 'store it though it says it is of another report; needs --reason')
    .option('--reason <words>', 'why it is forced; readers see it in the revisions');
}

const LONGEST = 500;

/** The reason where the ingest is forced, else null. Throws a `Refusal` when one lacks the other. */
export function forceReason({ force = false, reason }: ForceOptions): string | null {
  const words = reason?.trim() ?? '';
  if (!force && reason === undefined) return null;
  if (force && words !== '' && words.length <= LONGEST && !/\p{Cc}/u.test(words)) return words;
  const what = force
    ? `--force needs --reason "why", words that readers will see, at most ${LONGEST} characters`
    : '--reason goes with --force';
  throw new Refusal(`${what}.`, { exitCode: 2 });
}
