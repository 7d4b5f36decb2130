import { readFileSync } from 'node:fs';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedVector } from '@/lib/testing/shared-vectors';
import { readJson } from './json';
import { findLostDigits, lostDigitsWords } from './lost-digits';

const at = (values: readonly string[]) => readJson({ text: `{"a":[${values.join()}]}` });
const FIELD = (1n << 64n) - (1n << 32n) + 1n;
/** Spread evenly, as hashes are: fast-check alone prefers small and equal numbers. */
const elements = fc
  .tuple(fc.nat(), fc.integer({ min: 12, max: 60 }))
  .map(([seed, length]) => Array.from({ length }, (_, i) => fieldElement(`${seed} ${i}`)));

function fieldElement(seed: string): bigint {
  return BigInt(`0x${bytesToHex(sha256(utf8ToBytes(seed))).slice(0, 32)}`) % FIELD;
}

/** How programs write a whole number that they read as a 64-bit float. */
const PROGRAMS: [string, (value: bigint) => string][] = [
  ['JavaScript', (value) => String(Number(value))],
  ['C with all digits', (value) => String(BigInt(Number(value)))],
  ['jq 1.6, 17 digits', (value) => withZeros(Number(value).toPrecision(17))],
  ['Go, with an exponent', (value) => Number(value).toExponential()],
  ['a spreadsheet, 15 digits', (value) => withZeros(Number(value).toPrecision(15))],
];

function withZeros(text: string): string {
  const [mantissa = '', exponent] = text.split('e');
  if (exponent === undefined) return text;
  return mantissa.replace('.', '').padEnd(Number(exponent) + 1, '0');
}

describe('findLostDigits', () => {
  it.each(PROGRAMS)('is certain of field elements rewritten by %s', (_name, write) => {
    fc.assert(
      fc.property(elements, (values) => {
        expect(findLostDigits(at(values.map(write)))).toMatchObject({ certain: true });
      }),
      { seed: 9, numRuns: 60 },
    );
  });

  it('never accuses honest field elements', () => {
    fc.assert(
      fc.property(elements, (values) => {
        expect(findLostDigits(at(values.map(String)))).toBeNull();
      }),
      { seed: 9, numRuns: 300 },
    );
  });

  it('says "may have" of few numbers, and nothing of short ones', () => {
    expect(findLostDigits(at(['9007199254740994']))).toMatchObject({ certain: false });
    expect(findLostDigits(at(['9007199254740993']))).toBeNull();
    expect(findLostDigits(at(['9007199254740991', '1', '0']))).toBeNull();
    expect(findLostDigits(at([]))).toBeNull();
  });

  it('takes amounts that are round by their unit for what they are', () => {
    const wei = ['1000000000000000000', '2500000000000000000', '1234567890000000000'];
    expect(findLostDigits(at(wei))).toBeNull();
  });

  it('knows decimals that a program cut', () => {
    const honest = ['1099754333.25209158', '12507420973.30443441', '95.09370530'];
    expect(findLostDigits(at(honest))).toBeNull();
    const cut = honest.map((text) => String(Number(text)));
    expect(findLostDigits(at(cut))).toMatchObject({ certain: false });
    expect(findLostDigits(at(['0.50', '1.25']))).toBeNull();
  });

  it('says what to do, and speaks carefully where it is not certain', () => {
    const one = { certain: true, numbers: 3, example: '1' };
    expect(lostDigitsWords(one, 'a.json')).toMatch(/^Digits were lost .* Take the original file/);
    expect(lostDigitsWords({ ...one, certain: false }, 'a.json')).toMatch(/^Digits may have been/);
  });

  const vector = sharedVector('okx/v2-plonky2/sum_proof_data.json');
  it.runIf(vector)('tells a real public file from the same one after JSON.parse', () => {
    const text = readFileSync(vector ?? '', 'utf8');
    expect(findLostDigits(readJson({ text }))).toBeNull();
    const rewritten = JSON.stringify(JSON.parse(text));
    expect(findLostDigits(readJson({ text: rewritten }))).toMatchObject({ certain: true });
  });
});
