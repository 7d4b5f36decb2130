import { InlineCode } from '@/components/ui/inline-code';
import { Panel } from '@/components/ui/panel';
import type { Dataset } from '@/lib/datasets/schema';
import { formatCount } from '@/lib/format/amounts';
import { DatasetColumns } from './dataset-columns';
import { DatasetFiles } from './dataset-files';

/** One data set: what a row is, its files, and what each column means. */
export function DatasetPanel({ dataset }: { dataset: Dataset }) {
  const { id, title, description, rows, columns, files } = dataset;
  return (
    <Panel
      id={id}
      title={title}
      tools={
        <p className="text-soft text-sm">
          {formatCount(rows)} {rows === 1 ? 'row' : 'rows'}, {columns.length} columns
        </p>
      }
    >
      <p className="mb-3 max-w-[75ch] text-sm">
        <InlineCode text={description} />
      </p>
      <DatasetFiles title={title} files={files} />
      <DatasetColumns title={title} columns={columns} />
    </Panel>
  );
}
