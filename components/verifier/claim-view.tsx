import { PanelTitle } from '@/components/ui/panel';
import { Remark } from '@/components/ui/remark';
import { StatusMark } from '@/components/ui/status-mark';
import { VERDICT_PARTS } from '@/lib/proofs/verdict';
import type { AcceptedProof } from '@/lib/verifier/accepted-proofs';
import { type Claim, readClaim } from '@/lib/verifier/claim';
import { PART_NAMES, STATUS_WORDS } from '@/lib/verifier/verdict-words';

const CLAIMED: Record<Claim['status'], string> = {
  pass: 'that a proof passed',
  fail: 'that a proof failed',
  unknown: 'that a proof could not be decided',
  unsupported: 'that a proof is not supported',
};

/** What a share link says, shown as what it is: somebody's words. */
export function ClaimView({
  fragment,
  accepted,
}: {
  fragment: string;
  accepted: readonly AcceptedProof[];
}) {
  const claim = readClaim(fragment);
  if (claim === null) return null;
  if (claim === 'unreadable') {
    return (
      <Remark tone="caution" label="This link cannot be read.">
        It looks like a shared verdict, but its text was cut or changed. Nothing of it is shown.
      </Remark>
    );
  }
  const scheme = accepted.find(({ id }) => id === claim.scheme)?.name ?? claim.scheme;
  return (
    <section
      aria-labelledby="claim-title"
      className="rounded-xl border border-line-strong border-dashed bg-card p-5"
    >
      <PanelTitle id="claim-title">Someone’s claim, not checked here</PanelTitle>
      <p className="mt-2 max-w-[68ch] text-sm">
        The link you opened says {CLAIMED[claim.status]}: {scheme}
        {claim.report ? `, report ${claim.report}` : ''}. Anyone can write such a link. To know, ask
        for the proof itself and check it below.
      </p>
      <ul className="mt-3 grid gap-x-8 gap-y-1.5 text-sm sm:grid-cols-2 lg:grid-cols-3">
        {VERDICT_PARTS.map((part) => (
          <li key={part} className="flex items-center gap-2.5">
            <StatusMark status={claim.parts[part]} />
            {PART_NAMES[part]}:{' '}
            <span className="text-soft">
              claimed {STATUS_WORDS[claim.parts[part]].toLowerCase()}
            </span>
          </li>
        ))}
      </ul>
      {claim.root ? (
        <p className="mt-3 text-sm">
          <span className="text-soft">Claimed root </span>
          <code className="break-all text-note">{claim.root}</code>
        </p>
      ) : null}
    </section>
  );
}
