import { InputError } from '@/lib/format/input-error';
import { resolveCoin } from '../resolve-coin';
import { readBaseUnits, readCoins } from './amount';
import type { Cells } from './cells';
import type { DetailHeader, WalletField } from './header';
import type { WalletRow, WalletRowProblem } from './wallet-row';

/** Longer cells are no address, signature or script of any kind. */
const LONGEST_CELL = 20_000;

/** Only rows with this status were verified in the audit test; its tool skips the others. */
const AUDIT_STATUS = '5';

export type ReadRow =
  | { kind: 'row'; row: WalletRow }
  | { kind: 'skipped' }
  | { kind: 'problem'; problem: WalletRowProblem };

/** Reads the cells of one address row. Trailing cells may be missing. */
export function readRow(header: DetailHeader, cells: Cells, line: number): ReadRow {
  const { index, layout } = header;
  const { texts } = cells;
  const problem = (field: WalletField | null, code: string, reason: string): ReadRow => ({
    kind: 'problem',
    problem: { line, ...placeOf(header, cells, field), code, reason },
  });
  for (let i = 0; i < texts.length; i += 1) {
    if ((texts[i]?.length ?? 0) > LONGEST_CELL) {
      return problem(null, 'cell-too-long', `a cell is longer than ${LONGEST_CELL} characters`);
    }
    if (i >= header.names.length && texts[i]) {
      return problem(
        null,
        'too-many-cells',
        `has more cells than the header's ${header.names.length}`,
      );
    }
  }
  const coin = valueAt(texts, index.coin);
  const address = valueAt(texts, index.address);
  const network = valueAt(texts, index.network);
  if (!coin) return problem('coin', 'missing-coin', 'names no coin');
  if (!address) return problem('address', 'missing-address', 'has no address');
  if (index.status >= 0 && valueAt(texts, index.status) !== AUDIT_STATUS)
    return { kind: 'skipped' };
  const audit = layout === 'audit';
  const resolved = resolveCoin({ coin, network, audit, address });
  const amountText = valueAt(texts, index.amount);
  let amount: string | null = null;
  if (index.amount >= 0) {
    if (amountText === null) return problem('amount', 'missing-amount', 'has no amount');
    try {
      amount =
        layout === 'c7' ? readBaseUnits(amountText, resolved.decimals) : readCoins(amountText);
    } catch (error) {
      return problem('amount', 'bad-amount', amountReason(error, layout === 'c7'));
    }
  }
  return {
    kind: 'row',
    row: {
      line,
      layout,
      coin,
      audit,
      resolved,
      type: valueAt(texts, index.type),
      network,
      height: valueAt(texts, index.height),
      address,
      amount,
      amountText,
      message: valueAt(texts, index.message),
      signature1: valueAt(texts, index.signature1),
      signature2: valueAt(texts, index.signature2),
      script: valueAt(texts, index.script),
      eoa1: valueAt(texts, index.eoa1),
      eoa2: valueAt(texts, index.eoa2),
    },
  };
}

/** A cell's text, or null for the ways OKX writes nothing: an empty cell, `null`, `\N`. */
export function valueAt(texts: readonly string[], index: number): string | null {
  const text = texts[index];
  if (text && text.length > 4) return text;
  return !text || text === 'null' || text === '\\N' || text === 'NULL' ? null : text;
}

function placeOf(header: DetailHeader, { starts, texts }: Cells, field: WalletField | null) {
  if (field !== null) {
    const at = header.index[field];
    return { column: starts[at] ?? starts.at(-1) ?? 1, field: header.names[at]?.trim() ?? field };
  }
  const at = texts.findIndex(
    (text, i) => text.length > LONGEST_CELL || (i >= header.names.length && text !== ''),
  );
  return { column: starts[at] ?? 1, field: header.names[at]?.trim() ?? null };
}

function amountReason(error: unknown, baseUnits: boolean): string {
  if (error instanceof InputError) return error.reason;
  return baseUnits ? 'is not a whole number of base units' : 'is negative';
}
