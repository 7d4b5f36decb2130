'use client';

/** Leads from the headline to the step that decided, which is open already. */
export function ShowStep({ stepId }: { stepId: string }) {
  const show = () => {
    const step = document.querySelector<HTMLElement>(`[data-step="${CSS.escape(stepId)}"]`);
    step?.scrollIntoView({ block: 'center' });
    (step?.querySelector('button') ?? step)?.focus({ preventScroll: true });
  };
  return (
    <button
      type="button"
      onClick={show}
      className="no-print mt-2 text-accent text-sm underline underline-offset-4"
    >
      Show the step that fails
    </button>
  );
}
