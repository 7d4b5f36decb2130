import { CopyButton } from '@/components/ui/copy-button';
import { TextLink } from '@/components/ui/text-link';
import { formatCount } from '@/lib/format/amounts';
import { formatShortDay } from '@/lib/format/dates';
import type { OwnershipStatus } from '@/lib/signatures/verdict';
import { OWNERSHIP_STATUSES } from '@/lib/signatures/verdict';
import { UNKNOWN_NETWORK } from '@/lib/wallets/constants';
import type { Ledger, LedgerFileRemarks } from '@/lib/wallets/ledger/schema';
import { VerdictMark } from './verdict-mark';
import { codeWords } from './verdict-words';

/** What the file held: rows by verdict, what was left aside, and which file it was. */
export function LedgerFacts({ ledger }: { ledger: Ledger }) {
  const { rows, addresses, setAside, skipped, duplicates, unknownLabelRows, file } = ledger;
  return (
    <div className="grid gap-x-10 gap-y-5 text-sm lg:grid-cols-[1.1fr_1fr]">
      <div>
        <h3 className="mb-2 font-semibold">Ownership, row by row</h3>
        <ul className="grid gap-1.5">
          {OWNERSHIP_STATUSES.map((status) => (
            <VerdictCount key={status} status={status} ledger={ledger} />
          ))}
        </ul>
        <UnknownLabels ledger={ledger} />
        <FileRemarks files={ledger.files} />
      </div>
      <dl className="grid grid-cols-[7.5rem_minmax(0,1fr)] content-start gap-x-4 gap-y-1.5 sm:grid-cols-[11rem_minmax(0,1fr)]">
        <Fact name="Rows">{formatCount(rows)}</Fact>
        <Fact name="Distinct addresses">{formatCount(addresses)}</Fact>
        <Fact name="Rows set aside, unreadable">
          {setAside > 0 ? <TextLink href="#set-aside">{formatCount(setAside)}</TextLink> : '0'}
        </Fact>
        {skipped > 0 ? <Fact name="Rows passed over">{formatCount(skipped)}</Fact> : null}
        <Fact name="Repeated rows">{formatCount(duplicates)}</Fact>
        <Fact name="Rows of unknown labels">{formatCount(unknownLabelRows)}</Fact>
        <Fact name="File">
          <span className="wrap-anywhere">{file.name}</span>
          <span className="block text-note text-soft">
            {formatCount(file.bytes)} bytes, ingested {formatShortDay(file.ingestedAt)}
            {ledger.revisions.length > 1 ? `, ledger ${ledger.ledger}` : ''}
          </span>
        </Fact>
        <Fact name="SHA-256">
          <span className="flex flex-wrap items-center gap-2">
            <code className="wrap-anywhere min-w-0 font-mono text-xs" title={file.sha256}>
              {file.sha256.slice(0, 16)}…
            </code>
            <CopyButton text={file.sha256} label="Copy all 64 digits" />
          </span>
        </Fact>
      </dl>
    </div>
  );
}

/** More than this many are counted, not named. */
const NAMED_LABELS = 12;

function UnknownLabels({ ledger: { exchange, report, unknownLabels } }: { ledger: Ledger }) {
  if (unknownLabels.length === 0) return null;
  const named = unknownLabels.slice(0, NAMED_LABELS);
  const more = unknownLabels.length - named.length;
  return (
    <p className="wrap-anywhere mt-3 text-note text-soft">
      Labels that Ballast does not know, kept and shown as unknown:{' '}
      {named.map(({ label, rows }) => `${label} (${formatCount(rows)})`).join(', ')}
      {more > 0 ? ` and ${formatCount(more)} more` : ''}.{' '}
      <TextLink href={`/${exchange}/addresses?report=${report}&network=${UNKNOWN_NETWORK}`}>
        Show their rows
      </TextLink>
    </p>
  );
}

/** How the files were read, where that is not as usual. */
function FileRemarks({ files }: { files: readonly LedgerFileRemarks[] }) {
  const remarks = files.flatMap(({ name, unknownNetworks, otherNetworks, written }) => [
    ...named(
      `${name}: networks that Ballast does not know, decided by address and signature alone`,
      unknownNetworks,
    ),
    ...named(
      `${name}: labels known on another network; the row’s Network cell decides`,
      otherNetworks,
    ),
    ...(written === null ? [] : [`${name} has ${written}: it went through another program.`]),
  ]);
  return remarks.map((text) => (
    <p key={text} className="wrap-anywhere mt-3 text-note text-soft">
      {text}
    </p>
  ));
}

function named(what: string, names: LedgerFileRemarks['unknownNetworks']): string[] {
  if (names === null || names.length === 0) return [];
  const shown = names.slice(0, NAMED_LABELS);
  const more = names.length - shown.length;
  const list = shown.map(({ name, rows }) => `${name} (${formatCount(rows)})`).join(', ');
  return [`${what}: ${list}${more > 0 ? ` and ${formatCount(more)} more` : ''}.`];
}

function VerdictCount({ status, ledger }: { status: OwnershipStatus; ledger: Ledger }) {
  const reasons = ledger.reasons.filter((reason) => reason.status === status);
  return (
    <li className="grid grid-cols-[8.5rem_4rem] items-baseline gap-x-3 sm:grid-cols-[8.5rem_4rem_1fr]">
      <VerdictMark status={status} />
      <span className="text-right">{formatCount(ledger.verdicts[status])}</span>
      <span className="min-w-0 text-note text-soft max-sm:col-span-2">
        {reasons.map(({ code, rows }) => `${codeWords(code)} (${formatCount(rows)})`).join(', ')}
      </span>
    </li>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
