import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '@/lib/format/input-error';
import { HISTORY_SAMPLE, SUMMARY_SAMPLE } from '@/lib/testing/okx-samples';
import { readHistory } from './history';
import { readSummary } from './summary';

const options = { knownAssets: new Set(['BTC', 'ETH']), now: new Date('2026-11-22T00:00:00Z') };
const readers = [
  ['history', HISTORY_SAMPLE, (bytes: Uint8Array) => readHistory({ bytes }, options)],
  ['summary', SUMMARY_SAMPLE, (bytes: Uint8Array) => readSummary({ bytes }, options)],
] as const;

/** Whatever the input, a reader returns or refuses; any other error is a defect. */
function takesOrRefuses(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.message).not.toBe('');
    // One line that a terminal shows as it is, however hostile the file.
    expect(error.message).not.toMatch(/[\p{Cc}]/u);
    expect(error.message.length).toBeLessThan(1_000);
  }
}

describe.each(readers)('a hostile %s', { timeout: 60_000 }, (_name, sample, read) => {
  const good = new TextEncoder().encode(sample);

  it('made of changed bytes is taken or refused', () => {
    const edits = fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(edits, (changes) => {
        const bytes = good.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        takesOrRefuses(() => read(bytes));
      }),
      { numRuns: 600 },
    );
  });

  it('with a value exchanged for any other is taken or refused', () => {
    const values = sample.match(/(?<=: )("[^"]*"|\d+|null)/g) ?? [];
    fc.assert(
      fc.property(fc.nat(values.length - 1), fc.jsonValue({ maxDepth: 3 }), (index, value) => {
        const text = sample.replace(values[index] ?? '', () => JSON.stringify(value));
        takesOrRefuses(() => read(new TextEncoder().encode(text)));
      }),
      { numRuns: 300 },
    );
  });

  it('of any JSON is taken or refused', () => {
    fc.assert(
      fc.property(fc.json(), (text) => takesOrRefuses(() => read(new TextEncoder().encode(text)))),
      { numRuns: 200 },
    );
  });
});
