import { describe, expect, it } from 'vitest';
import { InputError } from '@/lib/format/input-error';
import { type JsonNode, readJson } from '@/lib/format/json';
import { checkProof } from './check-proof';
import { factsOf } from './scheme';
import { refusalOf, verdictOn } from './testing/every-change';
import { replaceAt, scalarsOf, writeJson } from './testing/json-edit';
import { schemesWithSamples } from './testing/schemes-with-samples';

/** What a hostile or broken file of any scheme must end in: an error that names its place. */
const BREAKS: [string, (text: string) => string, string][] = [
  ['a key given twice', (text) => text.replace('{', '{"x":1,"x":2,'), 'json-duplicate-key'],
  ['a nest of brackets', (text) => text.replace('{', `{"x":${'['.repeat(5_000)}`), 'json-too-deep'],
  ['NaN', (text) => text.replace(/("[A-Za-z_]+":\s*)/, '$1NaN,"x":'), 'json-syntax'],
  ['a leading zero', (text) => text.replace('{', '{"x":01,'), 'json-syntax'],
  ['half the file', (text) => text.slice(0, text.length >> 1), 'json-syntax'],
];

function readCompanionTexts(given: Readonly<Record<string, string>> = {}) {
  const isJson = (text: string) => text.startsWith('{');
  const read = (text: string) => (isJson(text) ? readJson({ text }) : text);
  return Object.fromEntries(Object.entries(given).map(([name, text]) => [name, read(text)]));
}

describe('a huge file', () => {
  it.each([
    ['50 MB of text', () => `{"self":{"x":"${'a'.repeat(50_000_000)}"}}`, 'json-too-large'],
    ['50 MB of brackets', () => '['.repeat(50_000_000), 'json-too-large'],
    ['10 MB of brackets', () => '['.repeat(10_000_000), 'json-too-deep'],
    ['2 million values', () => `[${'1,'.repeat(2_000_001)}1]`, 'json-too-many-values'],
  ])('of %s is refused in no time', async (_name, build, code) => {
    const content = build();
    const started = performance.now();
    expect((await refusalOf({ content })).code).toBe(code);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe.each(schemesWithSamples)('%s', (id, entry) => {
  it.each(BREAKS)('refuses %s', async (_name, change, code) => {
    const [sample] = await entry.samples();
    const content = change(sample?.text ?? '');
    const error = await refusalOf({ content, fileName: 'hostile.json' });
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^hostile\.json/);
  });

  it('never throws anything but InputError, whatever stands in a field', async () => {
    const [sample] = await entry.samples();
    const document = readJson({ text: sample?.text ?? '' });
    const at = { line: 1, column: 1 };
    const scalars = scalarsOf(document);
    const step = Math.max(1, Math.floor(scalars.length / 5));
    for (const { path } of scalars.filter((_, i) => i % step === 0)) {
      for (const next of [
        { kind: 'null', at } as const,
        { kind: 'number', text: '1e400', at } as const,
        { kind: 'string', value: '\u0000💥', at } as const,
        { kind: 'array', items: [], at } as const,
        { kind: 'object', entries: new Map(), at } as const,
      ]) {
        const content = writeJson(replaceAt(document, path, next));
        const outcome = await checkProof({ content, scheme: id }).catch((error: unknown) => error);
        const refused = outcome instanceof InputError;
        const verdict = !refused && outcome && typeof outcome === 'object' && 'kind' in outcome;
        expect(refused || verdict).toBe(true);
      }
    }
  }, 60_000);

  it('never throws once a proof was parsed, amounts of 100 digits included', async () => {
    const [sample] = await entry.samples();
    const document = readJson({ text: sample?.text ?? '' });
    const scheme = await entry.load();
    const facts = factsOf(entry, scheme);
    const huge = '9'.repeat(100);
    const amounts = scalarsOf(document).filter(({ node }) => {
      const text = node.kind === 'string' ? node.value : node.kind === 'number' ? node.text : '';
      return /^\d+(\.\d+)?$/.test(text) && text.length < 40;
    });
    let edited = document;
    for (const { path, node } of amounts) {
      const next: JsonNode =
        node.kind === 'number'
          ? { ...node, text: huge }
          : { kind: 'string', value: huge, at: node.at };
      const tried = replaceAt(edited, path, next);
      const companions = readCompanionTexts(sample?.companions);
      let proof: unknown;
      try {
        proof = scheme.parse({ fileName: 'huge.json', document: tried, companions });
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
        continue;
      }
      edited = tried;
      expect(() => scheme.verify(facts, proof, { publishedRoots: [] })).not.toThrow();
    }
  }, 60_000);

  it('says no more about a hundred thousand unknown fields than anyone can read', async () => {
    const [sample] = await entry.samples();
    const extra = Array.from({ length: 100_000 }, (_, i) => `"x${i}":0`).join(',');
    const verdict = await verdictOn({
      content: (sample?.text ?? '').replace('{', `{${extra},`),
      companions: sample?.companions,
      context: { publishedRoots: sample?.publishedRoots ?? [] },
    });
    expect(verdict.status).toBe('pass');
    const told = verdict.notices.filter(({ code }) => code === 'unauthenticated-field');
    expect(told.length).toBe(101);
    expect(told.at(-1)?.message).toMatch(/^\d{5,} more notes/);
  }, 20_000);

  it('refuses a companion that is no JSON, naming it', async () => {
    const [sample] = await entry.samples();
    const json = Object.entries(entry.companions ?? {}).filter(([, need]) => need.form === 'json');
    for (const [name] of json) {
      const error = await refusalOf({ content: sample?.text ?? '', companions: { [name]: '{' } });
      expect(error.place.file).toBe(name);
    }
  });
});
