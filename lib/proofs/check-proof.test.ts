import { describe, expect, it } from 'vitest';
import { readJson } from '@/lib/format/json';
import { checkProof } from './check-proof';
import { acceptedProofs } from './detect';
import { SCHEMES } from './registry';
import { refusalOf, verdictOn } from './testing/every-change';
import { schemesWithSamples } from './testing/schemes-with-samples';

describe('checkProof', () => {
  it.each(['a'.repeat(64), `  0x${'A'.repeat(64)}\n`, `"${'a'.repeat(64)}"`])(
    'says what a bare account hash is: %j',
    async (content) => {
      const answer = await checkProof({ content });
      expect(answer).toMatchObject({ kind: 'account-hash', hash: 'a'.repeat(64) });
      const bytes = await checkProof({ content: new TextEncoder().encode(content) });
      expect(bytes).toEqual(answer);
    },
  );

  it('tells what was seen and what is accepted when nothing matches', async () => {
    const error = await refusalOf({ content: '{"foo":1,"bar":[]}', fileName: 'x.json' });
    expect(error.code).toBe('proof-not-recognised');
    expect(error.message).toContain('an object with the fields "foo", "bar"');
    for (const { name, example } of acceptedProofs()) {
      expect(error.message).toContain(name);
      expect(error.message).toContain(example);
    }
    expect((await refusalOf({ content: '[1,2]' })).message).toContain('a list of 2 items');
    expect((await refusalOf({ content: '7' })).message).toContain('a single number');
    expect((await refusalOf({ content: '{}' })).message).toContain('an object without fields');
  });

  it.each([
    ['{"user_balances":[1],"user_hash":"00","merkle_proof":{}}', 'Backpack'],
    ['{"protocol":"HOTCOIN-POR-SUM","self":{},"path":[]}', 'Hotcoin'],
    ['{"leafPayload":"","leafHash":"","recordId":"","balances":{}}', 'Bitbase'],
    [
      `block_height:820000
${'a'.repeat(64)},1
`,
      'BitMEX',
    ],
    [
      `Level	Hash
6,0	${'a'.repeat(16)}
`,
      'Bitso',
    ],
    [
      `${'a'.repeat(64)},14,${'b'.repeat(64)},${'c'.repeat(64)}
`,
      'Silver Sixpence',
    ],
    ['{"data":[{"type":0,"hash":"00","uhash":"00","depth":3,"r":1,"balances":""}]}', 'HTX'],
    [
      '{"self":{"merkelLeaf":"00"},"path":[{"merkelLeaf":"00","parentMerkelLeaf":"00"}]}',
      'bifinance',
    ],
  ])('says why a known file gets no verdict: %s', async (content, name) => {
    const error = await refusalOf({ content });
    expect(error.code).toBe('proof-unsupported');
    expect(error.message).toContain(name);
  });

  it('names the file in errors of reading', async () => {
    const empty = await refusalOf({ content: '', fileName: 'a.json' });
    expect(empty.message).toMatch(/^a\.json: is empty; paste/);
    expect((await refusalOf({ content: 'hello' })).message).toContain('pasted text line 1');
  });

  it('refuses a scheme that does not exist', async () => {
    expect((await refusalOf({ content: '{}', scheme: 'nope' })).code).toBe('scheme-unknown');
  });
});

describe.each(schemesWithSamples)('the entry %s', (id, entry) => {
  it('has samples that are recognised as its own only and keep their promise', async () => {
    const samples = await entry.samples();
    expect(new Set(samples.map(({ expect: status }) => status))).toEqual(new Set(['pass', 'fail']));
    for (const sample of samples) {
      const document = readJson({ text: sample.text });
      expect(SCHEMES.filter((each) => each.matches(document)).map((each) => each.id)).toEqual([id]);
      const verdict = await verdictOn({
        content: sample.text,
        companions: sample.companions,
        context: { publishedRoots: sample.publishedRoots },
      });
      expect([sample.id, verdict.scheme, verdict.status]).toEqual([sample.id, id, sample.expect]);
    }
  });
});
