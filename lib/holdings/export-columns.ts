import type { Holding } from '@/lib/addresses/schema';
import type { Column, Row } from '@/lib/http/export/column';

const column = (name: string, type: Column['type'], meaning: string, nullable = false): Column => ({
  ...{ name, type, meaning, nullable },
  unit: type === 'decimal' ? 'coins' : null,
});

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

export function holdingRow(
  { exchange, report }: { exchange: string; report: string },
  { network, address, label, asset, type, publishedType, height, amount, ...rest }: Holding,
): Row {
  const { verdict, duplicate, line } = rest;
  return [
    ...[exchange, report, network, address, label, asset, type, publishedType, height, amount],
    ...[verdict.status, verdict.boundTo, verdict.scheme, verdict.reason, duplicate, line],
  ];
}
