import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { atomFeed, type FeedEntry } from './atom';
import { stableId } from './stable-id';
import { xmlText } from './xml-text';

const CLEAN = `<script>alert("1")</script> & ]]> 'x'  ü 🙂`;
/** The same with characters that XML cannot hold. */
const HOSTILE = CLEAN.replace('  ', ' \u0000\u0008\uD800 ');
const entry = (over: Partial<FeedEntry> = {}): FeedEntry => ({
  name: 'okx/2026-09',
  title: HOSTILE,
  path: '/okx/reports/2026-09',
  summary: HOSTILE,
  publishedOn: '2026-09-22',
  updatedAt: '2026-11-22T12:00:00.000Z',
  ...over,
});
const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' });
const read = (xml: string) => parser.parse(xml).feed;

describe('atomFeed', () => {
  const entries = [
    entry(),
    entry({ name: 'okx/2026-08', publishedOn: null, updatedAt: '2026-11-23T00:00:00.000Z' }),
  ];
  const xml = atomFeed({ publicUrl: 'https://ballast.example/', entries });

  it('is well-formed whatever the texts hold', () => {
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(read(xml).entry[0].title).toBe(CLEAN);
    expect(read(xml).entry[0].summary).toBe(CLEAN);
  });

  it('has what RFC 4287 requires of a feed and of each entry', () => {
    const feed = read(xml);
    expect(feed['@_xmlns']).toBe('http://www.w3.org/2005/Atom');
    expect(feed.author.name).toBe('Ballast');
    expect(feed.updated).toBe('2026-11-23T00:00:00.000Z');
    expect(feed.link[0]).toEqual({
      '@_rel': 'self',
      '@_type': 'application/atom+xml',
      '@_href': 'https://ballast.example/feed.xml',
    });
    for (const item of feed.entry) {
      expect(item.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
      expect(Date.parse(item.updated)).not.toBeNaN();
      expect(item.link['@_href']).toBe('https://ballast.example/okx/reports/2026-09');
    }
    expect(feed.entry[0].published).toBe('2026-09-22T00:00:00Z');
    expect(feed.entry[1].published).toBeUndefined();
  });

  it('keeps an id when the entry or the address changes', () => {
    const later = atomFeed({
      publicUrl: 'https://other.example',
      entries: [entry({ title: 'Corrected' })],
    });
    expect(read(later).entry[0].id).toBe(read(xml).entry[0].id);
    expect(read(later).id).toBe(read(xml).id);
    expect(read(xml).entry[0].id).not.toBe(read(xml).entry[1].id);
  });

  it('is valid without entries', () => {
    expect(XMLValidator.validate(atomFeed({ publicUrl: 'https://b.example', entries: [] }))).toBe(
      true,
    );
  });
});

describe('stableId', () => {
  it('is a UUID of version 5 that never changes', () => {
    expect(stableId('okx/2026-09')).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab]/,
    );
    expect(stableId('okx/2026-09')).toBe('urn:uuid:24cffe7f-0efc-5efd-8156-9f1724b30345');
  });
});

describe('xmlText', () => {
  it('drops what XML cannot hold and keeps tabs and lines', () => {
    expect(xmlText('a\tb\nc\u000Bd\uFFFEe\uDC00f')).toBe('a\tb\ncdef');
  });
});
