import { Panel } from '@/components/ui/panel';
import { formatCount } from '@/lib/format/amounts';
import { formatMonth } from '@/lib/format/dates';
import type { SentLookUp } from '@/lib/verify/look-up';

/** After a look-up: exactly what left the browser, and what the server can and cannot make of it. */
export function SentPanel({ sent: { tree, prefixes } }: { sent: SentLookUp }) {
  const whole = tree.prefixBits === 0;
  return (
    <Panel id="sent" title="What was sent">
      <table className="w-full text-sm">
        <caption className="sr-only">Each request of this look-up</caption>
        <thead className="text-[0.78rem] text-soft">
          <tr className="border-line border-b">
            <th scope="col" className="py-1.5 pr-3 text-left font-medium">
              Prefix sent
            </th>
            <th scope="col" className="py-1.5 pr-3 text-right font-medium">
              Leaves that begin so
            </th>
            <th scope="col" className="py-1.5 text-right font-medium">
              Leaves that came back
            </th>
          </tr>
        </thead>
        <tbody>
          {prefixes.map(({ prefix, bits, alike, received }) => (
            <tr key={prefix} className="border-line border-b last:border-b-0">
              <th scope="row" className="py-2 pr-3 text-left font-normal">
                {whole ? (
                  'nothing of the hash'
                ) : (
                  <>
                    <code className="font-semibold">{prefix}</code>{' '}
                    <span className="text-[0.8rem] text-soft">{bits} of 256 bits</span>
                  </>
                )}
              </th>
              <td className="py-2 pr-3 text-right" data-alike={alike}>
                {formatCount(alike)}
              </td>
              <td className="py-2 text-right" data-received={received}>
                {formatCount(received)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="mt-3 grid gap-2 text-[0.84rem] text-soft">
        <p>
          To Ballast, for the tree of {tree.exchangeName}, {formatMonth(tree.report)}. It answered
          with every leaf that begins alike, at least a dozen where the tree has so many; your
          browser picked out yours and recomputed its path.
        </p>
        <p>
          <strong className="font-semibold text-ink">What the server cannot learn:</strong> which of
          these leaves you asked about, whether one of them is yours at all, your name, and what you
          hold. It sees the address of your connection, as every site does
          {prefixes.length > 1
            ? ', and that these prefixes were asked for together, so they may belong to one account'
            : ''}
          .
        </p>
      </div>
    </Panel>
  );
}
