import { describe, expect, it } from 'vitest';
import { okxMerkleV1Samples } from '@/lib/proofs/okx-merkle-v1/samples';
import { contentOfText, type ProofContent } from '@/lib/verifier/proof-content';
import { addEntry } from './add-entry';
import { directClient } from './testing/direct-client';

function contentOf(text: string): ProofContent {
  const content = contentOfText(text);
  if ('problem' in content) throw new Error(content.problem);
  return content;
}
const add = (text: string, more: Partial<Parameters<typeof addEntry>[0]> = {}) =>
  addEntry({
    client: directClient,
    content: contentOf(text),
    accounts: [],
    name: ' Savings ',
    exchange: null,
    roots: [],
    now: new Date(0),
    ...more,
  });
const HASH = 'ab'.repeat(32);

describe('what is added by itself', () => {
  it('is a hash, open for every real exchange or bound to one', async () => {
    expect(await add(`0x${HASH.toUpperCase()}`)).toMatchObject({
      name: 'Savings',
      entries: [{ kind: 'hash', content: HASH, exchange: null, report: null, outcomes: [] }],
    });
    expect(await add(HASH, { exchange: 'demo' })).toMatchObject({
      entries: [{ exchange: 'demo' }],
    });
  });

  it('is a proof, with what its check said', async () => {
    const [sample] = okxMerkleV1Samples();
    const text = sample?.text ?? '';
    expect(await add(text)).toMatchObject({
      entries: [{ kind: 'proof', content: text, outcomes: [{ status: 'unconfirmed' }] }],
    });
    const roots = sample?.publishedRoots ?? [];
    expect(await add(text, { roots })).toMatchObject({
      entries: [{ outcomes: [{ status: 'included' }] }],
    });
  });

  it('joins what is kept under the name, the same thing once', async () => {
    const account = await add(HASH);
    if ('problem' in account) throw new Error(account.problem);
    const again = await add(HASH, { accounts: [account] });
    expect(again).toMatchObject({ entries: [{ content: HASH }] });
    const other = await add('cd'.repeat(32), { accounts: [account] });
    expect('entries' in other && other.entries).toHaveLength(2);
  });

  it.each([
    ['no name', HASH, { name: '  ' }, 'Choose a name'],
    ['no proof', '{"hello":"world"}', {}, 'none of the proofs known here'],
    ['no JSON', '{"self":', {}, 'cannot be read'],
    ['a short hash', 'ab'.repeat(20), {}, 'cannot be read'],
  ])('is refused in words: %s', async (_, text, more, words) => {
    expect(await add(text, more)).toMatchObject({ problem: expect.stringContaining(words) });
  });
});
