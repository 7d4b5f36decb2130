import { DuckDBInstance } from '@duckdb/node-api';
import type { CellValue, Column } from '@/lib/tabular/column';
import { plainCsvText } from '@/lib/tabular/csv-cell';

/** The rows of a CSV file as DuckDB reads them, in the form they have in JSON. */
export async function readCsv(path: string, columns: readonly Column[]): Promise<CellValue[][]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const source = `read_csv('${path.replaceAll("'", "''")}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', new_line = '\\r\\n')`;
    const result = await connection.runAndReadAll(`SELECT * FROM ${source}`);
    const names = result.columnNames();
    if (names.join() !== columns.map(({ name }) => name).join()) {
      throw new Error(`columns are ${names.join()}`);
    }
    return result
      .getRowsJson()
      .map((row) => columns.map((column, index) => cell(row[index], column)));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function cell(value: unknown, { type }: Column): CellValue {
  if (value === null) return null;
  const text = String(value);
  if (type === 'integer') return Number(text);
  if (type === 'boolean') return text === 'true';
  return type === 'text' ? plainCsvText(text) : text;
}
