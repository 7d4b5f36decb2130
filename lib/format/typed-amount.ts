/** What somebody typed as an amount: plain digits, or why it is none and what to write instead. */
export type TypedAmount = { amount: string } | { reason: string };

const PLAIN = /^\d{1,35}(\.\d{1,30})?$/;
/** The largest part first, then whole groups of three, all parted by one and the same sign. */
const GROUPED =
  /^[1-9]\d{0,2}(?:(?<sign>[,\u0020\u00a0\u2009\u202f])\d{3})(?:\k<sign>\d{3})*(\.\d{1,30})?$/;

/**
 * Reads an amount that a person typed: digits, a point before decimals, and thousands parted by commas
 * or spaces. A comma (or a space) anywhere else is refused and never dropped: `0,5` means a half where a
 * comma is the decimal sign, and must not become 5. So is `0,500`, which is no group of thousands;
 * `1,000` is a thousand, as every amount on these pages is written.
 */
export function readTypedAmount(typed: string): TypedAmount {
  const text = typed.trim();
  if (PLAIN.test(text)) return { amount: text };
  if (GROUPED.test(text)) {
    const amount = text.replace(/[^\d.]/g, '');
    return PLAIN.test(amount) ? { amount } : { reason: 'has more digits than any amount of coins' };
  }
  return { reason: reasonOf(text) };
}

function reasonOf(text: string): string {
  if (/^\d+,\d+$/.test(text)) {
    const meant = text.replace(',', '.');
    return `has a comma that does not part thousands; for decimals write "${meant.slice(0, 40)}"`;
  }
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) {
    const meant = text.replaceAll('.', '').replace(',', '.');
    return `has points that part thousands; write "${meant.slice(0, 40)}"`;
  }
  if (/^-/.test(text)) return 'is below zero; no row holds less than nothing';
  if (/^[\d.]*\.[\d.]*$/.test(text) && text.split('.').length === 2) {
    return 'needs digits on both sides of the point, as in 0.5, and no more than 35 and 30 of them';
  }
  return 'is not a number; write digits with a point before decimals, as in 0.5 or 1,000';
}
