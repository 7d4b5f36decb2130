import { DataTable } from '@/components/tables/data-table';
import { Panel } from '@/components/ui/panel';
import { formatCount } from '@/lib/format/amounts';
import type { FileResult } from '@/lib/verifier/protocol';
import { durationWords } from '@/lib/verifier/verdict-words';
import type { StatusCounts } from '@/lib/wallets/check/wallet-check-report';
import { walletSentence } from '@/lib/wallets/check/wallet-words';

/** Rows that did not pass are listed up to this many, as on the command line. */
const LISTED = 20;

const COLUMNS: readonly { status: keyof StatusCounts; title: string }[] = [
  { status: 'pass', title: 'Pass' },
  { status: 'fail', title: 'Fail' },
  { status: 'not-bound', title: 'Not bound' },
  { status: 'unsupported', title: 'Cannot be checked' },
];

/** A wallet file whose every signature was checked here: counts, then what did not pass, by line. */
export function WalletResultView({ name, report, milliseconds }: FileResult & { kind: 'wallet' }) {
  const labels = Object.entries(report.byLabel).sort(([a], [b]) => (a < b ? -1 : 1));
  const others = report.byStatus.fail + report.byStatus['not-bound'] + report.byStatus.unsupported;
  const apart = report.sums.filter(({ agrees }) => agrees === false);
  return (
    <Panel id="wallet-result" title={name}>
      <p className="max-w-[68ch]">{walletSentence(report)}</p>
      <div className="mt-4">
        <DataTable
          label="Rows by coin label and verdict"
          head={
            <>
              <th scope="col" className="py-1.5 pr-3 text-left font-medium">
                Label
              </th>
              {COLUMNS.map(({ title }) => (
                <th key={title} scope="col" className="py-1.5 pl-3 text-right font-medium">
                  {title}
                </th>
              ))}
            </>
          }
        >
          {labels.map(([label, counts]) => (
            <tr key={label}>
              <th scope="row" className="wrap-anywhere py-1.5 pr-3 text-left font-normal">
                {label}
              </th>
              {COLUMNS.map(({ status, title }) => (
                <td key={title} className="py-1.5 pl-3 text-right tabular-nums">
                  {formatCount(counts[status])}
                </td>
              ))}
            </tr>
          ))}
        </DataTable>
      </div>
      <Listed
        title="Rows that did not pass"
        all={others}
        lines={report.notPassed.slice(0, LISTED).map((row) => ({
          place: `${row.file} line ${row.line}`,
          words: `${row.label} ${row.address}: ${row.status}, ${row.message}`,
        }))}
      />
      <Listed
        title="Rows that could not be read"
        all={report.setAside}
        lines={report.problems.slice(0, LISTED).map(({ file, line, column, field, reason }) => ({
          place: `${file} line ${line} column ${column}`,
          words: `${field ? `${field} ` : ''}${reason}`,
        }))}
      />
      <Listed
        title="Sums that differ from the file’s own summary"
        all={apart.length}
        lines={apart.slice(0, LISTED).map(({ label, computed, stated, difference }) => ({
          place: label,
          words: `${computed} in the rows, ${stated} stated, ${difference} apart`,
        }))}
      />
      <p className="mt-4 max-w-[68ch] text-note text-soft">
        A signature shows that its key agreed to a text, not that the coins are free of debt, nor
        that they were there at the snapshot. Checked in {durationWords(milliseconds)} in this
        browser; nothing was sent.
      </p>
    </Panel>
  );
}

function Listed({
  title,
  all,
  lines,
}: {
  title: string;
  all: number;
  lines: readonly { place: string; words: string }[];
}) {
  if (all === 0) return null;
  return (
    <>
      <h3 className="mt-5 mb-2 font-semibold text-sm">
        {title} ({formatCount(all)})
      </h3>
      <ul className="grid gap-1.5 text-note">
        {lines.map(({ place, words }) => (
          <li key={`${place} ${words}`} className="wrap-anywhere">
            <span className="text-soft">{place}:</span> {words}
          </li>
        ))}
      </ul>
      {all > lines.length ? (
        <p className="mt-1.5 text-note text-soft">
          And {formatCount(all - lines.length)} more; ballast verify wallets --json lists a
          thousand.
        </p>
      ) : null}
    </>
  );
}
