import type { ChangeKind } from '@/lib/changes/constants';
import type { Comparison } from '@/lib/changes/schema';
import { formatCount } from '@/lib/format/amounts';
import { formatMonth } from '@/lib/format/dates';

export const KIND_WORDS: Readonly<Record<ChangeKind, string>> = {
  new: 'New',
  gone: 'Gone',
  changed: 'Changed',
};

/** The answer to "what changed?": addresses that came and went. */
export function compareHeadline({
  exchange,
  comparison: { from, to, addresses, counts },
}: {
  exchange: string;
  comparison: Pick<Comparison, 'from' | 'to' | 'addresses' | 'counts'>;
}): string {
  const between = `From ${formatMonth(from)} to ${formatMonth(to)}`;
  if (counts.new + counts.gone + counts.changed === 0) {
    return `${between} nothing changed in ${exchange}’s addresses.`;
  }
  const count = (many: number) => (many === 0 ? 'none' : formatCount(many));
  return `${between}, ${count(addresses.new)} of ${exchange}’s addresses ${addresses.new === 1 ? 'is' : 'are'} new and ${count(addresses.gone)} ${addresses.gone === 1 ? 'is' : 'are'} gone.`;
}
