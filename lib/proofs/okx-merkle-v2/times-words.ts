/** How often a leaf is in a tree, in words. */
export function timesWords(count: number): string {
  if (count === 0) return 'not there';
  return count === 1 ? 'once' : `${count} times`;
}
