import { describe, expect, it } from 'vitest';
import { InputError } from './input-error';
import { readJson } from './json';
import { openJson } from './json-fields';

const root = openJson(
  readJson({
    text: `{
  "path": [ { "balances": { "BTC": "1.50", "ETH": 2.0, "bad": "1e5" } } ],
  "height": 24, "big": 18446744073709551615, "half": 1.5, "hash": "Ab01", "none": null, "yes": true
}`,
  }),
  'proof.json',
);

function refusal(read: () => unknown): InputError {
  try {
    read();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('the field was accepted');
}

describe('JsonCursor', () => {
  it('walks down and reads typed values', () => {
    const btc = root.field('path', 0, 'balances', 'BTC');
    expect(btc.path).toBe('path[0].balances.BTC');
    expect(btc.decimal()).toEqual({ text: '1.50', value: { coefficient: 150n, scale: 2 } });
    expect(root.field('path', 0, 'balances', 'ETH').decimal('number').text).toBe('2.0');
    expect(root.field('height').integer({ min: 1 })).toBe(24);
    expect(root.field('big').bigint()).toBe(18446744073709551615n);
    expect(root.field('hash').hex(4)).toBe('Ab01');
    expect(root.field('yes').boolean()).toBe(true);
    expect(root.optional('none')).toBeNull();
    expect(root.optional('absent')).toBeNull();
    expect(root.keysBeside(['path', 'height', 'big', 'half', 'hash', 'none'])).toEqual(['yes']);
    expect(
      root
        .field('path', 0, 'balances')
        .entries()
        .map(([key]) => key),
    ).toEqual(['BTC', 'ETH', 'bad']);
  });

  it.each<[string, () => unknown, string, string]>([
    [
      'a missing key',
      () => root.field('path', 0, 'hash'),
      'field-missing',
      'field path[0].hash: is missing',
    ],
    ['a missing item', () => root.field('path', 1), 'field-missing', 'field path[1]: is missing'],
    ['null where a value must be', () => root.field('none'), 'field-missing', 'field none'],
    [
      'a wrong type',
      () => root.field('height').string(),
      'field-wrong-type',
      'must be a string, not a number',
    ],
    [
      'an array for an object',
      () => root.field('path').keys(),
      'field-wrong-type',
      'must be an object, not an array',
    ],
    ['a fraction for an integer', () => root.field('half').integer(), 'field-not-integer', '"1.5"'],
    ['2^53 overflow', () => root.field('big').integer(), 'field-out-of-range', '9007199254740991'],
    ['too small', () => root.field('height').integer({ min: 30 }), 'field-out-of-range', 'is 24'],
    [
      'short hex',
      () => root.field('hash').hex(64),
      'field-not-hex',
      '64 hex digits: "Ab01" (4 characters)',
    ],
    ['not hex', () => root.field('path', 0, 'balances', 'BTC').hex(4), 'field-not-hex', '"1.50"'],
    [
      'an exponent',
      () => root.field('path', 0, 'balances', 'bad').decimal(),
      'decimal-exponent',
      'proof.json line 2 column 63, field path[0].balances.bad: is written with an exponent: "1e5"',
    ],
    [
      'a bare number for a string',
      () => root.field('path', 0, 'balances', 'ETH').decimal(),
      'field-wrong-type',
      'a decimal in quotes',
    ],
    ['too few items', () => root.field('path').items({ min: 2 }), 'field-too-short', 'has 1 items'],
    ['too many items', () => root.field('path').items({ max: 0 }), 'field-too-long', 'has 1 items'],
    [
      'a long string',
      () => root.field('hash').string({ maxLength: 3 }),
      'field-too-long',
      'limit is 3',
    ],
  ])('refuses %s', (_name, read, code, message) => {
    const error = refusal(read);
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
    expect(error.place.file).toBe('proof.json');
  });
});
