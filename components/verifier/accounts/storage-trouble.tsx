'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Remark } from '@/components/ui/remark';

/**
 * The browser's storage cannot be read: says so, and that what is kept may be there still, and offers to
 * ask again or to go on in memory.
 */
export function StorageTroubleNote({
  trouble,
  shown,
  onAgain,
  onMemory,
}: {
  trouble: string;
  /** What was read before is still on the page. */
  shown: boolean;
  onAgain: () => Promise<void>;
  onMemory: () => void;
}) {
  const [asking, setAsking] = useState(false);
  const again = async () => {
    setAsking(true);
    await onAgain();
    setAsking(false);
  };
  return (
    <div role="alert">
      <Remark tone="failure" label="What is kept on this device cannot be read right now.">
        <p className="mt-1">
          {trouble.charAt(0).toUpperCase() + trouble.slice(1)}.{' '}
          {shown
            ? 'What was read before is still shown below.'
            : 'What you kept may be there still, so do not take it for gone.'}{' '}
          Trying again helps often, else closing other tabs of this site or starting the browser
          anew.
        </p>
        <div className="mt-2.5 flex flex-wrap gap-2.5">
          <Button onClick={again} disabled={asking}>
            {asking ? 'Asking the browser…' : 'Try again'}
          </Button>
          <Button onClick={onMemory} disabled={asking}>
            Go on in this tab only
          </Button>
        </div>
      </Remark>
    </div>
  );
}
