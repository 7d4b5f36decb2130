/** Ingests the history that ships with Ballast if the database does not have it. Says what it did. */
export async function seedHistory(signal: AbortSignal): Promise<string> {
  signal.throwIfAborted();
  return 'no history ships yet';
}
