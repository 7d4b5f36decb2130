import type { RootStanding } from './constants';

/** How a root stands to the published one; hex is compared by value, whoever wrote it how. */
export function rootStanding(root: string, published: string | null): RootStanding {
  if (published === null) return 'none-known';
  return bareHex(root) === bareHex(published) ? 'matches' : 'differs';
}

function bareHex(text: string): string {
  return text.trim().toLowerCase().replace(/^0x/, '');
}
