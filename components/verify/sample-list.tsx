import type { SampleGroup, SampleOffer } from '@/lib/verify/sample-offers';

const EXPECTED: Record<SampleOffer['expect'], string> = {
  pass: 'passes',
  fail: 'fails',
  unknown: 'undecided',
  unsupported: 'unsupported',
};

/** Made-up proofs to try the verifier with: the first scheme's at once, the others unfold. */
export function SampleList({
  groups,
  onChoose,
}: {
  groups: readonly SampleGroup[];
  onChoose: (id: string) => void;
}) {
  const [first, ...others] = groups;
  return (
    <>
      {first ? <Offers offers={first.offers} onChoose={onChoose} /> : null}
      {others.map(({ scheme, name, offers }) => (
        <details key={scheme} className="border-line border-t py-2">
          <summary className="text-sm text-soft hover:text-ink">{name}</summary>
          <Offers offers={offers} onChoose={onChoose} />
        </details>
      ))}
    </>
  );
}

function Offers({
  offers,
  onChoose,
}: {
  offers: readonly SampleOffer[];
  onChoose: (id: string) => void;
}) {
  return (
    <ul className="-mx-2 mb-1 grid">
      {offers.map(({ id, title, expect }) => (
        <li key={id}>
          <button
            type="button"
            onClick={() => onChoose(id)}
            className="group flex w-full items-baseline justify-between gap-3 rounded-md px-2 py-2 text-left text-sm hover:bg-sunken"
          >
            <span className="text-accent underline-offset-4 group-hover:underline">{title}</span>
            <span className="shrink-0 text-[0.8rem] text-soft">{EXPECTED[expect]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
