import type { TraceStep } from '@/lib/proofs/verdict';

/** Where that is from which a step is held against: the user's file alone, or a tree looked up in too. */
export type ExpectedFrom = 'file' | 'tree';

export const EXPECTED_WORDS: Record<ExpectedFrom, { name: string; equal: string }> = {
  file: { name: 'In the file', equal: 'as in the file' },
  tree: { name: 'Expected', equal: 'as expected' },
};

/** One step in full: what was hashed, what came out, what it was held against. */
export function StepDetail({
  step,
  expectedFrom,
}: {
  step: TraceStep;
  expectedFrom: ExpectedFrom;
}) {
  const { expected, computed, ok, inputs = {} } = step;
  const published = step.part === 'published-root';
  return (
    <dl className="grid gap-2.5 rounded-lg bg-sunken px-3.5 py-3 text-note">
      {Object.entries(inputs).map(([name, value]) => (
        <Value key={name} name={capitalised(name)} value={value} />
      ))}
      {expected === null ? null : (
        <Value
          name={published ? 'Published' : EXPECTED_WORDS[expectedFrom].name}
          value={expected}
        />
      )}
      {computed === null ? null : <Value name="Computed here" value={computed} />}
      {ok === null ? null : (
        <div>
          <dt className="sr-only">Outcome</dt>
          <dd className={ok ? 'text-positive' : 'font-semibold text-negative'}>
            {ok ? 'This step passes.' : 'This step fails: the two differ.'}
          </dd>
        </div>
      )}
    </dl>
  );
}

function Value({ name, value }: { name: string; value: string }) {
  return (
    <div className="grid gap-x-3 sm:grid-cols-[7.5rem_1fr]">
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0 break-all font-mono text-xs leading-relaxed">{value}</dd>
    </div>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
