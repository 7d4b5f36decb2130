import type { SourceClass } from '@/lib/sources/source-class';

/** Who stands behind a source, in a word or two beside it. */
export const SOURCE_CLASS_WORDS: Record<SourceClass, string> = {
  official: "an exchange's own site",
  newsroom: 'newsroom',
  'public-code': 'public code',
  'unofficial-copy': 'unofficial copy',
  unknown: 'unknown site',
};

/** What a reader must know before going there; null where nothing. */
export const SOURCE_CLASS_WARNINGS: Record<SourceClass, string | null> = {
  official: null,
  newsroom: null,
  'public-code': null,
  'unofficial-copy':
    "Looks like the exchange's site or repeats its pages, and is not its own: never log in there. Not a link for that reason.",
  unknown: 'Who runs this site is not known: not a link for that reason.',
};
