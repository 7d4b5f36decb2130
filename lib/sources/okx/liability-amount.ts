/**
 * An amount of a liabilities tree in whole coins and hundred-millionths, both exact integers: OKX's
 * sums have eight decimals, and three billion USDT with eight decimals are more than 2^53.
 */

/** Decimals of OKX's sums. */
export const AMOUNT_PLACES = 8;
/** Whole digits of an amount: exact far below 2^53, so that two of them can be added. */
export const WHOLE_DIGITS = 15;
/** Hundred-millionths in one. */
const UNIT = 100_000_000;
/** Sums above this are refused: no coin of these trees has a thousand million millions. */
const LARGEST = 1e15;

const ZERO = 0x30;
const NINE = 0x39;
const POINT = 0x2e;
const POWERS = [100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];

/** Three amounts side by side, in the order in which they are hashed. */
export type Amounts = { whole: Float64Array; fraction: Int32Array };

export function newAmounts(): Amounts {
  return { whole: new Float64Array(3), fraction: new Int32Array(3) };
}

/**
 * Reads plain decimal digits from `at` on into coin `coin` and returns where they end; -1 where there
 * is no plain, non-negative decimal of at most 15 digits before and 8 after the point.
 */
export function readAmount(bytes: Uint8Array, at: number, into: Amounts, coin: number): number {
  let i = at;
  let whole = 0;
  let byte = bytes[i] ?? 0;
  if (byte < ZERO || byte > NINE) return -1;
  const leadingZero = byte === ZERO;
  while (byte >= ZERO && byte <= NINE) {
    whole = whole * 10 + (byte - ZERO);
    i += 1;
    byte = bytes[i] ?? 0;
  }
  const digits = i - at;
  if (digits > WHOLE_DIGITS || (leadingZero && digits > 1)) return -1;
  let fraction = 0;
  if (byte === POINT) {
    i += 1;
    const begin = i;
    byte = bytes[i] ?? 0;
    while (byte >= ZERO && byte <= NINE && i - begin < AMOUNT_PLACES) {
      fraction = fraction * 10 + (byte - ZERO);
      i += 1;
      byte = bytes[i] ?? 0;
    }
    if (i === begin || (byte >= ZERO && byte <= NINE)) return -1;
    fraction *= POWERS[i - begin] ?? 0;
  }
  into.whole[coin] = whole;
  into.fraction[coin] = fraction;
  return i;
}

/** Reads a plain decimal that we wrote ourselves; false where it is none. */
export function readAmountText(text: string, into: Amounts, coin: number): boolean {
  const point = text.indexOf('.');
  const whole = Number(point < 0 ? text : text.slice(0, point));
  const fraction = point < 0 ? 0 : Number(text.slice(point + 1).padEnd(AMOUNT_PLACES, '0'));
  into.whole[coin] = whole;
  into.fraction[coin] = fraction;
  return text !== '' && Number.isSafeInteger(whole) && fraction < UNIT;
}

/** `into = a + b`, exact. False when a sum is too large to be a coin's. */
export function addAmounts(a: Amounts, b: Amounts, into: Amounts): boolean {
  let fits = true;
  for (let coin = 0; coin < 3; coin += 1) {
    let whole = (a.whole[coin] ?? 0) + (b.whole[coin] ?? 0);
    let fraction = (a.fraction[coin] ?? 0) + (b.fraction[coin] ?? 0);
    if (fraction >= UNIT) {
      fraction -= UNIT;
      whole += 1;
    }
    if (whole > LARGEST) fits = false;
    into.whole[coin] = whole;
    into.fraction[coin] = fraction;
  }
  return fits;
}

export function sameAmounts(a: Amounts, b: Amounts): boolean {
  for (let coin = 0; coin < 3; coin += 1) {
    if (a.whole[coin] !== b.whole[coin] || a.fraction[coin] !== b.fraction[coin]) return false;
  }
  return true;
}

export function isZero({ whole, fraction }: Amounts): boolean {
  return !(whole[0] || whole[1] || whole[2] || fraction[0] || fraction[1] || fraction[2]);
}

/** Writes an amount without trailing zeros, as OKX hashes sums, and returns where it ends. */
export function writeAmount(amounts: Amounts, coin: number, bytes: Uint8Array, at: number): number {
  let end = writeWhole(amounts.whole[coin] ?? 0, bytes, at);
  let rest = amounts.fraction[coin] ?? 0;
  if (rest === 0) return end;
  bytes[end] = POINT;
  end += 1;
  for (let place = 1; rest > 0; place += 1) {
    const power = POWERS[place] ?? 1;
    const digit = Math.floor(rest / power);
    bytes[end] = ZERO + digit;
    end += 1;
    rest -= digit * power;
  }
  return end;
}

export function amountText({ whole, fraction }: Amounts, coin: number): string {
  let rest = fraction[coin] ?? 0;
  if (rest === 0) return String(whole[coin] ?? 0);
  let places = AMOUNT_PLACES;
  for (; rest % 10 === 0; places -= 1) rest /= 10;
  return `${whole[coin] ?? 0}.${String(rest).padStart(places, '0')}`;
}

/** Writes a whole number in decimal digits and returns where it ends. */
export function writeWhole(whole: number, bytes: Uint8Array, at: number): number {
  let digits = 1;
  for (let limit = 10; whole >= limit; limit *= 10) digits += 1;
  let rest = whole;
  for (let i = at + digits - 1; i >= at; i -= 1) {
    const next = Math.floor(rest / 10);
    bytes[i] = ZERO + (rest - next * 10);
    rest = next;
  }
  return at + digits;
}
