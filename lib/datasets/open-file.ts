import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { currentExports } from './catalog';
import type { DatasetFormat, DatasetId } from './constants';
import { datasetFileName } from './file-name';

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
export async function openDatasetFile({
  id,
  format,
}: {
  id: DatasetId;
  format: DatasetFormat;
}): Promise<OpenDatasetFile> {
  const openFrom = async (anew: boolean) => {
    const { folder, manifest } = await currentExports({ anew });
    const path = join(/* turbopackIgnore: true */ folder, datasetFileName(id, format));
    const handle = await open(path, 'r');
    return { handle, format, ...manifest.datasets[id].files[format] };
  };
  return openFrom(false).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return openFrom(true);
    throw error;
  });
}
