import { type Column, coinColumn as column, type Row } from '@/lib/tabular/column';
import { inGroup } from '@/lib/wallets/holdings/to-holding';
import type { LedgerGroup } from '@/lib/wallets/ledger/data';
import type { ListedHolding } from './export-data';

/** Columns of an export of holdings. */
export const HOLDING_COLUMNS: readonly Column[] = [
  column('exchange', 'text', 'Slug of the exchange.'),
  column('report', 'month', 'Month of the snapshot.'),
  column('network', 'text', 'Slug of the network; `unknown` for an unknown label.'),
  column('address', 'text', 'Canonical spelling on its network.'),
  column('label', 'text', "Coin label as in the exchange's file."),
  column('asset', 'text', 'Symbol; null for an unknown label.', true),
  column('type', 'text', 'own, staking, custody or other.'),
  column('published_type', 'text', 'The type cell as published.', true),
  column('height', 'text', 'Block of the balance, as published.', true),
  column('amount', 'decimal', 'Whole coins; null where the file states none.', true),
  column('verdict', 'text', 'pass, fail, not-bound or unsupported.'),
  column('bound_to', 'text', 'address or owner; null unless it passes.', true),
  column('scheme', 'text', 'Signature scheme.'),
  column('reason', 'text', 'Why it did not pass.', true),
  column('duplicate', 'boolean', 'An earlier row has the same label and address.'),
  column('line', 'integer', 'In the file, from 1.'),
];

/** Turns the rows of an export into its columns; what a group tells is looked up once. */
export function holdingRows({
  exchange,
  report,
}: {
  exchange: string;
  report: string;
}): (holding: ListedHolding) => Row {
  const known = new Map<number, Verdicts>();
  return ({ group, address, height, amount, duplicate, line }) => {
    let verdict = known.get(group.id);
    if (!verdict) {
      verdict = verdictsOf(group);
      known.set(group.id, verdict);
    }
    const { network, label, asset, publishedType } = group;
    const { type, status, boundTo, scheme, reason } = verdict;
    return [
      exchange,
      report,
      network,
      address,
      label,
      asset,
      type,
      publishedType,
      height,
      amount,
      status,
      boundTo,
      scheme,
      reason,
      duplicate,
      line,
    ];
  };
}

type Verdicts = { type: string; status: string } & Record<
  'boundTo' | 'scheme' | 'reason',
  string | null
>;

function verdictsOf(group: LedgerGroup): Verdicts {
  const { type, verdict } = inGroup(group);
  return { type, ...verdict };
}
