import { type Column, coinColumn as column, type Row } from '@/lib/tabular/column';
import { type HoldingRow, inGroup } from '@/lib/wallets/holdings/to-holding';
import type { LedgerGroup } from '@/lib/wallets/ledger/data';

/** Columns of an export of holdings. */
export const HOLDING_COLUMNS: readonly Column[] = [
  column('exchange', 'text', 'Slug of the exchange.'),
  column('report', 'month', 'Month of the snapshot.'),
  column('network', 'text', 'Slug of the network as understood; `unknown` where it is not known.'),
  column('published_network', 'text', 'The Network cell as published.', true),
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

/** Turns the rows of an export into its columns; what a group tells is worked out once. */
export function holdingRows({
  exchange,
  report,
  groups,
}: {
  exchange: string;
  report: string;
  /** Those the rows belong to. */
  groups: readonly LedgerGroup[];
}): (row: HoldingRow) => Row {
  const known = new Map(groups.map((group) => [group.id, { ...group, ...inGroup(group) }]));
  return ({ groupId, address, height, amount, duplicate, line }) => {
    const group = known.get(groupId);
    if (!group) throw new Error(`a row of group ${groupId}, which was not asked for`);
    const { network, networkCell, label, asset, type, publishedType, verdict } = group;
    return [
      exchange,
      report,
      network,
      networkCell,
      address,
      label,
      asset,
      type,
      publishedType,
      height,
      amount,
      verdict.status,
      verdict.boundTo,
      verdict.scheme,
      verdict.reason,
      duplicate,
      line,
    ];
  };
}
