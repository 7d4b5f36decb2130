import { parseDecimal } from '@/lib/format/decimal';
import { HOLDING_SORTS, type HoldingSort } from '@/lib/wallets/constants';

/** A cursor that no page of this list gave. */
export class BadCursorError extends Error {
  constructor() {
    super('The cursor is not a nextCursor of an earlier page of this list.');
    this.name = 'BadCursorError';
  }
}

/** The last row of a page, by what its order compares. */
export type HoldingCursor = {
  ledgerId: number;
  sort: HoldingSort;
  /** Null when the page ended among rows without an amount. */
  amount: string | null;
  id: number;
};

/** An opaque text for the page after this row. */
export function encodeHoldingCursor({ ledgerId, sort, amount, id }: HoldingCursor): string {
  return Buffer.from(JSON.stringify([ledgerId, sort, amount, id])).toString('base64url');
}

/** What a cursor stands for; null when the text is no cursor of ours, or of another list. */
export function decodeHoldingCursor(
  text: string,
  { ledgerId, sort }: { ledgerId: number; sort: HoldingSort },
): HoldingCursor | null {
  const parts = parse(text);
  if (!Array.isArray(parts) || parts.length !== 4) return null;
  const [ledger, order, amount, id]: unknown[] = parts;
  if (ledger !== ledgerId || order !== sort || !HOLDING_SORTS.includes(sort)) return null;
  if (typeof id !== 'number' || !Number.isInteger(id) || Math.abs(id) > 2 ** 31 - 1) return null;
  if (amount !== null && (typeof amount !== 'string' || !isDecimal(amount))) return null;
  return { ledgerId, sort, amount, id };
}

function parse(text: string): unknown {
  if (text.length > 300) return null;
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function isDecimal(text: string): boolean {
  try {
    parseDecimal(text);
    return true;
  } catch {
    return false;
  }
}
