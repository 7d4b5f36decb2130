import type { ReactNode } from 'react';
import { TextLink } from '@/components/ui/text-link';
import { demoAccountName, demoTreeName } from '@/lib/demo/file-names';
import { formatMonth } from '@/lib/format/dates';
import type { LookupSample } from '@/lib/verifier/demo-samples';
import type { SampleGroup, SampleOffer } from '@/lib/verifier/sample-offers';
import { SampleButton } from './sample-button';

const EXPECTED: Record<SampleOffer['expect'], string> = {
  pass: 'passes',
  fail: 'fails',
  unknown: 'undecided',
  unsupported: 'unsupported',
};

/**
 * What to try the verifier with: accounts of the demo exchange, looked up here, where it is stored; then
 * made-up proofs, the first scheme's at once, all others unfold. Drawn on the server; only its buttons
 * have a script.
 */
export function SampleList({
  groups,
  lookUps,
}: {
  groups: readonly SampleGroup[];
  lookUps: readonly LookupSample[];
}) {
  const [first, ...others] = groups;
  const month = lookUps[0]?.tree.report;
  return (
    <>
      {month ? (
        <div className="mb-2 border-line border-b pb-1">
          <h3 className="font-semibold text-note">Looked up in a whole tree</h3>
          <p className="mt-0.5 text-note text-soft">
            The demo exchange’s of {formatMonth(month)}. Only a few bits of a hash are sent.
          </p>
          <Offers offers={lookUps} />
          <p className="pb-2 text-note text-soft">
            Or check them without asking this server: save the{' '}
            <Download name={demoAccountName(month, 'counted')}>account’s file</Download> and the{' '}
            <Download name={demoTreeName(month)}>whole tree</Download>, and drop both here.
          </p>
        </div>
      ) : null}
      {first ? (
        <>
          {month ? <h3 className="font-semibold text-note">Checked by themselves</h3> : null}
          <Offers offers={first.offers} />
        </>
      ) : null}
      {others.length > 0 ? (
        <details className="border-line border-t pt-2">
          <summary className="text-sm text-soft hover:text-ink">
            Samples of {others.length} other schemes
          </summary>
          {others.map(({ scheme, name, offers }) => (
            <div key={scheme} className="mt-3">
              <h3 className="font-semibold text-note">{name}</h3>
              <Offers offers={offers} />
            </div>
          ))}
        </details>
      ) : null}
    </>
  );
}

function Download({ name, children }: { name: string; children: ReactNode }) {
  return (
    <TextLink href={`/verify/demo/${name}`} download={name}>
      {children}
    </TextLink>
  );
}

function Offers({ offers }: { offers: readonly SampleOffer[] }) {
  return (
    <ul className="-mx-2 mb-1 grid">
      {offers.map(({ id, title, expect }) => (
        <li key={id}>
          <SampleButton id={id}>
            <span className="text-accent underline-offset-4 group-hover:underline">{title}</span>
            <span className="shrink-0 text-note text-soft">{EXPECTED[expect]}</span>
          </SampleButton>
        </li>
      ))}
    </ul>
  );
}
