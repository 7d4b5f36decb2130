import { join } from 'node:path';
import { type DatasetId, datasetFileName } from '@/lib/datasets/constants';
import type { ExportManifest } from '@/lib/datasets/schema';
import type { Column, Row } from '@/lib/tabular/column';
import { csvEncoder } from '@/lib/tabular/csv-encoder';
import type { Encoder } from '@/lib/tabular/encoder';
import { type DatasetFormat, FORMATS } from '@/lib/tabular/formats';
import { jsonEncoder } from '@/lib/tabular/json-encoder';
import { parquetEncoder } from '@/lib/tabular/parquet-encoder';
import { createExportFile } from './export-file';

const ENCODERS: Readonly<Record<DatasetFormat, (columns: readonly Column[]) => Encoder>> = {
  csv: csvEncoder,
  json: jsonEncoder,
  parquet: parquetEncoder,
};

/** Rows encoded at a time. */
const BATCH = 2_000;

export type DatasetWriter = {
  add: (rows: readonly Row[]) => Promise<void>;
  finish: () => Promise<ExportManifest['datasets'][DatasetId]>;
  abandon: () => Promise<void>;
};

/** Writes one data set in all formats side by side from one pass over its rows. */
export async function createDatasetWriter({
  folder,
  id,
  columns,
}: {
  folder: string;
  id: DatasetId;
  columns: readonly Column[];
}): Promise<DatasetWriter> {
  const outputs = await Promise.all(
    FORMATS.map(async (format) => ({
      format,
      encoder: ENCODERS[format](columns),
      file: await createExportFile(join(folder, datasetFileName(id, format))),
    })),
  );
  let held: Row[] = [];
  let rows = 0;
  const flush = async () => {
    const batch = held;
    held = [];
    for (const { encoder, file } of outputs) await file.write(encoder.encode(batch));
  };
  return {
    add: async (added) => {
      rows += added.length;
      for (const row of added) held.push(row);
      if (held.length >= BATCH) await flush();
    },
    finish: async () => {
      await flush();
      const files: Partial<Record<DatasetFormat, { bytes: number; sha256: string }>> = {};
      for (const { format, encoder, file } of outputs) {
        await file.write(encoder.finish());
        files[format] = await file.close();
      }
      return { rows, files: files as Required<typeof files> };
    },
    abandon: async () => {
      await Promise.all(outputs.map(({ file }) => file.abandon()));
    },
  };
}
