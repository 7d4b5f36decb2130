import { PageFrame } from '@/components/layout/page-frame';
import { TextLink } from '@/components/ui/text-link';

/** Stands below the pages of a real exchange: the way to the one that can be played with. */
export function DemoPointer({ demo: { slug, name } }: { demo: { slug: string; name: string } }) {
  return (
    <PageFrame>
      <p className="no-print mt-10 text-soft text-xs">
        To try every feature on made-up data: <TextLink href={`/${slug}`}>{name}</TextLink>, six
        synthetic months with faults to find.
      </p>
    </PageFrame>
  );
}
