import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';

/** Where the data are and what leaves the device. */
export function PrivacyNote() {
  return (
    <div className="mt-4">
      <Panel id="privacy" title="Where this is kept, and what is sent">
        <ul className="grid max-w-[72ch] list-disc gap-1.5 pl-5 text-sm leading-data text-soft">
          <li>
            In this browser’s own storage for this site. Nobody else can read it, and nobody can
            bring it back: who clears the browser’s data clears it too. Export it to keep a copy.
          </li>
          <li>
            A check of a proof sends nothing. A hash is looked up by its first few bits, which the
            hashes of many others share, once for each stored tree it may be in.
          </li>
          <li>
            Anyone who uses this browser profile can open this page. On a shared computer, forget
            everything when you are done.
          </li>
        </ul>
        <p className="mt-3 text-sm leading-data">
          <TextLink href="/verify">Verify a proof or look up a hash</TextLink>
        </p>
      </Panel>
    </div>
  );
}
