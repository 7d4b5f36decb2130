export type FacetChoice = { value: string; name: string; rows: number };

/** The choice in a few words: `Every asset`, `BTC, ETH` or `BTC, ETH and 3 more`. */
export function chosenWords(every: string, names: readonly string[]): string {
  if (names.length === 0) return every;
  if (names.length <= 3) return names.join(', ');
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
}

/** What occurs, most rows first; what is chosen and does not occur stands at the end with no row. */
export function offeredChoices(
  facets: readonly FacetChoice[],
  chosen: readonly string[],
): FacetChoice[] {
  const known = new Set(facets.map(({ value }) => value));
  const missing = chosen.filter((value) => !known.has(value));
  return [...facets, ...missing.map((value) => ({ value, name: value, rows: 0 }))];
}

/** Choices whose name or short name holds what is typed, in any letter case. */
export function matchingChoices(choices: readonly FacetChoice[], typed: string): FacetChoice[] {
  const wanted = typed.trim().toLowerCase();
  return choices.filter(
    ({ value, name }) =>
      value.toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted),
  );
}
