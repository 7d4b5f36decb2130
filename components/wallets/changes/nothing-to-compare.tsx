import { PageHeading } from '@/components/layout/page-frame';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import type { ExchangeSummary } from '@/lib/exchanges/schema';
import { formatMonth } from '@/lib/format/dates';
import { inWords } from '@/lib/reports/headline';
import type { LedgerSummary } from '@/lib/wallets/ledger/schema';
import { CompareForm } from './compare-form';
import { type CompareState, chosenReports } from './compare-state';

/** Two different reports with a wallet file are needed; says which are here. */
export function NothingToCompare({
  exchange,
  state,
  ledgers,
  path,
}: {
  exchange: ExchangeSummary;
  state: CompareState;
  ledgers: readonly LedgerSummary[];
  path: string;
}) {
  const newest = ledgers[0]?.report ?? '';
  const here = (report: string | null) =>
    ledgers.some((ledger) => ledger.report === report) ? report : null;
  const known = { from: here(state.from), to: here(state.to) };
  // A report that is not here cannot be chosen in the form; one that is stays chosen.
  const chosen =
    chosenReports({ state: known, ledgers }) ??
    chosenReports({ state: { from: null, to: known.to }, ledgers }) ??
    chosenReports({ state: { from: null, to: null }, ledgers });
  return (
    <>
      <PageHeading
        title={
          ledgers.length < 2
            ? `One wallet file of ${exchange.name} is here; a comparison needs two.`
            : 'These two reports cannot be compared.'
        }
        lede={
          <p>
            A comparison needs the wallet files of two different reports. Ingested here:{' '}
            {inWords(ledgers.map(({ report }) => formatMonth(report)).toReversed())}.
          </p>
        }
      />
      <Panel id="choose" title={ledgers.length < 2 ? 'What there is' : 'Choose two reports'}>
        {ledgers.length < 2 ? (
          <TextLink href={`/${exchange.slug}/addresses`}>
            Explore the addresses of {formatMonth(newest)}
          </TextLink>
        ) : (
          <CompareForm
            path={path}
            from={chosen?.from ?? newest}
            to={chosen?.to ?? newest}
            ledgers={ledgers}
          />
        )}
      </Panel>
    </>
  );
}
