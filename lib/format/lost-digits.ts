import type { JsonNode } from './json';

/**
 * Signs that a document went through a program that reads every number into 53 bits and writes it
 * back: a browser's viewer, `JSON.parse`, jq, Postman, a spreadsheet.
 */
export type LostDigits = {
  /** Chance is excluded; otherwise there are too few long numbers to say more than "may have". */
  certain: boolean;
  /** Numbers that bear witness. */
  numbers: number;
  /** One of them, as the file writes it. */
  example: string;
};

/** The ways in which programs write a 64-bit float. */
const FORMS = ['shortest', '17 digits', 'exact', '16 digits', '15 digits', '14 digits'] as const;
type Form = (typeof FORMS)[number];
const CUTS: Partial<Record<Form, number>> = { '16 digits': 16, '15 digits': 15, '14 digits': 14 };

/** Numbers of up to this many significant digits survive a 64-bit float whatever they are. */
const SAFE_DIGITS = 15;
const SAFE_LIMIT = 2 ** 53;
/** A chance of one in 2^40 that honest numbers look so is none. */
const CERTAIN_BITS = 40;
const FEWEST_CERTAIN = 2;
/** More than one number can say: zeros at its end may come from the unit in which it is given. */
const MOST_BITS_EACH = 11;
/** No exchange writes a whole number with an exponent; programs that read it as a float do. */
const BITS_OF_EXPONENT = 20;
/** A decimal that keeps its places ends in a zero one time in ten; lacking k places is one in 10^k. */
const BITS_OF_NO_ZERO = 0.15;
const BITS_OF_MISSING_PLACE = 3.3;
/** Of 17 digits about one number in twenty is the shortest writing of a float. */
const BITS_OF_17_DIGITS = 4;
/** As many say what there is to say. */
const MOST_NUMBERS = 20_000;

const NUMBER = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/;

type LongNumber = {
  text: string;
  value: number;
  /** Significant digits, zeros at both ends stripped. */
  digits: string;
  whole: boolean;
  /** Digits behind the point. */
  places: number;
};

/**
 * Looks at the bare numbers of a document (those in quotes no program touches). Null when at least one
 * has digits that a 64-bit float does not hold, or when none is long enough to tell.
 *
 * The chance that honest numbers all look so is multiplied up number by number: of the whole numbers
 * near 2^63 only one in 2,048 is what a float holds, just above 2^53 every second one is.
 */
export function findLostDigits(document: JsonNode): LostDigits | null {
  const numbers: LongNumber[] = [];
  for (const text of numberTexts(document)) {
    const long = readLong(text);
    if (long === 'kept') return null;
    if (long) numbers.push(long);
    if (numbers.length >= MOST_NUMBERS) break;
  }
  const found = FORMS.map((form) => witness(numbers, form)).filter((one) => one !== null);
  const [best = null] = found.toSorted((a, b) => Number(b.certain) - Number(a.certain));
  return best;
}

/** A whole sentence that names the file, or speaks of "this file", and says what to do. */
export function lostDigitsWords({ certain, numbers, example }: LostDigits, name: string): string {
  const what = certain
    ? `Digits were lost on the way: all ${numbers} long numbers in ${name} (${example}, say) are such as a program writes that keeps 53 bits of a number`
    : `Digits may have been lost on the way: every long number in ${name} (${example}, say) is one that a program writes that keeps 53 bits of a number`;
  return `${what}, as a browser’s viewer, jq, Postman or a spreadsheet do. Take the original file, as it was downloaded, and give it without opening it in another program.`;
}

function* numberTexts(document: JsonNode): Generator<string> {
  const pending: JsonNode[] = [document];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'number') yield node.text;
    else if (node.kind === 'array') for (const item of node.items) pending.push(item);
    else if (node.kind === 'object') for (const below of node.entries.values()) pending.push(below);
  }
}

/** Null for a number that says nothing; `kept` for one whose zeros a program would have dropped. */
function readLong(text: string): LongNumber | 'kept' | null {
  const [, whole = '', fraction = '', exponent] = NUMBER.exec(text) ?? [];
  const value = Math.abs(Number(text));
  if (whole === '' || value === 0) return /\.\d0|\.0\d/.test(text) ? 'kept' : null;
  if (fraction.length > 1 && fraction.endsWith('0')) return 'kept';
  const digits = `${whole}${fraction}`.replace(/^0+/, '').replace(/0+$/, '');
  const isWhole = Number.isInteger(value) && (fraction === '' || exponent !== undefined);
  if (isWhole && value < SAFE_LIMIT) return null;
  if (!isWhole && /^0?$/.test(fraction)) return exponent === undefined ? null : long();
  return long();

  function long(): LongNumber {
    return { text, value, digits, whole: isWhole, places: fraction.length };
  }
}

/** What the numbers say if all were written in one form; null when one was not, or none says anything. */
function witness(numbers: readonly LongNumber[], form: Form): LostDigits | null {
  const cut = CUTS[form];
  const places = numbers.reduce((most, one) => Math.max(most, one.whole ? 0 : one.places), 0);
  let bits = 0;
  let full = 0;
  let example: LongNumber | null = null;
  for (const number of numbers) {
    if (!isWrittenAs(number, form)) return null;
    const more = cut === undefined ? bitsOf(number, form, places) : bitsOfCut(number, cut);
    if (more === 0) continue;
    bits += more;
    full += 1;
    if (number.digits.length > (example?.digits.length ?? 0)) example = number;
  }
  if (!example) return null;
  const long = numbers.filter(({ whole }) => whole).length;
  // Numbers cut to few digits could be round by their unit: then they would differ in length.
  const even = cut === undefined || (full >= 8 && full * 4 >= long * 3);
  const certain = bits >= CERTAIN_BITS && full >= FEWEST_CERTAIN && even;
  return { certain, numbers: full, example: example.text };
}

function isWrittenAs({ digits, value }: LongNumber, form: Form): boolean {
  const cut = CUTS[form];
  if (cut !== undefined) return digits.length <= cut && digits === digitsOf(value, cut);
  if (form === 'shortest') return digits === digitsOf(value);
  if (form === '17 digits') return digits === digitsOf(value, 17);
  return digits === exactDigits(value);
}

/** `mostPlaces`: of any decimal in the document. */
function bitsOf(number: LongNumber, form: Form, mostPlaces: number): number {
  const { text, digits, value, whole, places } = number;
  const { length } = digits;
  if (whole) {
    if (/e/i.test(text)) return BITS_OF_EXPONENT;
    if (length <= SAFE_DIGITS) return 0;
    return Math.min(MOST_BITS_EACH, Math.floor(Math.log2(value)) - 52);
  }
  if (form === 'exact' && length > 17) return MOST_BITS_EACH;
  if (length <= SAFE_DIGITS) return BITS_OF_NO_ZERO;
  const missing = (mostPlaces - places) * BITS_OF_MISSING_PLACE;
  return Math.min(MOST_BITS_EACH, Math.max(missing, length >= 17 ? BITS_OF_17_DIGITS : 0.3));
}

/** Zeros in place of digits, of whole numbers that have exactly as many digits as were kept. */
function bitsOfCut({ digits, value, whole }: LongNumber, cut: number): number {
  if (!whole || digits.length !== cut) return 0;
  return Math.min(
    MOST_BITS_EACH,
    Math.max(0, Math.floor(Math.log10(value)) + 1 - cut) * BITS_OF_MISSING_PLACE,
  );
}

/** The significant digits of a float: as many as are needed to tell it, or as many as are wanted. */
function digitsOf(value: number, wanted?: number): string {
  const text = wanted === undefined ? value.toExponential() : value.toExponential(wanted - 1);
  return (text.split('e')[0] ?? '').replace('.', '').replace(/0+$/, '');
}

const MOST_PLACES = 100;

/** All digits that a float has. */
function exactDigits(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString().replace(/0+$/, '');
  if (value >= 1e21) return '';
  return value.toFixed(MOST_PLACES).replace('.', '').replace(/^0+/, '').replace(/0+$/, '');
}
