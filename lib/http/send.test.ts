import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { represent, representJson } from './representation';
import { sendRepresentation } from './send';

const long = 'reserve ratio '.repeat(200);

async function send({ headers = {}, method = 'GET', text = long } = {}) {
  const representation = await represent({ text, type: 'text/plain; charset=utf-8' });
  const request = new Request('http://localhost/', { method, headers });
  return sendRepresentation({ request, representation, cache: 'short' });
}

describe('sendRepresentation', () => {
  it('sends the text as it is without Accept-Encoding', async () => {
    const response = await send();
    expect(await response.text()).toBe(long);
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.get('content-length')).toBe(String(long.length));
    expect(response.headers.get('cache-control')).toContain('no-transform');
  });

  it('sends gzip with a tag of its own, since a strong tag names bytes', async () => {
    const plain = await send();
    const zipped = await send({ headers: { 'accept-encoding': 'gzip' } });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(zipped.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    expect(zipped.headers.get('vary')).toBe('Accept-Encoding');
    const bytes = Buffer.from(await zipped.arrayBuffer());
    expect(bytes.byteLength).toBe(Number(zipped.headers.get('content-length')));
    expect(gunzipSync(bytes).toString()).toBe(long);
  });

  it('answers 304 without a body to the tag it gave', async () => {
    const etag = (await send()).headers.get('etag') ?? '';
    const response = await send({ headers: { 'if-none-match': etag } });
    expect(response.status).toBe(304);
    expect(await response.text()).toBe('');
    expect(response.headers.get('etag')).toBe(etag);
  });

  it('answers 200 to the tag of the other encoding', async () => {
    const etag = (await send({ headers: { 'accept-encoding': 'gzip' } })).headers.get('etag') ?? '';
    expect((await send({ headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it('sends only headers on HEAD', async () => {
    const response = await send({ method: 'HEAD' });
    expect(await response.text()).toBe('');
    expect(response.headers.get('content-length')).toBe(String(long.length));
  });

  it('does not compress what is short', async () => {
    expect((await representJson({ a: 1 })).gzip).toBeNull();
  });
});
