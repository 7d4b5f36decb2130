/** Stands beside every verdict on ownership. */
export function OwnershipLimits({ exchange }: { exchange: string }) {
  return (
    <aside
      aria-labelledby="ownership-limits"
      className="rounded-xl border border-line bg-sunken p-4 text-sm sm:p-5"
    >
      <h2 id="ownership-limits" className="mb-2 font-medium font-serif text-title leading-tight">
        What a signature does not prove
      </h2>
      <ul className="grid max-w-[75ch] list-disc gap-2 pl-4">
        <li>
          That the coins were there. It proves that somebody with the key signed a fixed text; the
          amount is {exchange}’s own statement until someone looks at the chain.
        </li>
        <li>
          When it was signed. The text names no date, so an old signature can be published again and
          again, also after the key changed hands.
        </li>
        <li>
          That nobody else has the key. A third party could have signed for {exchange}, and a lender
          may know the same key.
        </li>
        <li>
          That the coins are free. They may be pledged, borrowed for the day, or owed to somebody
          who is not in the liabilities.
        </li>
      </ul>
    </aside>
  );
}
