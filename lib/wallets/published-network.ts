import type { Holding } from './schema';

/**
 * The Network cell of a row where it is written otherwise than the network is called here; null where
 * the file has no cell, or letter case and spaces apart says the same.
 */
export function otherwiseWritten(
  { network, publishedNetwork }: Pick<Holding, 'network' | 'publishedNetwork'>,
  networkName: string,
): string | null {
  const cell = publishedNetwork?.trim() ?? '';
  if (cell === '') return null;
  const names = [network, networkName].map((name) => name.toLowerCase());
  return names.includes(cell.toLowerCase()) ? null : cell;
}
