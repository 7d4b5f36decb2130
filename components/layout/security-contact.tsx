/** Where a weakness of this site or of the software is reported; also what security.txt points at. */
export function SecurityContact({
  contact,
}: {
  /** `mailto:` or `https:`; null where whoever runs this server has named none. */
  contact: string | null;
}) {
  return (
    <div className="grid max-w-[75ch] gap-2 text-sm">
      <p>
        Ballast has no login, keeps no personal data on the server and never asks for a key, a
        password or a payment. What it must never do: send a proof away, show a proof as passing
        that does not, or let a file it reads run anything. If you can make it, please say so before
        you publish it.
      </p>
      {contact === null ? (
        <p className="text-soft">
          Whoever runs this server has named no address for it (
          <code className="font-mono">BALLAST_SECURITY_CONTACT</code>). A fault of the software
          itself is best reported where its source was taken from.
        </p>
      ) : (
        <p>
          Write to{' '}
          <a href={contact} className="text-accent underline underline-offset-4">
            {contact.replace(/^mailto:/, '')}
          </a>
          , who runs this server.
        </p>
      )}
    </div>
  );
}
