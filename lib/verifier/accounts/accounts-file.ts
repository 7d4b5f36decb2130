import { InputError } from '@/lib/format/input-error';
import { readJson } from '@/lib/format/json';
import { type JsonCursor, openJson } from '@/lib/format/json-fields';
import { isMonth } from '@/lib/format/month';
import { keepEntry } from './keep-entry';
import {
  isSameEntry,
  type KeptAccount,
  type KeptEntry,
  MAX_ACCOUNTS,
  MAX_COMPANIONS,
  MAX_CONTENT_CHARS,
  MAX_ENTRIES,
  MAX_NAME_CHARS,
} from './kept-account';

export const ACCOUNTS_FORMAT = 'ballast-accounts';
const VERSION = 1;
const LIMITS = { bytes: 16 * 1024 * 1024, depth: 8, nodes: 200_000 };
/** Slugs of exchanges and names of companions. */
const SLUG = /^[a-z0-9][a-zA-Z0-9-]{0,59}$/;

/**
 * Everything kept, as a file: hashes and proofs, no outcomes. Whoever opens it checks for themselves;
 * a file that says "included" would be a claim.
 */
export function writeAccountsFile(accounts: readonly KeptAccount[], exportedAt: Date): string {
  const bare = accounts.map(({ name, entries }) => ({
    name,
    entries: entries.map(({ outcomes: _, ...entry }) => entry),
  }));
  const file = { format: ACCOUNTS_FORMAT, version: VERSION, exportedAt: exportedAt.toISOString() };
  return JSON.stringify({ ...file, accounts: bare }, null, 2);
}

/**
 * Reads such a file. Every entry comes back unchecked, whatever the file says.
 *
 * @throws InputError naming line and column, or the field.
 */
export function readAccountsFile(
  source: { text: string } | { bytes: Uint8Array },
  fileName = 'accounts',
): KeptAccount[] {
  const file = openJson(readJson({ ...source, fileName, limits: LIMITS }), fileName);
  const format = file.field('format');
  if (format.string() !== ACCOUNTS_FORMAT) {
    throw format.error('accounts-format', `must be "${ACCOUNTS_FORMAT}"`);
  }
  file.field('version').integer({ min: VERSION, max: VERSION });
  const names = new Set<string>();
  return file
    .field('accounts')
    .items({ max: MAX_ACCOUNTS })
    .map((account) => {
      const field = account.field('name');
      const name = field.string({ maxLength: MAX_NAME_CHARS });
      if (name.trim() !== name || name === '') {
        throw field.error('accounts-name', 'must not be empty, nor begin or end with a space');
      }
      if (names.has(name)) throw field.error('accounts-name', 'is there twice');
      names.add(name);
      return { name, entries: account.field('entries').items({ max: MAX_ENTRIES }).map(readEntry) };
    });
}

function readEntry(entry: JsonCursor): KeptEntry {
  const kindField = entry.field('kind');
  const kind = kindField.string();
  if (kind !== 'hash' && kind !== 'proof') {
    throw kindField.error('accounts-kind', 'must be "hash" or "proof"');
  }
  const content = entry.field('content');
  const companions = entry.field('companions').entries();
  if (companions.length > MAX_COMPANIONS) {
    throw entry.field('companions').error('accounts-companions', 'holds too many files');
  }
  const addedAt = entry.field('addedAt');
  if (Number.isNaN(Date.parse(addedAt.string({ maxLength: 40 })))) {
    throw addedAt.error('accounts-time', 'must be a time');
  }
  return {
    kind,
    content:
      kind === 'hash'
        ? content.hex(64).toLowerCase()
        : content.string({ maxLength: MAX_CONTENT_CHARS }),
    fileName: entry.field('fileName').string({ maxLength: 255 }),
    companions: Object.fromEntries(
      companions.map(([name, text]) => {
        if (!SLUG.test(name)) throw text.error('accounts-companions', 'has a name that is none');
        return [name, text.string({ maxLength: MAX_CONTENT_CHARS })];
      }),
    ),
    exchange: readSlug(entry, 'exchange', (text) => SLUG.test(text)),
    report: readSlug(entry, 'report', isMonth),
    addedAt: new Date(addedAt.string()).toISOString(),
    outcomes: [],
  };
}

function readSlug(entry: JsonCursor, name: string, fits: (text: string) => boolean): string | null {
  const field = entry.optional(name);
  if (!field) return null;
  const text = field.string({ maxLength: 60 });
  if (!fits(text)) throw field.error('accounts-slug', 'is not one that is known here');
  return text;
}

/**
 * What is kept together with what was read. Entries that are there already stay as they are, with
 * their outcomes. Gives the accounts that changed.
 *
 * @throws InputError when that would be more than can be kept.
 */
export function mergeAccounts(
  kept: readonly KeptAccount[],
  read: readonly KeptAccount[],
): KeptAccount[] {
  let all = [...kept];
  const changed = new Map<string, KeptAccount>();
  for (const { name, entries } of read) {
    for (const entry of entries) {
      const known = all.find((account) => account.name === name)?.entries ?? [];
      if (known.some((other) => isSameEntry(other, entry))) continue;
      const account = keepEntry({ accounts: all, name, entry });
      if ('problem' in account) {
        throw new InputError({ code: 'accounts-full', reason: account.problem });
      }
      all = [...all.filter((other) => other.name !== name), account];
      changed.set(name, account);
    }
  }
  return [...changed.values()];
}
