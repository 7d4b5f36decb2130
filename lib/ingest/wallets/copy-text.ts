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

/** Bytes given as one character each. */
export function copyBytes(bytes: string): string {
  return `\\\\x${Buffer.from(bytes, 'latin1').toString('hex')}`;
}
