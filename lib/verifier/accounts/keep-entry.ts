import { formatCount } from '@/lib/format/amounts';
import {
  isSameEntry,
  type KeptAccount,
  type KeptEntry,
  MAX_ACCOUNTS,
  MAX_CONTENT_CHARS,
  MAX_ENTRIES,
  MAX_NAME_CHARS,
} from './kept-account';

/** Why something cannot be kept, in a sentence. */
export type NotKept = { problem: string };

/** The account of this name with the entry added: the same one again takes the older one's place. */
export function keepEntry({
  accounts,
  name,
  entry,
}: {
  accounts: readonly KeptAccount[];
  name: string;
  entry: KeptEntry;
}): KeptAccount | NotKept {
  const chosen = name.trim();
  if (chosen === '') return { problem: 'Choose a name to keep it under.' };
  if (chosen.length > MAX_NAME_CHARS) {
    return { problem: `A name has at most ${MAX_NAME_CHARS} characters.` };
  }
  const texts = [entry.content, ...Object.values(entry.companions)];
  if (texts.some((text) => text.length > MAX_CONTENT_CHARS)) {
    const most = formatCount(MAX_CONTENT_CHARS);
    return { problem: `It is too large to keep here: at most ${most} characters a file.` };
  }
  const account = accounts.find((known) => known.name === chosen);
  if (!account && accounts.length >= MAX_ACCOUNTS) {
    return { problem: `At most ${MAX_ACCOUNTS} names are kept. Forget one first.` };
  }
  const others = (account?.entries ?? []).filter((known) => !isSameEntry(known, entry));
  if (others.length >= MAX_ENTRIES) {
    return { problem: `At most ${MAX_ENTRIES} entries are kept under one name.` };
  }
  return { name: chosen, entries: [...others, entry] };
}
