import { Button } from '@/components/ui/button';
import { Remark } from '@/components/ui/remark';

/** What is kept lasts as long as the tab: because the browser keeps nothing, or because that was chosen. */
export function NothingLasts({
  chosen,
  onAgain,
}: {
  /** The browser’s storage did not answer, and one went on without it. */
  chosen: boolean;
  onAgain: () => void;
}) {
  if (!chosen) {
    return (
      <Remark tone="caution" label="Nothing lasts here.">
        This browser lets the page keep nothing (a private window, or a setting). What you keep
        lasts until the tab is closed; export it if you want it again.
      </Remark>
    );
  }
  return (
    <Remark tone="caution" label="In this tab only.">
      What is kept on this device could not be read and is left as it is. What you add here lasts
      until the tab is closed, or goes to the rest once the browser’s storage answers.
      <div className="mt-2.5">
        <Button onClick={onAgain}>Try the storage again</Button>
      </div>
    </Remark>
  );
}
