import type { Metadata } from 'next';
import { PageFrame, PageHeading } from '@/components/layout/page-frame';
import type { Query } from '@/components/layout/query-check';
import { readQuery } from '@/components/layout/read-query';
import { MyAccounts } from '@/components/verifier/accounts/my-accounts';
import { PrivacyNote } from '@/components/verifier/accounts/privacy-note';
import { listExchanges } from '@/lib/exchanges/data';
import { listAcceptedProofs } from '@/lib/verifier/accepted-proofs';
import { listStoredTrees } from '@/lib/verifier/accounts/data';

export const metadata: Metadata = {
  title: 'My accounts',
  description:
    'Keep account hashes and proofs under names of your own, on your device only, and check them all again when a new report arrives.',
  alternates: { canonical: '/accounts' },
};

export const dynamic = 'force-dynamic';

type Props = { searchParams: Promise<Query> };

export default async function AccountsPage({ searchParams }: Props) {
  const problems = await readQuery({ path: '/accounts', searchParams });
  const [trees, exchanges] = await Promise.all([
    listStoredTrees().catch(() => null),
    listExchanges().catch(() => []),
  ]);
  const slugs = listAcceptedProofs().map(({ exchange }) => exchange);
  return (
    <PageFrame problems={problems}>
      <PageHeading
        title="My accounts"
        lede={
          <p>
            Hashes and proofs that you keep under names of your own, and whether each was counted,
            month by month. They are on this device only; this page has no login and sets no cookie.
          </p>
        }
      />
      <MyAccounts
        trees={trees}
        exchanges={[...new Set([...slugs, ...(trees ?? []).map(({ exchange }) => exchange)])]}
        exchangeNames={Object.fromEntries(exchanges.map(({ slug, name }) => [slug, name]))}
      />
      <PrivacyNote />
    </PageFrame>
  );
}
