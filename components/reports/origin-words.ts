/** Where a revision comes from, in a sentence: `from curated history`, `withdrawn: wallet file …`. */
export function originWords(origin: string): string {
  return /^(withdrawn|moved)\b/.test(origin) ? origin : `from ${origin}`;
}
