import { mayLink, type SourceClass } from '@/lib/sources/source-class';

/** A month's source beside its figures: the host of a site that is known, else what kind it is. */
export function sourceWords({
  source,
  sourceClass,
}: {
  source: string | null;
  sourceClass: SourceClass | null;
}): string {
  if (source === null || !URL.canParse(source)) return 'none with an address';
  if (sourceClass !== null && mayLink(sourceClass)) {
    return new URL(source).hostname.replace(/^www\./, '');
  }
  return sourceClass === 'unofficial-copy' ? 'an unofficial copy' : 'a site that is not known';
}
