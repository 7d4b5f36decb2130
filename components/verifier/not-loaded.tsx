import { Button } from '@/components/ui/button';
import { Remark } from '@/components/ui/remark';

/** Where code that was wanted did not come, with a way to ask for it again. */
export function NotLoaded({ what, onRetry }: { what: string; onRetry: () => void }) {
  return (
    <div role="alert">
      <Remark tone="caution" label="Not shown.">
        <span className="mr-3">
          {what} needs a part of this page that could not be loaded; the network may be gone.
        </span>
        <Button className="my-1" onClick={onRetry}>
          Try again
        </Button>
      </Remark>
    </div>
  );
}
