import type { Verdict } from '@/lib/proofs/verdict';

/** What a pass is worth, and what it is not: always both, side by side. */
export function ProvesList({ verdict }: { verdict: Verdict }) {
  const passed = verdict.status === 'pass';
  return (
    <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
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
    <ul className="mt-2 grid gap-2 text-[0.88rem] text-soft">
      {items.map((item) => (
        <li key={item} className="border-line border-l-2 pl-3">
          {item}
        </li>
      ))}
    </ul>
  );
}
