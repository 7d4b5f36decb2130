import type { HoldingRow } from '@/lib/wallets/holdings/to-holding';

/**
 * Rows of an export as one text: Postgres writes them, and they come over as a single value. Row by
 * row and cell by cell they would spend most of the export's time in the database client.
 */

/** Between cells and rows; the reader of wallet files sets rows with control characters aside. */
export const CELL_END = '\x1f';
export const ROW_END = '\x1e';

/** Cells: id, group, line, duplicate, amount, height, address; `1` is a duplicate, an empty amount or height is none. */
export function unpackRows(text: string): HoldingRow[] {
  return text.split(ROW_END).map((row) => {
    const [id, groupId, line, duplicate, amount, height, address = ''] = row.split(CELL_END);
    return {
      id: Number(id),
      groupId: Number(groupId),
      line: Number(line),
      duplicate: duplicate === '1',
      amount: amount ? detached(amount) : null,
      height: height ? detached(height) : null,
      address: detached(address),
    };
  });
}

/**
 * The same text on its own. A piece of a long text keeps all of it in memory, and a Parquet file's
 * statistics keep pieces to the end.
 */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
