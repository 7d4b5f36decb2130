import { Button } from '@/components/ui/button';
import { formatCount } from '@/lib/format/amounts';
import { formatMonth, formatShortDay } from '@/lib/format/dates';
import { isMonth } from '@/lib/format/month';
import type { KeptAccount, KeptEntry } from '@/lib/verifier/accounts/kept-account';
import { ConfirmButton } from './confirm-button';

/** What is kept under each name, and how to forget it. */
export function KeptList({
  accounts,
  exchangeNames,
  onForget,
  onForgetEntry,
}: {
  accounts: readonly KeptAccount[];
  exchangeNames: Readonly<Record<string, string>>;
  onForget: (name: string) => void;
  onForgetEntry: (account: KeptAccount, entry: KeptEntry) => void;
}) {
  return (
    <ul className="grid gap-5">
      {accounts.map((account) => (
        <li
          key={account.name}
          data-account={account.name}
          className="border-line border-b pb-5 last:border-b-0 last:pb-0"
        >
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h3 className="wrap-anywhere font-semibold">{account.name}</h3>
            <ConfirmButton
              label="Forget"
              question={`Forget “${account.name}” and what is kept under it?`}
              yes="Forget it"
              onConfirm={() => onForget(account.name)}
            />
          </div>
          <ul className="mt-2 grid gap-2">
            {account.entries.map((entry) => (
              <li
                key={`${entry.kind} ${entry.exchange} ${entry.report} ${entry.content}`}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-lg bg-sunken px-3 py-2 text-sm"
              >
                <span className="min-w-0">
                  <Described entry={entry} />
                  <span className="block text-note text-soft">
                    {meantFor(entry, exchangeNames)}, kept since {formatShortDay(entry.addedAt)}
                  </span>
                </span>
                {account.entries.length > 1 ? (
                  <Button
                    aria-label={`Remove ${titleOf(entry)}`}
                    onClick={() => onForgetEntry(account, entry)}
                  >
                    Remove
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Described({ entry }: { entry: KeptEntry }) {
  if (entry.kind === 'hash') {
    return <code className="break-all text-note">{entry.content}</code>;
  }
  return (
    <span className="wrap-anywhere">
      {titleOf(entry)}{' '}
      <span className="text-soft">{formatCount(entry.content.length)} characters</span>
    </span>
  );
}

function titleOf({ kind, content, fileName }: KeptEntry): string {
  return kind === 'hash' ? `hash ${content.slice(0, 10)}…` : fileName;
}

function meantFor(
  { exchange, report }: KeptEntry,
  exchangeNames: Readonly<Record<string, string>>,
): string {
  const whose = exchange === null ? 'any exchange' : (exchangeNames[exchange] ?? exchange);
  if (report === null) return `For any report of ${whose}`;
  return `For ${whose}, ${isMonth(report) ? formatMonth(report) : report}`;
}
