import { compare, parseDecimal } from '@/lib/format/decimal';
import type { RatioSummary } from './schema';

/** `BTC, ETH and USDT`. */
export function inWords(names: readonly string[], joiner = 'and'): string {
  if (names.length <= 1) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${joiner} ${names.at(-1)}`;
}

const FULL = parseDecimal('100');

/**
 * The answer to "is it covered?" in one sentence drawn from the figures: which assets are above,
 * exactly at and below what is owed. Assets without a figure are named as such, never assumed.
 */
export function coverageHeadline({
  exchange,
  ratios,
}: {
  exchange: string;
  ratios: readonly Pick<RatioSummary, 'asset' | 'ratio'>[];
}): string {
  const above: string[] = [];
  const level: string[] = [];
  const below: string[] = [];
  const unknown: string[] = [];
  for (const { asset, ratio } of ratios) {
    if (ratio === null) unknown.push(asset);
    else {
      const side = compare(parseDecimal(ratio), FULL);
      (side > 0 ? above : side < 0 ? below : level).push(asset);
    }
  }
  const parts = [
    below.length > 0 ? `less than it owes in ${inWords(below)}` : '',
    above.length > 0 ? `more than it owes in ${inWords(above)}` : '',
    level.length > 0 ? `exactly what it owes in ${inWords(level)}` : '',
  ].filter(Boolean);
  if (parts.length === 0)
    return `No reserve ratio of ${exchange} was found for ${inWords(unknown)}.`;
  const missing = unknown.length > 0 ? `; no figure was found for ${inWords(unknown)}` : '';
  return `${exchange} reported ${inWords(parts)}${missing}.`;
}
