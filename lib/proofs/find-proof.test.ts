import { describe, expect, it } from 'vitest';
import { type JsonNode, readJson } from '@/lib/format/json';
import { findProofs } from './find-proof';
import { SCHEMES } from './registry';
import type { ProofSample } from './scheme';
import { edited, REMOVED } from './testing/edit-text';
import { refusalOf, verdictOn } from './testing/every-change';
import { writeJson } from './testing/json-edit';
import { schemesWithSamples } from './testing/schemes-with-samples';

/** The same proof as other programs write it: none of this may change the verdict. */
const WRITINGS: [string, (text: string) => string | Uint8Array][] = [
  ['as bytes', (text) => new TextEncoder().encode(text)],
  ['with Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
  ['after a byte order mark', (text) => `\uFEFF${text}`],
  ['between blank lines', (text) => `\n\t \r\n${text}\n\n`],
  ['on one line', (text) => writeJson(readJson({ text }))],
  ['with its keys in another order', (text) => writeJson(reversed(readJson({ text })))],
  ['with escaped letters', (text) => text.replaceAll('"hash"', '"\\u0068ash"')],
];

/** What an exchange's site may put round a proof. */
const WRAPPINGS: [string, (text: string) => string, string][] = [
  ['data', (text) => `{"code":"0","msg":"","data":${text}}`, 'data'],
  ['data, twice', (text) => `{"data":{"proof":${text},"time":1}}`, 'data.proof'],
  ['a list', (text) => `[${text}]`, '[0]'],
  ['a list in data', (text) => `{"data":[${text}]}`, 'data[0]'],
  ['a string', (text) => JSON.stringify(text), 'the text in the file'],
  ['a string in data', (text) => `{"data":${JSON.stringify(text)}}`, 'data'],
];

/** Key order turned round, but for the amounts: there it is part of Bybit's and Bitget's hashes. */
function reversed(node: JsonNode): JsonNode {
  if (node.kind === 'array') return { ...node, items: node.items.map(reversed) };
  if (node.kind !== 'object') return node;
  const entries = [...node.entries].map(([key, below]): [string, JsonNode] => [
    key,
    key.startsWith('balance') ? below : reversed(below),
  ]);
  return { ...node, entries: new Map(entries.toReversed()) };
}

async function check(sample: ProofSample, content: string | Uint8Array) {
  const { companions, publishedRoots } = sample;
  return verdictOn({ content, companions, context: { publishedRoots } });
}

describe.each(schemesWithSamples)('a proof of %s', (id, entry) => {
  it.each(WRITINGS)('passes %s', async (_name, write) => {
    const [sample] = await entry.samples();
    if (!sample) throw new Error('no sample');
    const verdict = await check(sample, write(sample.text));
    expect([verdict.scheme, verdict.status]).toEqual([id, sample.expect]);
    expect(verdict.notices.map(({ code }) => code)).not.toContain('wrapped');
  });

  it.each(WRAPPINGS)('is found inside %s, and a notice says so', async (_name, wrap, place) => {
    const [sample] = await entry.samples();
    if (!sample) throw new Error('no sample');
    const verdict = await check(sample, wrap(sample.text));
    expect([verdict.scheme, verdict.status]).toEqual([id, sample.expect]);
    const notice = verdict.notices.find(({ code }) => code === 'wrapped');
    expect(notice?.message).toContain(`stands in ${place}`);
  });

  it('is taken with fields that nobody knows, and a notice names them', async () => {
    const [sample] = await entry.samples();
    if (!sample) throw new Error('no sample');
    const verdict = await check(sample, sample.text.replace('{', '{"root2":"x","extra":[1],'));
    expect(verdict.status).toBe(sample.expect);
    const told = verdict.notices.filter(({ code }) => code === 'unauthenticated-field');
    expect(told.map(({ about }) => about)).toEqual(expect.arrayContaining(['root2', 'extra']));
  });

  it('is known for what it is when any of its fields is missing', async () => {
    const [sample] = await entry.samples();
    const text = sample?.text ?? '';
    const document = readJson({ text });
    if (document.kind !== 'object') throw new Error('no object');
    for (const key of document.entries.keys()) {
      const cut = edited(text, key, REMOVED);
      expect(findProofs(readJson({ text: cut })).map((found) => found.entry.id)).toEqual([id]);
      const error = await refusalOf({ content: cut, companions: sample?.companions });
      expect([error.code, error.place.field]).toEqual(['field-missing', key]);
    }
  });
});

describe('findProofs', () => {
  it('does not take OKX’s file of 2022 for CoinEx’s because of a root beside it', async () => {
    const [sample] = (await SCHEMES[0]?.samples()) ?? [];
    const text = (sample?.text ?? '').replace('{', '{"root":{"hash":"00","balances":{}},');
    const found = findProofs(readJson({ text }));
    expect(found.map(({ entry }) => entry.id)).toEqual(['okx-merkle-v1']);
  });

  it('names a field by its place in the whole file', async () => {
    const [sample] = (await SCHEMES[0]?.samples()) ?? [];
    const cut = edited(sample?.text ?? '', 'path.1.hash', REMOVED);
    const inList = await refusalOf({ content: `{"data":[${cut}]}`, fileName: 'a.json' });
    expect(inList.message).toMatch(/^a\.json line 1 column \d+, field data\[0\]\.path\[1\]\.hash/);
    const inText = await refusalOf({ content: JSON.stringify(cut), fileName: 'a.json' });
    expect(inText.message).toBe('a.json, field path[1].hash: is missing');
  });

  it('asks for one at a time where there are several', async () => {
    const [a, b] = (await SCHEMES[0]?.samples()) ?? [];
    const error = await refusalOf({ content: `[${a?.text},${b?.text}]` });
    expect(error.code).toBe('proofs-several');
    expect(error.message).toContain('holds 2 proofs in one text (OKX Merkle proof');
  });

  it('does not search long lists, deep nests or texts inside texts', async () => {
    const [sample] = (await SCHEMES[0]?.samples()) ?? [];
    const text = sample?.text ?? '';
    const deep = `{"a":{"b":{"c":{"d":{"e":${text}}}}}}`;
    const long = `[${'1,'.repeat(300)}${text}]`;
    const twice = JSON.stringify(JSON.stringify(text));
    for (const content of [deep, long, twice]) {
      expect(findProofs(readJson({ text: content }))).toEqual([]);
    }
  });
});
