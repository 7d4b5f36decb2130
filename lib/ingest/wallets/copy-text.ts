/** Text format of Postgres' COPY: tabs between cells, `\N` for null, backslash escapes. */

const SPECIAL = /[\\\t\n\r]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

export function copyCell(value: string | null): string {
  if (value === null) return '\\N';
  return SPECIAL.test(value) ? value.replace(SPECIAL, (letter) => ESCAPES[letter] ?? '') : value;
}

/** Bytes given as hex digits. */
export function copyBytes(hex: string): string {
  return `\\\\x${hex}`;
}
