/**
 * Reads JSON from our own API in the browser. The shape is the operation's response schema, which
 * tests check on the server; here it is taken as given, in this one place.
 *
 * @throws Error with the problem's title when the answer is not a success.
 */
export async function getJson<Body>(path: string, signal?: AbortSignal): Promise<Body> {
  const response = await fetch(path, { signal, headers: { accept: 'application/json' } });
  const body: unknown = await response.json();
  if (!response.ok) {
    const title =
      typeof body === 'object' && body !== null && 'title' in body
        ? String(body.title)
        : 'no answer';
    throw new Error(`${response.status}: ${title}`);
  }
  return body as Body;
}
