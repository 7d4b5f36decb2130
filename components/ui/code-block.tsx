import { CopyButton } from './copy-button';
import { ScrollRegion } from './scroll-region';

/** A piece of code or an answer, to read and to copy. Long lines scroll within it. */
export function CodeBlock({ label, code }: { label: string; code: string }) {
  return (
    <figure className="m-0 min-w-0 overflow-hidden rounded-lg border border-line">
      <figcaption className="flex items-center justify-between gap-3 border-line border-b bg-sunken px-3 py-1.5 text-soft text-xs">
        {label}
        <CopyButton text={code} />
      </figcaption>
      <ScrollRegion label={label} className="fades max-h-96 overflow-auto">
        <pre className="px-3 py-2.5 font-mono text-note leading-relaxed">{code}</pre>
      </ScrollRegion>
    </figure>
  );
}
