/** The mark: a hull with its weight low, and a mast. */
export function BrandMark({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M3 13a9 9 0 0 0 18 0Z" fill="currentColor" />
      <path d="M12 3v8M8 5.5h8" stroke="currentColor" strokeWidth="2" fill="none" />
    </svg>
  );
}
