import { formatCount } from '@/lib/format/amounts';
import { formatMonth } from '@/lib/format/dates';
import type { ChangeKind } from '@/lib/wallets/changes/constants';
import type { Comparison } from '@/lib/wallets/changes/schema';

export const KIND_WORDS: Readonly<Record<ChangeKind, string>> = {
  new: 'New',
  gone: 'Gone',
  changed: 'Changed',
};

const came = (many: number) =>
  many === 0
    ? 'no address joined'
    : `${formatCount(many)} ${many === 1 ? 'address' : 'addresses'} joined`;
const went = (many: number) => (many === 0 ? 'none left' : `${formatCount(many)} left`);

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
  if (addresses.new + addresses.gone === 0) {
    return `${between} the same addresses of ${exchange} are listed; ${formatCount(counts.changed)} ${counts.changed === 1 ? 'amount' : 'amounts'} changed.`;
  }
  return `${between}, ${came(addresses.new)} and ${went(addresses.gone)} ${exchange}’s list of addresses.`;
}
