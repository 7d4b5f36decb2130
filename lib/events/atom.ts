import { stableId } from './stable-id';
import { xmlText } from './xml-text';

export type FeedEntry = {
  /** What the entry is about, stable for ever: `okx/2026-09`. */
  name: string;
  title: string;
  /** Path on this site. */
  path: string;
  summary: string;
  /** Day of publication, `2026-09-22`; null when unknown. */
  publishedOn: string | null;
  /** Instant of the last change. */
  updatedAt: string;
};

/** An Atom feed, entries in the order given. Source of the format: RFC 4287. */
export function atomFeed({
  publicUrl,
  entries,
}: {
  publicUrl: string;
  entries: readonly FeedEntry[];
}): string {
  const base = publicUrl.replace(/\/+$/, '');
  const changes = entries.map(({ updatedAt }) => updatedAt).toSorted();
  const updated = changes.at(-1) ?? '1970-01-01T00:00:00.000Z';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${stableId('feed of reports')}</id>`,
    '  <title>Ballast: new proof-of-reserves reports</title>',
    `  <updated>${updated}</updated>`,
    '  <author><name>Ballast</name></author>',
    `  <link rel="self" type="application/atom+xml" href="${xmlText(`${base}/feed.xml`)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xmlText(`${base}/`)}"/>`,
    ...entries.map((entry) => entryXml(entry, base)),
    '</feed>',
    '',
  ].join('\n');
}

function entryXml({ name, title, path, summary, publishedOn, updatedAt }: FeedEntry, base: string) {
  return [
    '  <entry>',
    `    <id>${stableId(name)}</id>`,
    `    <title>${xmlText(title)}</title>`,
    ...(publishedOn === null ? [] : [`    <published>${publishedOn}T00:00:00Z</published>`]),
    `    <updated>${xmlText(updatedAt)}</updated>`,
    `    <link rel="alternate" type="text/html" href="${xmlText(base + path)}"/>`,
    `    <summary>${xmlText(summary)}</summary>`,
    '  </entry>',
  ].join('\n');
}
