import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { InputError } from '@/lib/format/input-error';
import { sharedVector } from '@/lib/testing/shared-vectors';
import { checkProof } from '../check-proof';
import { verdictOn } from '../testing/every-change';
import { type AssetRow, paddedRows } from './hashes';
import { BINANCE_FIELDS, GATE_FIRST_FIELDS } from './parse';
import { sampleProof } from './samples';

const row = (index: number): AssetRow => ({ index, equity: 1n, debt: 0n });
const numbers = (rows: readonly AssetRow[]) => rows.map(({ index }) => index);

describe('paddedRows', () => {
  it('gives empty rows the lowest free numbers, then those behind the last coin', () => {
    expect(numbers(paddedRows([row(2), row(5)], 6))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(numbers(paddedRows([row(7), row(9)], 4))).toEqual([0, 1, 7, 9]);
    expect(numbers(paddedRows([row(0), row(499)], 3))).toEqual([0, 1, 499]);
    expect(numbers(paddedRows([row(1)], 4))).toEqual([0, 1, 2, 3]);
    expect(numbers(paddedRows([], 3))).toEqual([0, 1, 2]);
  });
});

describe('a file of Binance', () => {
  const generations = [
    ['since 2024-10', BINANCE_FIELDS, { assetCount: 50, packing: 'numbered-rows' }, '50 rows'],
    ['of 2024-07', BINANCE_FIELDS, { assetCount: 350, packing: 'with-collateral' }, 'September'],
    ['until 2023-09', GATE_FIRST_FIELDS, { assetCount: 350, packing: 'equity-and-debt' }, '350'],
    [
      'of 2023-10 to 2024-08',
      GATE_FIRST_FIELDS,
      { assetCount: 350, packing: 'equity-and-debt', rate: 16 },
      'October 2023',
    ],
  ] as const;

  it.each(generations)(
    '%s passes, and a notice tells the layout',
    async (_n, fields, layout, words) => {
      const { root, text } = sampleProof(fields, layout);
      const verdict = await verdictOn({ content: text, context: { requiredRoot: root } });
      expect(verdict.status).toBe('pass');
      const variant = verdict.notices.find(({ code }) => code === 'variant');
      expect(variant?.message).toContain(words);
    },
  );

  it('of the first generation is not said to be Gate’s, and roots of both are known', async () => {
    const { root, text } = sampleProof(GATE_FIRST_FIELDS, 350);
    const publishedRoots = [{ exchange: 'binance', report: '2023-02', root, source: 'test' }];
    const verdict = await verdictOn({ content: text, context: { publishedRoots } });
    expect(verdict).toMatchObject({ status: 'pass', parts: { 'published-root': 'pass' } });
    expect(verdict.schemeName).toContain('Gate or Binance');
    expect(verdict.notices.map(({ code }) => code)).toContain('exchange-not-told');
  });

  it('with an empty list written as null passes', async () => {
    const layout = { assetCount: 50, packing: 'numbered-rows' } as const;
    const { text } = sampleProof(BINANCE_FIELDS, layout, { index: 3, assets: [] });
    expect((await verdictOn({ content: text })).status).toBe('pass');
    const asNull = text.replace('"Assets": []', '"Assets": null');
    expect((await verdictOn({ content: asNull })).status).toBe('pass');
  });
});

/** What Binance's own functions say, by the name of the file. */
const PASSES_THERE = /zero-row-added|unknown-field|upper-case|negated/;
/** There Binance's tool is less strict: a minus sign, capitals. */
const FAILS_HERE = /upper-case|negated/;

async function outcomeOf(file: string): Promise<string> {
  try {
    const answer = await checkProof({ content: readFileSync(file, 'utf8') });
    return answer.kind === 'verdict' ? answer.verdict.status : answer.kind;
  } catch (error) {
    if (error instanceof InputError) return 'refused';
    throw error;
  }
}

const folder = sharedVector('peers-more/binance');
const inFolder = (part: string) => (folder ? readdirSync(`${folder}/${part}`) : []);

describe.runIf(folder)('the samples of every generation', () => {
  const good = ['', 'v1.0.0/', 'v1.0.2/'].flatMap((part) =>
    inFolder(part)
      .filter((name) => name.endsWith('.json') && !/^index|FAILS/.test(name))
      .map((name) => `${part}${name}`),
  );

  it.each(good)('%s passes', async (name) => {
    expect(await outcomeOf(`${folder}/${name}`)).toBe('pass');
  });

  it.each(inFolder('mutated'))('%s is answered as Binance does, or more strictly', async (name) => {
    const outcome = await outcomeOf(`${folder}/mutated/${name}`);
    const passes = PASSES_THERE.test(name) && !FAILS_HERE.test(name);
    if (passes) expect(outcome).toBe('pass');
    else expect(['fail', 'refused']).toContain(outcome);
  });
});
