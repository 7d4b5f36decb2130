/** A figure nobody stated: told as such, never as zero. */
export function NotFound({ words = 'not found' }: { words?: string }) {
  return <span className="font-normal text-inline text-soft italic">{words}</span>;
}
