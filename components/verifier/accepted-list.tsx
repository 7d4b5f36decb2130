import type { AcceptedProof } from '@/lib/verifier/accepted-proofs';

/** The period stands beside it. */
function withoutPeriod(name: string): string {
  return name.replace(/ \([^()]*\)$/, '');
}

/** Every proof that can be checked, what its file is called and what it looks like. */
export function AcceptedList({ accepted }: { accepted: readonly AcceptedProof[] }) {
  return (
    <ul className="grid gap-4">
      {accepted.map(({ id, name, period, accepts, example }) => (
        <li key={id} className="border-line border-b pb-4 last:border-b-0 last:pb-0">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <strong className="font-semibold text-sm">{withoutPeriod(name)}</strong>
            <span className="text-note text-soft">{period}</span>
          </p>
          <p className="mt-0.5 text-sm leading-data text-soft">{accepts}</p>
          <code className="mt-2 block break-all rounded-md bg-sunken px-3 py-2 text-xs leading-relaxed">
            {example}
          </code>
        </li>
      ))}
    </ul>
  );
}
