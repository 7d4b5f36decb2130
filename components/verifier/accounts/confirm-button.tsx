'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

/** A button for what cannot be undone: asks once more, in words. */
export function ConfirmButton({
  label,
  question,
  yes,
  onConfirm,
}: {
  label: string;
  question: string;
  yes: string;
  onConfirm: () => void;
}) {
  const [asking, setAsking] = useState(false);
  const close = (answer: string) => {
    setAsking(false);
    if (answer === 'yes') onConfirm();
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{label}</Button>
      {asking ? (
        <Dialog title={question} onClose={close} className="max-w-md rounded-xl border p-5 text-sm">
          <form method="dialog" className="mt-4 flex flex-wrap justify-end gap-2">
            <Button type="submit" value="no">
              Keep
            </Button>
            <Button type="submit" value="yes" className="border-negative text-negative">
              {yes}
            </Button>
          </form>
        </Dialog>
      ) : null}
    </>
  );
}
