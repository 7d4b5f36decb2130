import { CodeBlock } from '@/components/ui/code-block';
import { Panel } from '@/components/ui/panel';
import type { DatasetCatalog } from '@/lib/datasets/schema';
import { readingSnippets } from './reading-snippets';

/** How to read the files without losing a digit. */
export function ReadingGuide({
  publicUrl,
  catalog,
}: {
  publicUrl: string;
  catalog: DatasetCatalog;
}) {
  return (
    <Panel id="reading" title="How to read them">
      <p className="mb-3 max-w-[75ch] text-sm">
        Amounts and ratios are decimal text in every format, because a float would lose digits: cast
        them where you compute. Times are UTC. An empty CSV cell and a JSON or Parquet null mean
        that nobody stated the figure; never read them as zero.
      </p>
      <div className="grid gap-3 lg:grid-cols-2">
        {readingSnippets({ publicUrl, catalog }).map(({ label, code }) => (
          <CodeBlock key={label} label={label} code={code} />
        ))}
      </div>
    </Panel>
  );
}
