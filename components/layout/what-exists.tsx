import Link from 'next/link';
import { navigation } from './navigation';

export type Existing = { href: string; label: string };

/** The sections of the site, and what else there is where the reader looked. */
export function WhatExists({ title, entries }: { title: string; entries: readonly Existing[] }) {
  return (
    <div className="grid gap-6 text-sm">
      {entries.length > 0 ? (
        <section aria-labelledby="exists">
          <h2 id="exists" className="mb-2 font-medium font-serif text-title">
            {title}
          </h2>
          <Links entries={entries} />
        </section>
      ) : null}
      <section aria-labelledby="sections">
        <h2 id="sections" className="mb-2 font-medium font-serif text-title">
          Sections
        </h2>
        <Links entries={[...navigation(), { href: '/verify', label: 'Verify a proof' }]} />
      </section>
    </div>
  );
}

function Links({ entries }: { entries: readonly Existing[] }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-2">
      {entries.map(({ href, label }) => (
        <li key={href}>
          <Link href={href} prefetch={false} className="text-accent underline underline-offset-4">
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
