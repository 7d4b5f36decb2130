import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from './input-error';
import { type JsonNode, readJson } from './json';

function toValue(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries([...node.entries].map(([key, value]) => [key, toValue(value)]));
    case 'array':
      return node.items.map(toValue);
    case 'number':
      return JSON.parse(node.text);
    case 'null':
      return null;
    default:
      return node.value;
  }
}

function refusal(source: Parameters<typeof readJson>[0]): InputError {
  try {
    readJson(source);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('the text was accepted');
}

const wellFormedJson = fc
  .jsonValue()
  .filter((value) => !/\p{Surrogate}/u.test(JSON.stringify(value)));

describe('readJson', () => {
  it('reads whatever JSON.stringify writes, indented or not', () => {
    fc.assert(
      fc.property(wellFormedJson, fc.integer({ min: 0, max: 4 }), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(toValue(readJson({ text }))).toEqual(JSON.parse(text));
      }),
    );
  });

  it('accepts a mutilated text only when JSON.parse does', () => {
    fc.assert(
      fc.property(
        wellFormedJson,
        fc.nat(),
        fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '\\', '0', '1', '-', '.', 'e', 'n'),
        (value, at, replacement) => {
          const text = JSON.stringify(value);
          const index = at % (text.length + 1);
          const broken = text.slice(0, index) + replacement + text.slice(index + 1);
          let ours: unknown;
          try {
            ours = toValue(readJson({ text: broken }));
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
            // Stricter than JSON.parse in two ways only; everything else must be its own refusal.
            if (/json-(duplicate-key|lone-surrogate)/.test((error as InputError).code)) return;
            expect(() => JSON.parse(broken)).toThrow();
            return;
          }
          expect(ours).toEqual(JSON.parse(broken));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('keeps digits, key order and places', () => {
    const node = readJson({ text: '{\n  "b": 18446744073709551615,\n  "1": 95.09370530\n}' });
    if (node.kind !== 'object') throw new Error('not an object');
    expect([...node.entries]).toEqual([
      ['b', { kind: 'number', text: '18446744073709551615', at: { line: 2, column: 8 } }],
      ['1', { kind: 'number', text: '95.09370530', at: { line: 3, column: 8 } }],
    ]);
  });

  it('treats __proto__ as an ordinary key', () => {
    const node = readJson({ text: '{"__proto__": {"polluted": true}}' });
    expect(node.kind === 'object' && [...node.entries.keys()]).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('skips a byte order mark in bytes and in text', () => {
    expect(readJson({ text: '\uFEFF[]' }).kind).toBe('array');
    expect(readJson({ bytes: new Uint8Array([0xef, 0xbb, 0xbf, 0x5b, 0x5d]) }).kind).toBe('array');
  });

  it.each([
    ['', 'json-empty', 'is empty'],
    ['{"a":1,"a":2}', 'json-duplicate-key', 'line 1 column 8, field a: has the key "a" twice'],
    ['{"a":[1,{"b":NaN}]}', 'json-syntax', 'field a[1].b: has "NaN" where a value was expected'],
    ['[Infinity]', 'json-syntax', 'has "Infinity" where a value was expected'],
    ['[-Infinity]', 'json-syntax', 'is not a JSON number'],
    ['[\n01]', 'json-syntax', 'line 2 column 1, field [0]: is not a JSON number'],
    ['[1.]', 'json-syntax', 'is not a JSON number'],
    ['[.5]', 'json-syntax', 'a value was expected'],
    ['[+1]', 'json-syntax', 'a value was expected'],
    ['[0x10]', 'json-syntax', 'is not a JSON number'],
    ['{"a":1} x', 'json-trailing', 'line 1 column 9: has something after the end'],
    ['{"a":1}{"a":1}', 'json-trailing', 'has something after the end'],
    ['[1,]', 'json-syntax', 'has "]" where a value was expected'],
    ['{"a":1,}', 'json-syntax', 'a key in double quotes was expected'],
    ["{'a':1}", 'json-syntax', 'a key in double quotes was expected'],
    [
      '{“a”:1}',
      'json-syntax',
      'has "“" where a key in double quotes was expected: a typographic quotation mark',
    ],
    ['{"a":„b“}', 'json-syntax', 'a typographic quotation mark in place of a straight one'],
    ['{\n\u00a0"a":1}', 'json-syntax', 'line 2 column 1: has "\u00a0" where a key'],
    ['[\u00a01]', 'json-syntax', 'a special space (U+00A0) in place of a plain one'],
    ['// no\n{}', 'json-syntax', 'has "/" where a value was expected'],
    ['["\\ud800"]', 'json-lone-surrogate', 'half of a surrogate pair'],
    ['["\\q"]', 'json-syntax', 'unknown escape "q"'],
    ['["\\u12"]', 'json-syntax', 'without four hex digits'],
    ['["a\nb"]', 'json-syntax', 'holds a line break or another control character'],
    ['["open', 'json-syntax', 'never closed'],
    ['[truex]', 'json-syntax', 'is not true, false or null'],
    ['{"a" 1}', 'json-syntax', 'has "1" where ":" was expected'],
    ['[1', 'json-syntax', 'ends too early'],
  ])('refuses %j', (text, code, message) => {
    const error = refusal({ text, fileName: 'proof.json' });
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
    expect(error.message).toMatch(/^proof\.json/);
  });

  it('names the line of the first byte that is not UTF-8', () => {
    const bytes = new Uint8Array([0x5b, 0x0a, 0x22, 0xc3, 0xa4, 0xff, 0x22, 0x5d]);
    const error = refusal({ bytes, fileName: 'bad.json' });
    expect(error.message).toBe(
      'bad.json line 2: is not UTF-8 text: the byte at offset 5 does not belong there',
    );
  });

  it('bounds bytes, depth, values and the length of a number', () => {
    expect(refusal({ text: '[]', limits: { bytes: 1 } }).code).toBe('json-too-large');
    expect(refusal({ bytes: new Uint8Array(17 * 1024 * 1024) }).code).toBe('json-too-large');
    expect(refusal({ text: '[1,2,3]', limits: { nodes: 3 } }).code).toBe('json-too-many-values');
    expect(refusal({ text: '1'.repeat(5000) }).code).toBe('json-number-too-long');
    expect(readJson({ text: '['.repeat(64) + ']'.repeat(64) }).kind).toBe('array');
    expect(refusal({ text: '['.repeat(65) + ']'.repeat(65) }).code).toBe('json-too-deep');
  });

  it('gives up at once on a huge nest', () => {
    const started = performance.now();
    const error = refusal({ text: '{"a":'.repeat(3_000_000) });
    expect(error.code).toBe('json-too-deep');
    expect(performance.now() - started).toBeLessThan(500);
  });
});
