import { hash } from 'node:crypto';

const RANGE = 0x1_0000_0000;

/** A number from 0 (included) to 1 that a name always gives: chance that comes out the same. */
export function draw(name: string): number {
  return Number.parseInt(hash('sha256', `ballast demo ${name}`).slice(0, 8), 16) / RANGE;
}
