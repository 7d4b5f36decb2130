import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { type DatasetId, datasetFileName } from '@/lib/datasets/constants';
import type { DatasetFormat } from '@/lib/tabular/formats';
import type { ExportSet } from './export-store';

export type OpenDatasetFile = {
  handle: FileHandle;
  format: DatasetFormat;
  bytes: number;
  sha256: string;
};

/**
 * Opens a file of the current exports; the caller closes the handle, which stays readable even if
 * a newer version replaces the file. Files that vanished from the disk are written again.
 */
export async function openExportFile({
  id,
  format,
  exports,
}: {
  id: DatasetId;
  format: DatasetFormat;
  exports: (options: { anew: boolean }) => Promise<ExportSet>;
}): Promise<OpenDatasetFile> {
  const openFrom = async (anew: boolean) => {
    const { folder, manifest } = await exports({ anew });
    const path = join(/* turbopackIgnore: true */ folder, datasetFileName(id, format));
    const handle = await open(path, 'r');
    return { handle, format, ...manifest.datasets[id].files[format] };
  };
  return openFrom(false).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return openFrom(true);
    throw error;
  });
}
