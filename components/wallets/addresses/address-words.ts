import { formatAmount } from '@/lib/format/amounts';
import { formatMonth } from '@/lib/format/dates';
import type { AddressDetail } from '@/lib/wallets/schema';

/** The coins of the newest report that lists the address, in words: `12.5 ETH and 900 USDT`. */
export function heldWords(holdings: AddressDetail['holdings'], report: string): string {
  const parts = holdings
    .filter((holding) => holding.report === report && !holding.duplicate)
    .map(({ amount, asset, label }) =>
      amount === null
        ? `an unstated amount of ${asset ?? label}`
        : `${formatAmount(amount)} ${asset ?? label}`,
    );
  if (parts.length < 2) return parts[0] ?? 'nothing';
  if (parts.length > 4) return `${parts.length} different coins`;
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** The answer to "what is this address?": what it held when it was last listed. */
export function addressHeadline({
  exchange,
  detail,
}: {
  exchange: string;
  detail: Pick<AddressDetail, 'holdings' | 'lastReport' | 'networkName' | 'reports'>;
}): string {
  const { holdings, lastReport, networkName, reports } = detail;
  const held = heldWords(holdings, lastReport);
  const gone = reports.at(-1) !== lastReport;
  const where = `on ${networkName}`;
  return gone
    ? `${exchange} last listed this address ${where} in ${formatMonth(lastReport)}, with ${held}.`
    : `${exchange} says this address ${where} held ${held} in ${formatMonth(lastReport)}.`;
}
