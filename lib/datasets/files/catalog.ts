import { DATASETS, DEFINITIONS, datasetFileName } from '@/lib/datasets/constants';
import type { Dataset, ExportManifest } from '@/lib/datasets/schema';
import { FORMATS, MEDIA_TYPES } from '@/lib/tabular/formats';

/** What was written, described for people: columns, and where each file is served. */
export function describeExports({ datasets }: ExportManifest): Dataset[] {
  return DATASETS.map((id) => {
    const { title, description, columns } = DEFINITIONS[id];
    const { rows, files } = datasets[id];
    return {
      id,
      title,
      description,
      rows,
      columns: columns.map((column) => ({ ...column })),
      files: FORMATS.map((format) => {
        const name = datasetFileName(id, format);
        const mediaType = MEDIA_TYPES[format];
        return { format, name, path: `/api/v1/datasets/${name}`, mediaType, ...files[format] };
      }),
    };
  });
}
