import type { Source } from '@/lib/reports/schema';
import { EvidenceBadge } from './evidence-badge';
import { SourceAddress } from './source-address';
import { SOURCE_CLASS_WORDS } from './source-class-words';

/** Every source of a report: what it is, who stands behind it, what it states, where to read it. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  return (
    <ol className="grid gap-3 text-sm">
      {sources.map((source, index) => (
        <li
          key={`${source.url ?? ''} ${source.title}`}
          id={`source-${index + 1}`}
          className="grid scroll-mt-20 grid-cols-[1.4rem_1fr] gap-x-2"
        >
          <span className="text-soft">{index + 1}.</span>
          <SourceItem source={source} />
        </li>
      ))}
    </ol>
  );
}

function SourceItem({ source: { url, title, states, evidence, class: kind } }: { source: Source }) {
  const unnamed = url !== null && isAddress(title);
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        {unnamed ? null : <span className="font-medium wrap-anywhere">{title}</span>}
        <EvidenceBadge evidence={evidence} />
        <span className="text-note text-soft">{SOURCE_CLASS_WORDS[kind]}</span>
      </div>
      {states ? <p className="wrap-anywhere text-soft">{states}</p> : null}
      <p className="text-note">
        {url === null ? (
          <span className="text-soft italic">without a page of its own</span>
        ) : (
          <SourceAddress url={url} kind={kind} />
        )}
      </p>
    </div>
  );
}

/** Whether a title only repeats where the page is: `okx.com/pl/proof-of-reserves`. */
function isAddress(title: string): boolean {
  return /^[\w-]+(\.[\w-]+)+\/\S*$/.test(title);
}
