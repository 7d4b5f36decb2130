import { AssetMark } from '@/components/charts/asset-mark';
import { NotFound } from '@/components/ui/not-found-cell';
import { TextLink } from '@/components/ui/text-link';
import { formatAmount, formatExact } from '@/lib/format/amounts';
import { otherwiseWritten } from '@/lib/wallets/published-network';
import type { Holding } from '@/lib/wallets/schema';
import { addressPath } from './address-path';
import { AddressText } from './address-text';
import { VerdictMark } from './verdict-mark';
import { codeWords, TYPE_WORDS } from './verdict-words';

/** Fixed, so that the scroll bar is right before a row is drawn. */
export const HOLDING_ROW_HEIGHT = 45;

const CELL = 'whitespace-nowrap px-1.5 sm:px-2.5 first:pl-0 max-sm:[&:nth-child(3)]:pr-0 last:pr-0';
/** Columns that a phone has no room for: what they say stands under the address and the amount there. */
export const WIDE_ONLY = 'max-sm:hidden';
const NARROW = 'text-soft text-xs leading-4 sm:hidden';

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
  const published = otherwiseWritten(holding, networkName);
  return (
    <tr data-row={index} aria-rowindex={index + 2} style={{ height: HOLDING_ROW_HEIGHT }}>
      <th scope="row" className={`${CELL} bg-card text-left font-normal sm:sticky sm:left-0`}>
        <TextLink
          href={addressPath({ exchange, network, address })}
          tabIndex={tabbable ? undefined : -1}
        >
          <AddressText address={address} />
        </TextLink>
        {duplicate ? <span className="ml-2 text-caution text-xs">repeated row</span> : null}
        <span className={`${NARROW} flex items-center gap-1`}>
          <VerdictMark status={verdict.status} size={13} />
          <span>
            · {networkName}
            {type === 'own' ? '' : ` · ${TYPE_WORDS[type]}`}
          </span>
        </span>
      </th>
      <td
        className={`${CELL} ${WIDE_ONLY}`}
        title={verdict.reason ? codeWords(verdict.reason) : undefined}
      >
        <VerdictMark status={verdict.status} />
      </td>
      <td
        className={`${CELL} text-right`}
        title={amount === null ? undefined : formatExact(amount)}
      >
        {amount === null ? <NotFound words="not stated" /> : formatAmount(amount)}
        <span className={`${NARROW} block`}>{asset ?? `unknown ${label}`}</span>
      </td>
      <td className={`${CELL} ${WIDE_ONLY}`}>
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
      <td className={`${CELL} ${WIDE_ONLY}`}>
        {networkName}
        {published === null ? null : (
          <span
            className="block max-w-40 truncate text-soft text-xs leading-4"
            title={`As published: ${published}`}
          >
            as published: {published}
          </span>
        )}
      </td>
      <td className={`${CELL} ${WIDE_ONLY} text-soft`}>{TYPE_WORDS[type]}</td>
    </tr>
  );
}
