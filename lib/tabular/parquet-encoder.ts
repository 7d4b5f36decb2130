import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { CellValue, Column, Row } from './column';
import type { Encoder } from './encoder';

/** Rows held until a row group is written: large enough to compress, small enough to hold. */
const ROW_GROUP = 10_000;

/**
 * Parquet with native integers (64 bit), booleans, dates and UTC timestamps (milliseconds).
 * Decimals are strings: exact amounts exceed a double, and the digits before and after the point
 * that occur together exceed the 38 of a Parquet DECIMAL.
 */
export function parquetEncoder(
  columns: readonly Column[],
  { rowGroup = ROW_GROUP }: { rowGroup?: number } = {},
): Encoder {
  const writer = new ByteWriter(64 * 1024);
  const parquet = new ParquetWriter({
    writer,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(schemaElement)],
    createdBy: 'ballast',
  });
  let held: Row[] = [];

  const writeGroup = () => {
    if (held.length === 0) return;
    const group = held;
    held = [];
    const columnData = columns.map((column, index) => ({
      name: column.name,
      data: group.map((row) => parquetValue(row[index] ?? null, column)),
    }));
    // Without a writer that flushes by itself this is synchronous and gives no promise.
    void parquet.write({ columnData, rowGroupSize: group.length });
  };
  const take = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  return {
    encode: (rows) => {
      held.push(...rows);
      if (held.length >= rowGroup) writeGroup();
      return take();
    },
    finish: () => {
      writeGroup();
      void parquet.finish();
      return take();
    },
  };
}

function schemaElement({ name, type, nullable }: Column): SchemaElement {
  const repetition_type = nullable ? 'OPTIONAL' : 'REQUIRED';
  switch (type) {
    case 'integer':
      return { name, type: 'INT64', repetition_type };
    case 'boolean':
      return { name, type: 'BOOLEAN', repetition_type };
    case 'date':
      return { name, type: 'INT32', converted_type: 'DATE', repetition_type };
    case 'timestamp':
      return {
        name,
        type: 'INT64',
        converted_type: 'TIMESTAMP_MILLIS',
        logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
        repetition_type,
      };
    default:
      return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type };
  }
}

function parquetValue(value: CellValue, { name, type, nullable }: Column): unknown {
  if (value === null) {
    if (!nullable) throw new Error(`column ${name} has no value but is declared to have one`);
    return undefined;
  }
  if (type === 'integer') return BigInt(value);
  if (type === 'date') return new Date(`${value}T00:00:00Z`);
  if (type === 'timestamp') return new Date(String(value));
  return value;
}
