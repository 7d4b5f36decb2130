import type { Metadata } from 'next';
import { PageFrame, PageHeading } from '@/components/layout/page-frame';
import type { Query } from '@/components/layout/query-check';
import { readQuery } from '@/components/layout/read-query';
import { OutsideLink } from '@/components/ui/outside-link';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import { AcceptedList } from '@/components/verifier/accepted-list';
import { SampleList } from '@/components/verifier/sample-list';
import { Verifier } from '@/components/verifier/verifier';
import { EXCHANGES } from '@/lib/exchanges/constants';
import { listAcceptedProofs } from '@/lib/verifier/accepted-proofs';
import { listStoredTrees } from '@/lib/verifier/accounts/data';
import { listLookupSamples } from '@/lib/verifier/demo-samples';
import { listSampleGroups } from '@/lib/verifier/sample-offers';

export const metadata: Metadata = {
  title: 'Verify a proof',
  description:
    'Paste or drop the inclusion proof your exchange gave you. It is recomputed in your own browser, step by step, and nothing is sent.',
  alternates: { canonical: '/verify' },
};

export const dynamic = 'force-dynamic';

/** Where exchanges give their users the proofs that are checked here. */
const OWN_PAGES = EXCHANGES.flatMap(({ name, website }) => (website ? [{ name, website }] : []));

type Props = { searchParams: Promise<Query> };

export default async function VerifyPage({ searchParams }: Props) {
  const problems = await readQuery({ path: '/verify', searchParams });
  const accepted = listAcceptedProofs();
  // The verifier works without a database; only look-ups need one.
  const trees = await listStoredTrees().catch(() => null);
  const lookUps = listLookupSamples(trees ?? []);
  return (
    <PageFrame problems={problems}>
      <PageHeading
        title="Were you counted?"
        lede={
          <>
            <p>
              An exchange that publishes what it owes can give each user a proof that their balance
              is in the total. Put yours into the box: it is recomputed here, in your browser, step
              by step. A proof is never sent, and you need no login. A bare account hash can be
              looked up in the trees stored here by its first few bits.
            </p>
            <p className="mt-2">
              Your own proof is on your exchange’s own site, after you log in there:{' '}
              {OWN_PAGES.map(({ name, website }, index) => (
                <span key={name}>
                  {index > 0 ? ', ' : ''}
                  <OutsideLink href={website}>{name}’s proof of reserves</OutsideLink>
                </span>
              ))}
              . Look at the address before you type a password: copies of exchanges exist, and
              Ballast links to none.
            </p>
          </>
        }
      />
      <Verifier
        accepted={accepted}
        lookupSamples={lookUps}
        trees={trees}
        samples={
          <Panel id="samples" title="No proof at hand?">
            <p className="mb-2 text-sm leading-data text-soft">
              Try a made-up one, see it pass or fail, then change a digit of it.
            </p>
            <SampleList groups={await listSampleGroups()} lookUps={lookUps} />
          </Panel>
        }
      />
      <div className="no-print mt-4">
        <Panel id="accepted" title="What is accepted">
          <AcceptedList accepted={accepted} />
        </Panel>
        <p className="mt-5 max-w-[68ch] text-sm leading-data text-soft">
          A passing proof says that you were counted, not that the exchange is solvent.{' '}
          <TextLink href="/methodology">What proof of reserves can and cannot show</TextLink>.
          Hashes and proofs that you want to check again can be kept, on this device only, under{' '}
          <TextLink href="/accounts">My accounts</TextLink>.
        </p>
      </div>
    </PageFrame>
  );
}
