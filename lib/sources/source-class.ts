import table from './source-classes.json' with { type: 'json' };
import { isWebAddress } from './web-address';

/** Who stands behind a source, as far as its address tells. The table is `source-classes.json`. */
export const SOURCE_CLASSES = [
  'official',
  'newsroom',
  'public-code',
  'unofficial-copy',
  'unknown',
] as const;
export type SourceClass = (typeof SOURCE_CLASSES)[number];

/** A class as it is stored; whatever is not one is unknown. */
export function asSourceClass(text: string): SourceClass {
  return SOURCE_CLASSES.find((kind) => kind === text) ?? 'unknown';
}

/** Changes whenever a source could be classed otherwise than before. */
export const SOURCE_CLASS_EDITION = JSON.stringify(table);

const OFFICIAL = Object.values(table.official).flat();

/**
 * The class of a source by its address: an exchange's own site, a newsroom that is known, public code,
 * a copy of an exchange's pages, or unknown. A host that bears an exchange's name without being the
 * exchange's own is taken for a copy. Of a source without an address only its words can tell.
 */
export function sourceClass({ url, words }: { url: string | null; words: string }): SourceClass {
  if (url === null || !isWebAddress(url)) return classOfWords(words);
  const host = new URL(url).hostname.toLowerCase().replace(/\.+$/, '');
  if (OFFICIAL.some((domain) => isWithin(host, domain))) return 'official';
  // A host that others may put pages under (`name.github.com` would be one) is only meant itself.
  if (table['public-code'].includes(host.replace(/^www\./, ''))) return 'public-code';
  if (table['unofficial-copy'].some((domain) => isWithin(host, domain))) return 'unofficial-copy';
  if (table.newsroom.some((domain) => isWithin(host, domain))) return 'newsroom';
  return table.brands.some((brand) => host.includes(brand)) ? 'unofficial-copy' : 'unknown';
}

/**
 * Whether a page of this class may be a live link. A copy of an exchange's site asks for the password
 * like the site itself, and of an unknown site nobody knows what it asks: their addresses are shown as
 * text.
 */
export function mayLink(kind: SourceClass): boolean {
  return kind === 'official' || kind === 'newsroom' || kind === 'public-code';
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

function classOfWords(words: string): SourceClass {
  const text = words.toLowerCase();
  return table.words['public-code'].some((word) => text.includes(word)) ? 'public-code' : 'unknown';
}
