/** A share as a bar and in words: never by length alone. */
export function ShareBar({
  name,
  share,
  rows,
}: {
  name: string;
  share: string | null;
  rows?: string;
}) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 text-sm">
      <span>
        {name}
        {rows ? <span className="text-soft text-xs"> {rows}</span> : null}
      </span>
      <span className="text-right">{share === null ? 'no amount' : `${share} %`}</span>
      <span
        aria-hidden="true"
        className="drawn col-span-2 mt-0.5 block h-1.5 overflow-hidden rounded-full bg-sunken"
      >
        <span
          className="block h-full bg-accent"
          style={{ width: share === null ? 0 : `${Math.min(100, Number(share))}%` }}
        />
      </span>
    </li>
  );
}
