import { InputError } from '@/lib/format/input-error';
import { NETWORKS, type NetworkSlug } from '@/lib/signatures/networks';
import data from './network-names.json' with { type: 'json' };

const FILE = 'network-names.json';

/**
 * Reads the table of names: each once, in upper case, under the scheme of the network it stands for.
 *
 * @throws InputError `network-names` naming the entry.
 */
export function readNetworkNames({
  schemes,
}: {
  schemes: Readonly<Record<string, Readonly<Record<string, string>>>>;
}): ReadonlyMap<string, NetworkSlug> {
  const names = new Map<string, NetworkSlug>();
  for (const [scheme, entries] of Object.entries(schemes)) {
    for (const [name, slug] of Object.entries(entries)) {
      const field = `schemes.${scheme}.${name}`;
      if (name !== normalise(name)) throw refused(field, 'is not written in upper case with _');
      if (names.has(name)) throw refused(field, 'stands there twice');
      if (!isSlug(slug)) throw refused(field, `names no known network (${slug})`);
      if (NETWORKS[slug].rule.scheme !== scheme) {
        throw refused(field, `is on ${slug}, where addresses are signed in another scheme`);
      }
      names.set(name, slug);
    }
  }
  return names;
}

const NAMES = readNetworkNames(data);

/**
 * The network a name of OKX's files stands for, or null: a name of the table, or Ballast's own. Letter
 * case does not matter, nor `-`, `_` or a blank between words.
 */
export function findNetworkName(name: string): NetworkSlug | null {
  const known = NAMES.get(name) ?? NAMES.get(normalise(name));
  if (known) return known;
  const slug = normalise(name).toLowerCase().replaceAll('_', '-');
  return isSlug(slug) ? slug : null;
}

/** All names of the table, in its order. */
export function knownNetworkNames(): string[] {
  return [...NAMES.keys()];
}

/** Monthly files join words with `_`, the audit's with `-`. */
function normalise(name: string): string {
  return name.toUpperCase().replaceAll(/[- ]/g, '_');
}

function isSlug(slug: string): slug is NetworkSlug {
  return Object.hasOwn(NETWORKS, slug);
}

function refused(field: string, reason: string): InputError {
  return new InputError({ code: 'network-names', reason, place: { file: FILE, field } });
}
