import { OutsideLink } from '@/components/ui/outside-link';
import type { SourceRecord } from '@/lib/reports/schema';
import { EvidenceBadge } from './evidence-badge';

/** Every source of a report: what it is, what it states, where to read it. */
export function SourceList({ sources }: { sources: readonly SourceRecord[] }) {
  return (
    <ol className="grid gap-3 text-sm">
      {sources.map((source, index) => (
        <li
          key={`${source.url ?? ''} ${source.title}`}
          id={`source-${index + 1}`}
          className="grid scroll-mt-20 grid-cols-[1.4rem_1fr] gap-x-2"
        >
          <span className="text-soft">{index + 1}.</span>
          <Source source={source} />
        </li>
      ))}
    </ol>
  );
}

function Source({ source: { url, title, states, evidence } }: { source: SourceRecord }) {
  const unnamed = url !== null && isAddress(title);
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <span className="font-medium [overflow-wrap:anywhere]">
          {unnamed ? <OutsideLink href={url}>{shortAddress(url)}</OutsideLink> : title}
        </span>
        <EvidenceBadge evidence={evidence} />
      </div>
      {states ? <p className="wrap-anywhere text-soft">{states}</p> : null}
      {url === null ? (
        <p className="text-note text-soft italic">without a page of its own</p>
      ) : unnamed ? null : (
        <p className="text-note">
          <OutsideLink href={url}>{shortAddress(url)}</OutsideLink>
        </p>
      )}
    </div>
  );
}

/** Whether a title only repeats where the page is: `okx.com/pl/proof-of-reserves`. */
function isAddress(title: string): boolean {
  return /^[\w-]+(\.[\w-]+)+\/\S*$/.test(title);
}

/** The address without its scheme; the link itself keeps all of it. */
function shortAddress(url: string): string {
  return url.replace(/^https?:\/\//i, '');
}
