import { describe, expect, it } from 'vitest';
import { okxMerkleV1Samples } from '@/lib/proofs/okx-merkle-v1/samples';
import { checkEntry } from './check-entry';
import { entryOfAnswer } from './entry-of-answer';
import { keepEntry } from './keep-entry';
import type { KeptEntry } from './kept-account';
import { directClient } from './testing/direct-client';
import { sampleTree } from './testing/sample-tree';

const march = sampleTree('2023-03');
const april = sampleTree('2023-04');
const trees = [april.tree, march.tree];
const roots = [{ exchange: 'okx', report: '2023-03', root: march.tree.root, source: 'test' }];
const own = march.users.find(({ nodes }) => nodes.length > 1);
const get = async (path: string) => (path.includes('2023-03') ? march : april).serve().get(path);
const tools = { client: directClient, trees, roots, get, now: () => new Date(0) };
const bare: KeptEntry = {
  kind: 'hash',
  content: own?.nodes[0]?.hash ?? '',
  fileName: 'pasted text',
  companions: {},
  exchange: null,
  report: null,
  addedAt: '',
  outcomes: [],
};
const statuses = async (entry: KeptEntry, change: Partial<typeof tools> = {}) =>
  (await checkEntry(entry, { ...tools, ...change })).map(({ report, status }) => [report, status]);

describe('checkEntry', () => {
  it('looks a hash up in every stored tree, or in its own month alone', async () => {
    expect(await statuses(bare)).toEqual([
      ['2023-04', 'not-found'],
      ['2023-03', 'included'],
    ]);
    expect(await statuses({ ...bare, report: '2023-03' })).toEqual([['2023-03', 'included']]);
    expect(await statuses({ ...bare, exchange: 'demo' })).toEqual([]);
    // Nobody's real account is in a made-up exchange's tree: no prefix is sent there unasked.
    const demo = { ...march.tree, exchange: 'demo', synthetic: true };
    expect(await statuses(bare, { trees: [demo] })).toEqual([]);
    expect(await statuses({ ...bare, exchange: 'demo' }, { trees: [demo] })).toHaveLength(1);
  });

  it('finds the leaves of an account file', async () => {
    const file: KeptEntry = { ...bare, kind: 'proof', content: JSON.stringify(own) };
    expect(await statuses(file)).toEqual([
      ['2023-04', 'not-found'],
      ['2023-03', 'included'],
    ]);
    expect(await statuses(file, { trees: [] })).toEqual([[null, 'not-checked']]);
  });

  it('says that nothing was found out when the server is not there', async () => {
    const down = async () => {
      throw new TypeError('Failed to fetch');
    };
    const [first] = await checkEntry(bare, { ...tools, get: down });
    expect(first).toMatchObject({ status: 'not-checked', treeRoot: null });
    expect(first?.reason).toContain('could not be reached');
  });

  it('checks other proofs by themselves and asks nothing', async () => {
    const asked: string[] = [];
    const count = async (path: string) => {
      asked.push(path);
      return '';
    };
    const [passing, failing] = okxMerkleV1Samples();
    const given = (text = '') => ({ ...bare, kind: 'proof' as const, content: text });
    const known = { roots: [...(passing?.publishedRoots ?? [])], get: count };
    expect(await statuses(given(passing?.text), known)).toEqual([['sample', 'included']]);
    expect(await statuses(given(failing?.text), known)).toEqual([['sample', 'failed']]);
    expect(await statuses(given(passing?.text), { get: count })).toEqual([[null, 'unconfirmed']]);
    expect(await statuses(given('{'), known)).toEqual([[null, 'not-checked']]);
    expect(asked).toEqual([]);
  });
});

describe('what is kept of an answer', () => {
  const content = { fileName: 'x', body: bare.content, companions: {}, sample: null };
  const answered = { content, sent: null, checkedAt: new Date(0), rootsKnown: 0 };
  const hash = { kind: 'account-hash' as const, hash: bare.content, explanation: '' };

  it('is a hash for any month until it was found in one', async () => {
    expect(entryOfAnswer({ ...answered, result: hash })).toMatchObject({
      kind: 'hash',
      report: null,
    });
    const sent = { tree: march.tree, prefixes: [] };
    const { get: ask } = march.serve();
    const { lookup } = await import('@/lib/verifier/lookup');
    const { result } = await lookup({
      client: directClient,
      subject: { kind: 'hash', hash: bare.content },
      tree: march.tree,
      roots,
      get: ask,
    });
    expect(entryOfAnswer({ ...answered, result, sent })).toMatchObject({
      kind: 'hash',
      exchange: 'okx',
      report: '2023-03',
      outcomes: [{ status: 'included', treeRoot: march.tree.root }],
    });
  });

  it('is nothing of a sample or of what was no proof', () => {
    const sample = { ...content, sample: { publishedRoots: [] } };
    expect(entryOfAnswer({ ...answered, content: sample, result: hash })).toBeNull();
    expect(entryOfAnswer({ ...answered, result: { kind: 'too-long', seconds: 1 } })).toBeNull();
  });

  it('takes the place of the same kept before, under a name that fits', () => {
    const accounts = [{ name: 'a', entries: [bare] }];
    const again = { ...bare, addedAt: 'later' };
    expect(keepEntry({ accounts, name: ' a ', entry: again })).toEqual({
      name: 'a',
      entries: [again],
    });
    expect(keepEntry({ accounts, name: ' ', entry: bare })).toHaveProperty('problem');
    expect(keepEntry({ accounts, name: 'x'.repeat(61), entry: bare })).toHaveProperty('problem');
    const large = { ...bare, content: 'x'.repeat(200_001) };
    expect(keepEntry({ accounts, name: 'a', entry: large })).toHaveProperty('problem');
  });
});
