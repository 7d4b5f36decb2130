import Link from 'next/link';
import { AssetMark } from '@/components/assets/asset-mark';
import { NotFound } from '@/components/ui/not-found-cell';
import type { Holding } from '@/lib/addresses/schema';
import { formatAmount, formatExact } from '@/lib/format/amounts';
import { addressPath } from './address-path';
import { AddressText } from './address-text';
import { VerdictMark } from './verdict-mark';
import { codeWords, TYPE_WORDS } from './verdict-words';

/** Fixed, so that the scroll bar is right before a row is drawn. */
export const HOLDING_ROW_HEIGHT = 45;

const CELL = 'whitespace-nowrap px-2.5 first:pl-0 last:pr-0';

/** One row of the explorer; its first cell leads to the address. */
export function HoldingRow({
  exchange,
  holding,
  networkName,
  index,
  tabbable,
}: {
  exchange: string;
  holding: Holding;
  networkName: string;
  index: number;
  /** Whether Tab reaches it; the others are reached by arrow keys. */
  tabbable: boolean;
}) {
  const { network, address, asset, label, amount, type, verdict, duplicate } = holding;
  return (
    <tr data-row={index} aria-rowindex={index + 2} style={{ height: HOLDING_ROW_HEIGHT }}>
      <th scope="row" className={`${CELL} bg-card text-left font-normal sm:sticky sm:left-0`}>
        <Link
          href={addressPath({ exchange, network, address })}
          prefetch={false}
          tabIndex={tabbable ? undefined : -1}
          className="text-accent underline underline-offset-4"
        >
          <AddressText address={address} />
        </Link>
        {duplicate ? <span className="ml-2 text-caution text-xs">repeated row</span> : null}
      </th>
      <td className={CELL} title={verdict.reason ? codeWords(verdict.reason) : undefined}>
        <VerdictMark status={verdict.status} />
      </td>
      <td
        className={`${CELL} text-right`}
        title={amount === null ? undefined : formatExact(amount)}
      >
        {amount === null ? <NotFound words="not stated" /> : formatAmount(amount)}
      </td>
      <td className={CELL}>
        <span className="inline-flex items-center gap-2" title={`Label in the file: ${label}`}>
          {asset === null ? (
            <>
              <NotFound words="unknown" /> {label}
            </>
          ) : (
            <>
              <AssetMark asset={asset} />
              {asset}
            </>
          )}
        </span>
      </td>
      <td className={CELL}>{networkName}</td>
      <td className={`${CELL} text-soft`}>{TYPE_WORDS[type]}</td>
    </tr>
  );
}
