import Link from 'next/link';
import type { EvidenceKind } from '@/lib/reports/constants';

export const EVIDENCE_WORDS: Record<EvidenceKind, string> = {
  published: 'Stated by the exchange in a file or page that Ballast ingested',
  reported: 'Stated by press or a third party that read the exchange’s page',
  recomputed: 'Computed by Ballast from the amounts',
  verified: 'Proved by cryptography',
  observed: 'Seen on chain',
};

/** What a figure rests on, one click from its sources. */
export function EvidenceBadge({ evidence, href }: { evidence: EvidenceKind; href?: string }) {
  const style =
    'inline-block rounded-full border border-line px-2 py-px text-xs text-soft leading-5';
  if (!href) {
    return (
      <span className={style} title={EVIDENCE_WORDS[evidence]}>
        {evidence}
      </span>
    );
  }
  return (
    <Link
      href={href}
      prefetch={false}
      title={`${EVIDENCE_WORDS[evidence]}. To the sources.`}
      className={`${style} underline-offset-2 hover:text-ink hover:underline`}
    >
      {evidence}
    </Link>
  );
}
