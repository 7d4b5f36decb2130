/**
 * How a value is written. `decimal` is exact text in every format, Parquet included: amounts have
 * more digits than a double, and more than a Parquet DECIMAL of 38 can always hold. `month` and
 * `text` are text; `date`, `timestamp` (UTC), `integer` and `boolean` are native in Parquet.
 */
export type ColumnType =
  | 'text'
  | 'decimal'
  | 'integer'
  | 'boolean'
  | 'month'
  | 'date'
  | 'timestamp';

/** A value as it is in JSON; dates `2022-12-20`, timestamps `2022-12-20T06:00:00.000Z`. */
export type CellValue = string | number | boolean | null;

export type Column = {
  name: string;
  type: ColumnType;
  /** `percent`, `USD`, `coins` (of the row's asset); null where a unit has no meaning. */
  unit: 'percent' | 'USD' | 'coins' | 'days' | null;
  meaning: string;
  nullable: boolean;
};

/** Values in the order of the columns. */
export type Row = readonly CellValue[];

/** A column of an export by address or leaf, where every decimal is an amount of coins. */
export function coinColumn(
  name: string,
  type: ColumnType,
  meaning: string,
  nullable = false,
): Column {
  return { name, type, unit: type === 'decimal' ? 'coins' : null, meaning, nullable };
}
