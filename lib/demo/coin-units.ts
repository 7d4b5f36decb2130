const PLACES = 8;

/** A plain decimal of at most eight places in hundred-millionths. */
export function unitsOf(decimal: string): bigint {
  const [whole = '', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(PLACES, '0'));
}

/** Hundred-millionths as a plain decimal without trailing zeros. */
export function textOf(units: bigint): string {
  const digits = units.toString().padStart(PLACES + 1, '0');
  const fraction = digits.slice(-PLACES).replace(/0+$/, '');
  return fraction ? `${digits.slice(0, -PLACES)}.${fraction}` : digits.slice(0, -PLACES);
}
