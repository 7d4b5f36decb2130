import { NotFound } from '@/components/ui/not-found-cell';
import { formatAmount, formatExact } from '@/lib/format/amounts';
import type { Figure } from '@/lib/reports/schema';
import { EVIDENCE_WORDS } from './evidence-badge';
import { EVIDENCE_LETTERS } from './evidence-marks';

/**
 * A stated figure with the letter of its evidence; the whole is a link to the sources. Amounts the
 * source rounded carry `≈`. A figure nobody stated is told as such.
 */
export function StatedFigure({
  figure,
  href,
  approximate = false,
  format = formatAmount,
}: {
  figure: Figure;
  href: string;
  approximate?: boolean;
  format?: (value: string) => string;
}) {
  const { value, evidence } = figure;
  if (value === null) return <NotFound />;
  if (evidence === null) return format(value);
  const title = `${approximate ? 'About ' : ''}${formatExact(value)}. ${EVIDENCE_WORDS[evidence]}. To the sources.`;
  return (
    <a href={href} title={title} className="underline-offset-4 hover:underline">
      {approximate ? (
        <abbr title="about" className="no-underline">
          ≈{' '}
        </abbr>
      ) : null}
      {format(value)}
      <sup className="ml-0.5 text-mark text-soft" aria-hidden="true">
        {EVIDENCE_LETTERS[evidence]}
      </sup>
      <span className="sr-only">, {evidence}</span>
    </a>
  );
}
