import type { Verdict } from '@/lib/proofs/verdict';

/** What a pass is worth, and what it is not: always both, beside the verdict. */
export function ProvesList({ verdict }: { verdict: Verdict }) {
  const passed = verdict.status === 'pass';
  return (
    <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-1">
      <section>
        <h3 className="font-semibold text-sm">
          {passed ? 'What this proves' : 'What it would prove if it passed'}
        </h3>
        <Sentences items={verdict.proves} />
      </section>
      <section>
        <h3 className="font-semibold text-sm">What it does not prove</h3>
        <Sentences items={verdict.doesNotProve} />
      </section>
    </div>
  );
}

function Sentences({ items }: { items: readonly string[] }) {
  return (
    <ul className="mt-1.5 grid gap-1.5 text-note text-soft leading-snug">
      {items.map((item) => (
        <li key={item} className="border-line border-l-2 pl-3">
          {item}
        </li>
      ))}
    </ul>
  );
}
