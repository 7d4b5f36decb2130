import { DuckDBInstance } from '@duckdb/node-api';
import type { CellValue, Column } from '@/lib/tabular/column';

/**
 * The rows of a Parquet file as DuckDB reads them, in the form they have in JSON. Columns are read
 * by the type they ought to have, so a column of another type fails here.
 */
export async function readParquet(
  path: string,
  columns: readonly Column[],
): Promise<CellValue[][]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const source = `read_parquet('${path.replaceAll("'", "''")}')`;
    const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${source}`);
    const types = described.getRowObjectsJson().map((row) => [row.column_name, row.column_type]);
    const expected = columns.map(({ name, type }) => [name, DUCKDB_TYPES[type]]);
    if (JSON.stringify(types) !== JSON.stringify(expected)) {
      throw new Error(`columns are ${JSON.stringify(types)}, not ${JSON.stringify(expected)}`);
    }
    const list = columns.map(({ name, type }) =>
      type === 'timestamp' ? `epoch_ms("${name}")` : `"${name}"`,
    );
    const result = await connection.runAndReadAll(`SELECT ${list.join(', ')} FROM ${source}`);
    return result
      .getRowsJson()
      .map((row) => columns.map((column, index) => cell(row[index], column)));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const DUCKDB_TYPES = {
  text: 'VARCHAR',
  decimal: 'VARCHAR',
  month: 'VARCHAR',
  integer: 'BIGINT',
  boolean: 'BOOLEAN',
  date: 'DATE',
  timestamp: 'TIMESTAMP WITH TIME ZONE',
} as const;

function cell(value: unknown, { type }: Column): CellValue {
  if (value === null || typeof value === 'boolean') return value;
  if (type === 'integer') return Number(value);
  if (type === 'timestamp') return new Date(Number(value)).toISOString();
  return String(value);
}
