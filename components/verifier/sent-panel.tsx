import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { CELL } from '@/components/tables/table';
import { Panel } from '@/components/ui/panel';
import { formatCount } from '@/lib/format/amounts';
import { formatMonth } from '@/lib/format/dates';
import { FEWEST_LEAVES } from '@/lib/liabilities/constants';
import type { SentLookup } from '@/lib/verifier/lookup';

/** After a look-up: exactly what left the browser, and what the server can and cannot make of it. */
export function SentPanel({ sent: { tree, prefixes } }: { sent: SentLookup }) {
  const whole = tree.prefixBits === 0;
  return (
    <Panel id="sent" title="What was sent">
      <DataTable
        label="Requests"
        caption="Each request of this look-up"
        head={
          <>
            <ColumnHeader>Sent to Ballast</ColumnHeader>
            <ColumnHeader align="right">Leaves that begin so</ColumnHeader>
          </>
        }
      >
        {prefixes.map(({ prefix, bits, alike }) => (
          <tr key={`${prefix} ${bits}`}>
            <th scope="row" className={`${CELL} text-left font-normal`}>
              {whole ? (
                'nothing of the hash'
              ) : (
                <>
                  <code className="font-semibold">{prefix}</code>{' '}
                  <span className="text-note text-soft">{bits} of 256 bits</span>
                </>
              )}
            </th>
            <td className={`${CELL} text-right`} data-alike={alike}>
              {formatCount(alike)}
            </td>
          </tr>
        ))}
      </DataTable>
      <div className="mt-3 grid gap-2 text-note text-soft">
        <p>
          It answered with all of these leaves of {tree.exchangeName}, {formatMonth(tree.report)}.
          Your browser looked for yours among them and recomputed its path.
        </p>
        <p>
          <strong className="font-semibold text-ink">What the server learns:</strong>{' '}
          {whatServerLearns({ tree, prefixes })}
        </p>
        <p>
          <strong className="font-semibold text-ink">What it does not:</strong> which leaf you asked
          about, whether any of them is yours, your name, and what you hold. It sees the address of
          your connection, as every site does.
        </p>
      </div>
    </Panel>
  );
}

function whatServerLearns({ tree, prefixes }: SentLookup): string {
  if (tree.prefixBits === 0) return 'that somebody looked something up in this tree.';
  const fewest = Math.min(...prefixes.map(({ alike }) => alike));
  const among =
    prefixes.length > 1
      ? `that somebody asked about leaves among ${prefixes.length} groups, the smallest of ${formatCount(fewest)}, at the same time, so that they may belong to one account`
      : `that somebody asked about one of these ${formatCount(fewest)} leaves, or about a hash that is none of them`;
  if (fewest >= FEWEST_LEAVES) return `${among}.`;
  return `${among}. That is fewer than the dozen we aim at: the hashes of this tree are spread unevenly.`;
}
