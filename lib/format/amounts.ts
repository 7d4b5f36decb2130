/**
 * How figures are written for people (en-GB, exact: amounts stay text and never pass through a float).
 * Machine output (API, files) does not use this module.
 */

const MINUS = '\u2212';

function format(value: string, options: Intl.NumberFormatOptions): string {
  // Intl formats a decimal string exactly; the type asks for a literal, which a checked decimal is.
  const text = new Intl.NumberFormat('en-GB', options).format(value as Intl.StringNumericLiteral);
  return text.replace('-', MINUS);
}

/** Digits before the decimal point, sign and leading zeros apart. */
function integerDigits(value: string): number {
  return value.replace(/^-/, '').replace(/\..*$/, '').replace(/^0+/, '').length;
}

/** `117,934` or `5,541.3718` or `0.00005`: whole coins when large, more places when small. */
export function formatAmount(value: string): string {
  const digits = integerDigits(value);
  if (digits > 4) return format(value, { maximumFractionDigits: 0 });
  if (digits > 0) return format(value, { maximumFractionDigits: 4 });
  return format(value, { maximumSignificantDigits: 6 });
}

/** Every digit, grouped: `117,934.3717877240880507`. */
export function formatExact(value: string): string {
  const [whole = '0', fraction] = value.split('.');
  return fraction === undefined ? format(whole, {}) : `${format(whole, {})}.${fraction}`;
}

/** With a sign in front of a positive amount too: `+13,286`. */
export function formatSigned(value: string): string {
  return /[1-9]/.test(value) && !value.startsWith('-')
    ? `+${formatAmount(value)}`
    : formatAmount(value);
}

/** A signed difference that fits beside a figure: `+4,599`, `+317m`. */
export function formatChange(value: string): string {
  if (integerDigits(value) <= 6) return formatSigned(value);
  return value.startsWith('-') ? formatCompact(value) : `+${formatCompact(value)}`;
}

/** `$22.3 billion`. */
export function formatUsd(value: string): string {
  return `$${format(value, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 2,
  })}`;
}

/** Node and browsers abbreviate differently (`bn`, `B`; `tn`, `trn`, `T`): one way, on every page. */
const COMPACT_UNITS: Readonly<Record<string, string>> = { k: 'k', m: 'm', b: 'bn', t: 'tn' };

/** `8.95bn`: for chart axes and narrow cells. */
export function formatCompact(value: string): string {
  const text = format(value, { notation: 'compact', maximumSignificantDigits: 3 });
  return text.replace(/[a-z]+$/i, (unit) => COMPACT_UNITS[unit.charAt(0).toLowerCase()] ?? unit);
}

/** `212,442` for counts. */
export function formatCount(value: number): string {
  return format(String(value), {});
}

/**
 * A ratio in percent without its sign: two places, half up, as the field prints it. A ratio below
 * 100 is never rounded up to 100.00: a shortfall stays visible.
 */
export function formatRatio(percent: string, places = 2): string {
  const options = { minimumFractionDigits: places, maximumFractionDigits: places };
  const rounded = format(percent, options);
  const below = integerDigits(percent) < 3 && !percent.startsWith('-');
  if (below && rounded.startsWith('100')) {
    return format(percent, { ...options, roundingMode: 'floor' } as Intl.NumberFormatOptions);
  }
  return rounded;
}
