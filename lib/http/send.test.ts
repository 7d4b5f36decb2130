import { describe, expect, it } from 'vitest';
import { represent } from './representation';
import { sendRepresentation } from './send';

const text = 'reserve ratio '.repeat(200);
const representation = represent({ text, type: 'text/plain; charset=utf-8' });

function send({ headers = {}, method = 'GET' } = {}) {
  const request = new Request('http://localhost/', { method, headers });
  return sendRepresentation({ request, representation, cache: 'short' });
}

describe('sendRepresentation', () => {
  it('sends the bytes under a strong tag', async () => {
    const response = send();
    expect(await response.text()).toBe(text);
    expect(response.headers.get('etag')).toBe(`"${representation.tag}"`);
    expect(response.headers.get('content-length')).toBe(String(text.length));
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
  });

  it('marks the tag weak where the server may compress after us', () => {
    const response = send({ headers: { 'accept-encoding': 'gzip, br' } });
    expect(response.headers.get('etag')).toBe(`W/"${representation.tag}"`);
  });

  it.each([`"${representation.tag}"`, `W/"${representation.tag}"`])(
    'answers 304 without a body to %s',
    async (etag) => {
      const response = send({ headers: { 'if-none-match': etag } });
      expect([response.status, await response.text()]).toEqual([304, '']);
      expect(response.headers.get('cache-control')).toContain('max-age=60');
    },
  );

  it('answers 200 to the tag of other bytes', () => {
    expect(send({ headers: { 'if-none-match': '"other"' } }).status).toBe(200);
  });

  it('sends only headers on HEAD', async () => {
    const response = send({ method: 'HEAD' });
    expect(await response.text()).toBe('');
    expect(response.headers.get('content-length')).toBe(String(text.length));
  });
});
