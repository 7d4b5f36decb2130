'use client';

import { PageFrame, PageHeading } from '@/components/layout/page-frame';
import { WhatExists } from '@/components/layout/what-exists';
import { Button } from '@/components/ui/button';

/**
 * Shown when a page could not be drawn. The reason stays in the server's log, under the reference. Trying
 * again loads the page anew: what failed was read on the server.
 */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <PageFrame>
      <PageHeading
        title="This page could not be shown."
        lede={
          <p role="alert">
            Something failed on our side, most likely the database does not answer. Nothing you did
            is lost. {error.digest ? `Reference for the log: ${error.digest}.` : ''}
          </p>
        }
      />
      <div className="mb-8">
        <Button kind="primary" onClick={() => location.reload()}>
          Try again
        </Button>
      </div>
      <WhatExists title="" entries={[]} />
    </PageFrame>
  );
}
