import type { Notice } from '@/lib/proofs/verdict';

const SHOWN = 6;

/** What a reader must know besides the verdict. Many alike are folded, none is dropped. */
export function NoticeList({ notices }: { notices: readonly Notice[] }) {
  const rest = notices.slice(SHOWN);
  return (
    <>
      <Notices notices={notices.slice(0, SHOWN)} />
      {rest.length > 0 ? (
        <details className="mt-3">
          <summary className="text-accent text-sm">{rest.length} more notices</summary>
          <Notices notices={rest} />
        </details>
      ) : null}
    </>
  );
}

function Notices({ notices }: { notices: readonly Notice[] }) {
  return (
    <ul className="mt-2 grid gap-3 text-sm">
      {notices.map(({ code, message, about }) => (
        <li key={`${code} ${about} ${message}`} data-notice={code} className="wrap-anywhere">
          {message}
        </li>
      ))}
    </ul>
  );
}
