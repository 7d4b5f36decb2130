import type { GoldilocksHash } from '../hashing/poseidon-goldilocks';
import type { Ext } from './extension';
import { type Field, fieldToBigInt } from './field';
import { fieldsOfHash } from './hash';

/** Elements as people compare them: decimal, as in the file. */
export function fieldText(element: Field): string {
  return fieldToBigInt(element).toString();
}

export function extText([lo0, hi0, lo1, hi1]: Ext): string {
  return `${fieldText([lo0, hi0])}, ${fieldText([lo1, hi1])}`;
}

export function hashText(hash: GoldilocksHash): string {
  return fieldsOfHash(hash).map(fieldText).join(', ');
}
