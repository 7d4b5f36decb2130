import { type Column, coinColumn as column, type Row } from '@/lib/tabular/column';
import type { HoldingChange } from './schema';

/** Columns of an export of the changes between two reports. */
export const CHANGE_COLUMNS: readonly Column[] = [
  column('exchange', 'text', 'Slug of the exchange.'),
  column('from_report', 'month', 'The earlier report.'),
  column('to_report', 'month', 'The later report.'),
  column('kind', 'text', 'new, gone or changed.'),
  column('network', 'text', 'Slug of the network as understood.'),
  column(
    'published_network',
    'text',
    'The Network cell as published in the later report that has the row.',
    true,
  ),
  column('address', 'text', 'Canonical spelling on its network.'),
  column('label', 'text', "Coin label as in the exchange's file."),
  column('asset', 'text', 'Symbol; null for an unknown label.', true),
  column(
    'from_amount',
    'decimal',
    'Null where the address was not there, or the file states no amount.',
    true,
  ),
  column(
    'to_amount',
    'decimal',
    'Null where the address is gone, or the file states no amount.',
    true,
  ),
  column('change', 'decimal', 'Later minus earlier; null where one is not stated.', true),
];

export function changeRow(
  { exchange, from, to }: { exchange: string; from: string; to: string },
  change: HoldingChange,
): Row {
  const { kind, network, publishedNetwork, address, label, asset } = change;
  return [
    ...[exchange, from, to, kind, network, publishedNetwork, address, label, asset],
    ...[change.from, change.to, change.change],
  ];
}
