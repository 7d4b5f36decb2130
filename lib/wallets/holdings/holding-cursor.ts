import { z } from 'zod';
import { decimalSchema } from '@/lib/format/schema';
import type { HoldingSort } from '@/lib/wallets/constants';

/** The last row of a page, by what its order compares. */
export type HoldingCursor = {
  /** Null when the page ended among rows without an amount. */
  amount: string | null;
  id: number;
};

/** What a cursor of one ledger in one order holds. */
export function holdingCursorSchema({ ledgerId, sort }: { ledgerId: number; sort: HoldingSort }) {
  const id = z.int32();
  return z.tuple([z.literal(ledgerId), z.literal(sort), decimalSchema.nullable(), id]);
}
