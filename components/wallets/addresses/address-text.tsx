/** Kept whole up to this length; longer ones show both ends, which is what people compare. */
const WHOLE = 20;

/** An address, short in a table; the whole of it is in the title and read out. */
export function AddressText({ address, whole = WHOLE }: { address: string; whole?: number }) {
  if (address.length <= whole) return <span className="font-mono text-note">{address}</span>;
  const end = Math.max(4, Math.floor((whole - 1) / 2) - 2);
  return (
    <span className="font-mono text-note" title={address}>
      <span aria-hidden="true">
        {address.slice(0, whole - 1 - end)}…{address.slice(-end)}
      </span>
      <span className="sr-only">{address}</span>
    </span>
  );
}
