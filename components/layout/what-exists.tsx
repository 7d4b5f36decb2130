import { PanelTitle } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import { navigation } from './navigation';

export type Existing = { href: string; label: string };

/** The sections of the site, and what else there is where the reader looked. */
export function WhatExists({ title, entries }: { title: string; entries: readonly Existing[] }) {
  return (
    <div className="grid gap-6 text-sm">
      {entries.length > 0 ? (
        <section aria-labelledby="exists">
          <PanelTitle id="exists" className="mb-2">
            {title}
          </PanelTitle>
          <Links entries={entries} />
        </section>
      ) : null}
      <section aria-labelledby="sections">
        <PanelTitle id="sections" className="mb-2">
          Sections
        </PanelTitle>
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
          <TextLink href={href}>{label}</TextLink>
        </li>
      ))}
    </ul>
  );
}
