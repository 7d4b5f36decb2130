import { closestName } from '@/lib/format/closest-name';
import { isMonth } from '@/lib/format/month';

/** The query of a page as Next hands it over. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** How one parameter of a page is read: its value as our own links write it, or why it is none. */
export type QueryRule = {
  read: (text: string) => { value: string } | { reason: string };
  /** Several values, repeated or parted by commas. */
  list?: boolean;
};

export type QueryRules = Readonly<Record<string, QueryRule>>;

/** One thing in the address that the page does not understand, and the same address without it. */
export type QueryProblem = { name: string; value: string | null; reason: string; without: string };

export type CheckedQuery = {
  problems: QueryProblem[];
  /** The same view as our links write it; null where the address is written so already. */
  canonical: string | null;
};

/** What other sites append to links to follow their readers: no filter of anybody, and passed over. */
const APPENDED = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|twclid|ref|_rsc)$/i;
const LONGEST_SHOWN = 60;

/**
 * Holds the query of a page against what the page knows, because a misspelt filter must not look like an
 * answer: every parameter and every value that is not understood is named, with the address without it.
 */
export function checkQuery({
  path,
  query,
  rules,
}: {
  path: string;
  query: Query;
  rules: QueryRules;
}): CheckedQuery {
  const given = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((text) => ({ name, text })),
  );
  const written: Entry[] = [];
  const problems: (Omit<QueryProblem, 'without'> & { at: Entry })[] = [];
  for (const { name, text } of given) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    const parts = rule?.list ? text.split(',').filter((part) => part.trim() !== '') : [text];
    for (const part of parts) {
      const entry: Entry = { name, text: part };
      written.push(entry);
      if (APPENDED.test(name) && !rule) continue;
      const tell = (value: string | null, reason: string) =>
        problems.push({ name: cut(name), value, reason, at: entry });
      if (!rule) {
        tell(null, unknownName(name, Object.keys(rules)));
        continue;
      }
      // An empty field of a plain form is sent as nothing.
      if (part.trim() === '') continue;
      if (!rule.list && written.some((other) => other !== entry && other.name === name)) {
        tell(cut(part), 'is given more than once; the first counts');
        continue;
      }
      const read = rule.read(part);
      if ('reason' in read) tell(cut(part), read.reason);
      else entry.text = read.value;
    }
  }
  const isList = (name: string) => Object.hasOwn(rules, name) && rules[name]?.list === true;
  const address = (entries: readonly Entry[]) => addressOf(path, entries, isList);
  const changed = given.length > 0 && address(written) !== address(asGiven(given, isList));
  return {
    problems: problems.map(({ at, ...problem }) => ({
      ...problem,
      without: address(written.filter((entry) => entry !== at)),
    })),
    canonical: changed ? address(written) : null,
  };
}

type Entry = { name: string; text: string };

function asGiven(given: readonly Entry[], isList: (name: string) => boolean): Entry[] {
  return given.flatMap(({ name, text }) =>
    isList(name)
      ? text.split(',').flatMap((part) => (part.trim() === '' ? [] : { name, text: part }))
      : { name, text },
  );
}

/** Values of a list stand together, parted by commas, as our own links write them. */
function addressOf(
  path: string,
  entries: readonly Entry[],
  isList: (name: string) => boolean,
): string {
  const names = [...new Set(entries.map(({ name }) => name))];
  const parts = names.flatMap((name) => {
    const texts = entries.filter((entry) => entry.name === name).map(({ text }) => text);
    const listed = () => [...new Set(texts.flatMap((text) => text.split(',')))];
    const values = isList(name) ? [listed().map(encode).join(',')] : texts.map(encode);
    return values.map((value) => `${encode(name)}=${value}`);
  });
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`;
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%20', '+');
}

function cut(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

function unknownName(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'is no filter; this page takes none';
  return `is no filter of this page; it knows ${known.join(', ')}${didYouMean(name, known)}`;
}

function didYouMean(written: string, known: readonly string[]): string {
  const meant = closestName(written, known);
  return meant === null ? '' : `. Did you mean “${meant}”?`;
}

/** Names that are told in a refusal; more would be a list. */
const TOLD = 12;

/** One of a few values. Letter case does not matter. */
export function oneOf(values: readonly string[], { list = false } = {}): QueryRule {
  return {
    list,
    read: (text) => {
      const wanted = text.trim().toLowerCase();
      const exact = values.find((value) => value === text.trim());
      const value = exact ?? values.find((known) => known.toLowerCase() === wanted);
      return value === undefined ? { reason: notAmong(text, values) } : { value };
    },
  };
}

/** Why a value is not one of those there are, which these are, and which was likely meant. */
export function notAmong(text: string, values: readonly string[], what = 'known here'): string {
  const told = values.slice(0, TOLD).join(', ');
  const more = values.length > TOLD ? ` and ${values.length - TOLD} more` : '';
  const are = values.length === 0 ? '; there is none yet' : `; there are ${told}${more}`;
  return `is not ${what}${are}${didYouMean(text, values)}`;
}

/** A month, `2022-12`. */
export const aMonth: QueryRule = {
  read: (text) =>
    isMonth(text.trim())
      ? { value: text.trim() }
      : { reason: 'is no month; months are written YYYY-MM, as in 2022-12' },
};

/** A whole number from 1 up, of at most `digits` digits. */
export function aCount(digits: number): QueryRule {
  return {
    read: (text) =>
      new RegExp(`^[1-9]\\d{0,${digits - 1}}$`).test(text.trim())
        ? { value: text.trim() }
        : { reason: 'is no whole number from 1 up' },
  };
}
