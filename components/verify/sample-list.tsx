import type { SampleOffer } from '@/lib/verify/sample-offers';

const EXPECTED: Record<SampleOffer['expect'], string> = {
  pass: 'passes',
  fail: 'fails',
  unknown: 'is not decided',
  unsupported: 'is not supported',
};

/** Made-up proofs to try the verifier with, before one's own is at hand. */
export function SampleList({
  offers,
  onChoose,
}: {
  offers: readonly SampleOffer[];
  onChoose: (id: string) => void;
}) {
  return (
    <ul className="-mx-2 grid">
      {offers.map(({ id, title, expect }) => (
        <li key={id} className="border-line border-b last:border-b-0">
          <button
            type="button"
            onClick={() => onChoose(id)}
            className="flex w-full items-baseline justify-between gap-3 rounded-md px-2 py-2.5 text-left text-sm hover:bg-sunken"
          >
            <span className="text-accent underline-offset-4">{title}</span>
            <span className="shrink-0 text-[0.8rem] text-soft">{EXPECTED[expect]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
