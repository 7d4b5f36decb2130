import { join } from 'node:path';
import { readEnv } from '@/lib/env';
import { DATASET_LICENCE, DATASETS, FORMATS, MEDIA_TYPES } from './constants';
import { readDatasetVersion, visitReports } from './data';
import { DEFINITIONS } from './definitions';
import { type ExportSet, openExports } from './export-store';
import { datasetFileName } from './file-name';
import type { DatasetCatalog } from './schema';

const holder = globalThis as typeof globalThis & {
  ballastExports?: { version: string; set: Promise<ExportSet> };
};

/**
 * The exports of the data as it is now; written at most once per version, by whoever asks first.
 * `anew` forgets what this process knows, for when files turn out to be gone.
 */
export async function currentExports({ anew = false } = {}): Promise<ExportSet> {
  const version = await readDatasetVersion();
  const known = holder.ballastExports;
  if (known && known.version === version && !anew) return known.set;
  const root = join(/* turbopackIgnore: true */ readEnv().BALLAST_DATA_DIR, 'exports');
  const set = openExports({ root, version, read: (visitor) => visitReports({ visitor }) });
  holder.ballastExports = { version, set };
  set.catch(() => {
    if (holder.ballastExports?.set === set) holder.ballastExports = undefined;
  });
  return set;
}

/** Every data set with its columns, row count, and the size and SHA-256 of each file. */
export async function getDatasetCatalog(): Promise<DatasetCatalog> {
  const { manifest } = await currentExports();
  return {
    version: manifest.version,
    licence: { ...DATASET_LICENCE },
    datasets: DATASETS.map((id) => {
      const { title, description, columns } = DEFINITIONS[id];
      const { rows, files } = manifest.datasets[id];
      return {
        ...{ id, title, description, rows },
        columns: columns.map((column) => ({ ...column })),
        files: FORMATS.map((format) => {
          const name = datasetFileName(id, format);
          const mediaType = MEDIA_TYPES[format];
          return { format, name, path: `/api/v1/datasets/${name}`, mediaType, ...files[format] };
        }),
      };
    }),
  };
}
