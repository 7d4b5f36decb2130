import { InputError } from '@/lib/format/input-error';

const OFFLINE =
  'Ballast could not be reached: a look-up needs the network. Nothing was found out about your account.';

/** Why a look-up gave no answer, in a sentence. */
export function lookUpFailure(error: unknown): string {
  if (error instanceof InputError) return `The answer ${error.reason}.`;
  // What a browser throws when a request, or the code for it, does not get through.
  if (error instanceof TypeError) return OFFLINE;
  if (error instanceof Error && error.name === 'ChunkLoadError') return OFFLINE;
  const words = error instanceof Error ? error.message : 'unknown error';
  return `There was no answer: ${words}. Nothing was found out about your account.`;
}
