/** The formats a table can be written in. */
export const FORMATS = ['csv', 'json', 'parquet'] as const;
export type DatasetFormat = (typeof FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<DatasetFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
};
