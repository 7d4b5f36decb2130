import { Panel } from '@/components/ui/panel';
import { formatShortDay, formatShortMonth } from '@/lib/format/dates';
import { verifyOwnership } from '@/lib/sources/okx/verify-ownership';
import type { OwnershipProof } from '@/lib/wallets/schema';
import { OwnershipTrace } from './ownership-trace';
import { ProofCells } from './proof-cells';
import { ReCheck } from './re-check';
import { VerdictMark } from './verdict-mark';
import { verdictTitle } from './verdict-words';

const EDGES = {
  pass: 'border-l-positive',
  fail: 'border-l-negative',
  'not-bound': 'border-l-caution',
  unsupported: 'border-l-line-strong',
} as const;

/**
 * One ownership proof: the verdict and why, what was published, how it was checked, and the check
 * again in the reader's browser. The trace is not kept: it is computed from the row for this page.
 */
export function ProofPanel({ proof, first }: { proof: OwnershipProof; first: boolean }) {
  const { status, reason, row, reports, scheme } = proof;
  const { trace, notices } = verifyOwnership(row);
  const id = `proof-${proof.id}`;
  return (
    <Panel
      id={id}
      title={first ? 'Does the signature prove ownership?' : 'An earlier signature'}
      className={`border-l-4 ${EDGES[status]}`}
    >
      <div className="grid gap-5">
        <div className="grid gap-1">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <VerdictMark status={status} size={20} />
            <span>{verdictTitle({ ...proof, several: Boolean(row.signature2) })}</span>
          </p>
          {reason ? (
            <p className="wrap-anywhere text-sm">
              {reason.message} <code className="font-mono text-note text-soft">{reason.code}</code>
            </p>
          ) : null}
          {notices.map(({ code, message }) => (
            <p key={code} className="text-soft text-sm">
              {message}
            </p>
          ))}
          <p className="text-soft text-xs">
            Scheme {scheme}. Checked when ingested, {formatShortDay(proof.verifiedAt)}. Published in{' '}
            {reports.length > 3
              ? `${reports.length} reports, ${formatShortMonth(reports[0] ?? '')} to ${formatShortMonth(reports.at(-1) ?? '')}`
              : reports.map(formatShortMonth).join(', ')}
            .
          </p>
        </div>
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <section aria-labelledby={`${id}-cells`} className="min-w-0">
            <h3 id={`${id}-cells`} className="mb-2 font-semibold text-sm">
              As published
            </h3>
            <ProofCells proof={proof} />
          </section>
          <section aria-labelledby={`${id}-trace`} className="min-w-0">
            <h3 id={`${id}-trace`} className="mb-2 font-semibold text-sm">
              How it was checked
            </h3>
            <OwnershipTrace trace={trace} status={status} />
          </section>
        </div>
        <ReCheck row={row} stored={status} />
      </div>
    </Panel>
  );
}
