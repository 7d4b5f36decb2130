import { Button } from '@/components/ui/button';

/** Said by itself when a new tree or root is there that something kept was not held against yet. */
export function PendingOffer({
  pending,
  ready,
  onCheck,
}: {
  pending: number;
  ready: boolean;
  onCheck: () => void;
}) {
  return (
    <section
      aria-label="New to check"
      className="flex flex-wrap items-center justify-between gap-3 rounded-lg bg-accent-soft px-4 py-3 text-sm"
    >
      <p>
        <strong className="font-semibold">There is something new to check.</strong>{' '}
        {pending === 1 ? 'One of your entries has' : `${pending} of your entries have`} not been
        held against every report that is stored here. Only prefixes of hashes are sent.
      </p>
      <Button kind="primary" onClick={onCheck} disabled={!ready}>
        Check them now
      </Button>
    </section>
  );
}
