import type { DatasetFormat, DatasetId } from './constants';

/** `ratio-history.csv` */
export function datasetFileName(id: DatasetId, format: DatasetFormat): string {
  return `${id}.${format}`;
}
