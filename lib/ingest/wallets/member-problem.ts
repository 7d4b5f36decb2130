import { InputError } from '@/lib/format/input-error';

/** What a reader says of a file that is no wallet file at all. */
const NO_WALLET_FILE: ReadonlySet<string> = new Set([
  'wallet-header',
  'not-text',
  'line-too-long',
  'control-character',
  'bad-utf8',
  'unclosed-quote',
  'text-after-quote',
  'unclosed-bracket',
]);

/**
 * Why a member of an archive is left out, as text behind its name; null where the error is another. A
 * read-me file or a table of something else must not cost the archive, but a wallet file must not go
 * missing: once its header was read, what follows is the wallet file's own trouble.
 */
export function memberProblem(error: unknown, headerSeen: boolean): string | null {
  if (headerSeen || !(error instanceof InputError) || !NO_WALLET_FILE.has(error.code)) return null;
  return error.code === 'not-text'
    ? error.reason
    : 'is neither a wallet file nor a list of validators: its first line is no header of either';
}
