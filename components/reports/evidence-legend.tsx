import { EVIDENCE, type EvidenceKind } from '@/lib/reports/constants';
import { EVIDENCE_WORDS } from './evidence-badge';
import { EVIDENCE_LETTERS } from './evidence-marks';

/** Spells out the letters that occur beside figures. */
export function EvidenceLegend({
  kinds,
  approximate = false,
}: {
  kinds: ReadonlySet<EvidenceKind>;
  approximate?: boolean;
}) {
  return (
    <dl className="mt-3 grid gap-x-5 gap-y-1 text-soft text-xs sm:flex sm:flex-wrap">
      {EVIDENCE.filter((kind) => kinds.has(kind)).map((kind) => (
        <div key={kind} className="flex gap-1.5">
          <dt className="font-semibold text-ink">{EVIDENCE_LETTERS[kind]}</dt>
          <dd>
            <span className="text-ink">{kind}</span>: {lowerFirst(EVIDENCE_WORDS[kind])}
          </dd>
        </div>
      ))}
      {approximate ? (
        <div className="flex gap-1.5">
          <dt className="font-semibold text-ink">≈</dt>
          <dd>the source rounded the amount</dd>
        </div>
      ) : null}
    </dl>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
