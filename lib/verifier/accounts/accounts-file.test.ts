import { describe, expect, it } from 'vitest';
import { mergeAccounts, readAccountsFile, writeAccountsFile } from './accounts-file';
import { type KeptAccount, type KeptEntry, MAX_ENTRIES } from './kept-account';

const hash = 'ab'.repeat(32);
const outcome = {
  exchange: 'okx',
  report: '2023-03',
  treeRoot: 'c'.repeat(64),
  status: 'included' as const,
  reason: 'x',
  checkedAt: '2026-01-01T00:00:00.000Z',
  rootsKnown: 1,
};
const entry: KeptEntry = {
  kind: 'hash',
  content: hash,
  fileName: 'pasted text',
  companions: {},
  exchange: 'okx',
  report: '2023-03',
  addedAt: '2026-01-01T00:00:00.000Z',
  outcomes: [outcome],
};
const proof: KeptEntry = {
  ...entry,
  kind: 'proof',
  content: '{"self":{"nonce":1.10}}',
  companions: { tree: 'a,1,{}\n' },
  exchange: null,
  report: null,
  outcomes: [],
};
const accounts: KeptAccount[] = [{ name: 'Été – “main”', entries: [entry, proof] }];
const text = writeAccountsFile(accounts, new Date('2026-02-03T04:05:06Z'));

describe('the exported file', () => {
  it('comes back as it went, without its outcomes', () => {
    const [back] = readAccountsFile({ text });
    expect(back).toEqual({ name: 'Été – “main”', entries: [{ ...entry, outcomes: [] }, proof] });
    expect(text).not.toContain('included');
  });

  it('never brings outcomes in, whatever it says', () => {
    const forged = text.replace(
      '"report": null',
      '"report": null, "outcomes": [{"status":"included"}]',
    );
    expect(forged).not.toBe(text);
    expect(readAccountsFile({ text: forged })[0]?.entries[1]?.outcomes).toEqual([]);
  });

  it.each<[string, (given: string) => string, RegExp]>([
    ['no JSON', (t) => t.slice(0, -3), /accounts line \d+/],
    ['another format', (t) => t.replace('ballast-accounts', 'x'), /field format/],
    ['a later version', (t) => t.replace('"version": 1', '"version": 2'), /field version/],
    [
      'a hash that is none',
      (t) => t.replace(hash, `${hash}0`),
      /accounts\[0\]\.entries\[0\]\.content/,
    ],
    ['another kind', (t) => t.replace('"hash"', '"key"'), /entries\[0\]\.kind/],
    ['a month that is none', (t) => t.replace('2023-03', '2023-13'), /entries\[0\]\.report/],
    ['an exchange that is no name', (t) => t.replace('"okx"', '"<b>"'), /entries\[0\]\.exchange/],
    ['a time that is none', (t) => t.replace('2026-01-01T', 'soon'), /entries\[0\]\.addedAt/],
    ['an empty name', (t) => t.replace('Été – “main”', ' '), /accounts\[0\]\.name/],
    ['a name too long', (t) => t.replace('Été', 'É'.repeat(80)), /accounts\[0\]\.name/],
    ['a text too long', (t) => t.replace('a,1,{}', 'a'.repeat(200_001)), /companions\.tree/],
    ['a missing field', (t) => t.replace('"fileName"', '"file"'), /fileName/],
    ['deep nesting', () => '['.repeat(50), /too deep|nest|depth/i],
  ])('refuses %s, naming the place', (_, change, place) => {
    expect(change(text)).not.toBe(text);
    expect(() => readAccountsFile({ text: change(text) })).toThrow(place);
  });
});

describe('mergeAccounts', () => {
  it('adds what is new and keeps the outcomes of what is there', () => {
    const read = readAccountsFile({ text });
    expect(mergeAccounts(accounts, read)).toEqual([]);
    const merged = mergeAccounts([{ name: 'Été – “main”', entries: [entry] }], read);
    expect(merged).toEqual([{ name: 'Été – “main”', entries: [entry, proof] }]);
    expect(mergeAccounts([], read)).toEqual(read);
  });

  it('refuses more than can be kept', () => {
    const full = Array.from({ length: MAX_ENTRIES }, (_, i) => ({
      ...entry,
      content: String(i).padStart(64, '0'),
    }));
    expect(() =>
      mergeAccounts([{ name: 'a', entries: full }], [{ name: 'a', entries: [proof] }]),
    ).toThrow(/At most 200 entries/);
  });
});
