import { OutsideLink } from '@/components/ui/outside-link';
import type { SourceRecord } from '@/lib/reports/schema';
import { EvidenceBadge } from './evidence-badge';

/** Every source of a report: what it is, what it states, where to read it. */
export function SourceList({ sources }: { sources: readonly SourceRecord[] }) {
  return (
    <ol className="grid gap-3 text-sm">
      {sources.map(({ url, title, states, evidence }, index) => (
        <li
          key={`${url ?? ''} ${title}`}
          id={`source-${index + 1}`}
          className="grid scroll-mt-20 grid-cols-[1.4rem_1fr] gap-x-2"
        >
          <span className="text-soft">{index + 1}.</span>
          <div className="min-w-0">
            <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
              <span className="font-medium [overflow-wrap:anywhere]">{title}</span>
              <EvidenceBadge evidence={evidence} />
            </div>
            {states ? <p className="wrap-anywhere text-soft">{states}</p> : null}
            {url ? (
              <p className="text-[0.82rem]">
                <OutsideLink href={url}>{shortAddress(url)}</OutsideLink>
              </p>
            ) : (
              <p className="text-[0.82rem] text-soft italic">without a page of its own</p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The address without its scheme; the link itself keeps all of it. */
function shortAddress(url: string): string {
  return url.replace(/^https?:\/\//i, '');
}
