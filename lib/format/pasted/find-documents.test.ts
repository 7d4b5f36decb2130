import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../input-error';
import { findDocuments } from './find-documents';

const isProof = (node: { kind: string; entries?: ReadonlyMap<string, unknown> }) =>
  node.entries?.has('self') ?? false;
const LIMITS = { bytes: 16_000_000, depth: 64, nodes: 500_000 };
const PROOF = '{"self":{"hash":"ab12"},\n "path":[1]}';

function refusal(text: string): InputError {
  try {
    findDocuments(text, isProof as never);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('something was found');
}

describe('findDocuments', () => {
  it('gives the lines on which a document stands', () => {
    const [found] = findDocuments(`a [1] b\n{see}\n${PROOF}\nbye`, isProof as never);
    expect(found).toMatchObject({ lines: { from: 3, to: 4 }, alone: false, repairs: [] });
  });

  it('gives several in their order', () => {
    const found = findDocuments(`${PROOF}\n${PROOF}`, isProof as never);
    expect(found.map(({ lines }) => lines)).toEqual([
      { from: 1, to: 2 },
      { from: 3, to: 4 },
    ]);
  });

  it('does not take a part of a broken document for a whole one', () => {
    const broken = `{"a":{"b":1,"c":[1,2,3]},"d":NaN,"e":{"f":1}}`;
    expect(refusal(broken)).toMatchObject({ code: 'json-syntax' });
    expect(refusal(broken).reason).toMatch(/^has "NaN" where a value was expected; copy it anew/);
  });

  it.each([
    ['', /^is empty; paste/],
    [' https://example.com/x?y={z} ', /^is a link, not a proof; open it/],
    [`say:\n{"self":{"hash":"ab`, /^begins a document at line 2 and ends before it is closed/],
    ['{"self":{"hash":"ab12"}, "path":[ … ]}', /^was shortened with “…”/],
    ['<!doctype html><html><body>Hello</body></html>', /^is the source of a web page without/],
    ['hello', /^is text without a JSON document/],
    ['[user@host ~]$ ls {a,b}', /^has brackets, but no JSON document/],
  ])('says in one sentence what %j is and what to do', (text, words) => {
    expect(refusal(text).reason).toMatch(words);
  });

  it.each([
    ['brackets', '['.repeat(4_000_000)],
    ['braces', '{"'.repeat(2_000_000)],
    ['open objects', '{"a":'.repeat(800_000)],
    ['open lists of numbers', `[${'[1,'.repeat(60)}${'1,'.repeat(2_000_000)}`],
    ['two readings of quotation marks', '["[","'.repeat(660_000)],
    ['blanks', `{${' '.repeat(3_999_999)}`],
    ['blanks between colons', `${': '.repeat(1_900_000)}{"`],
    ['angle brackets', '<a '.repeat(1_300_000)],
    ['ampersands', '&quot'.repeat(800_000)],
    ['backslashes', `{${'\\'.repeat(3_999_000)}`],
    ['small documents', '{"a":1}'.repeat(570_000)],
  ])('is done with 4 MB of %s in seconds', (_name, text) => {
    const started = performance.now();
    for (const part of [text, text.slice(0, 1_000_000)]) {
      try {
        expect(findDocuments(part, isProof as never, LIMITS).length).toBeLessThanOrEqual(200);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('never throws anything but InputError', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      ',',
      '1',
      'a',
      '\n',
      '> ',
      '&quot;',
      '\\',
      '=',
      '<b>',
      '%22',
      PROOF,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        try {
          expect(findDocuments(pieces.join(''), isProof as never).length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { seed: 11, numRuns: 3_000 },
    );
  });
});
