import { OutsideLink } from '@/components/ui/outside-link';
import { mayLink, type SourceClass } from '@/lib/sources/source-class';
import { SOURCE_CLASS_WARNINGS } from './source-class-words';

/** Where a source is: a link where it may be one, else the address as text and why it is no link. */
export function SourceAddress({ url, kind }: { url: string; kind: SourceClass }) {
  const address = url.replace(/^https?:\/\//i, '');
  if (mayLink(kind)) return <OutsideLink href={url}>{address}</OutsideLink>;
  return (
    <>
      <span className="wrap-anywhere">{address}</span>
      <span className="block text-soft">{SOURCE_CLASS_WARNINGS[kind]}</span>
    </>
  );
}
