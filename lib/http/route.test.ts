import { describe, expect, it } from 'vitest';
import { createRoute, MAX_URL_LENGTH } from './route';

const route = createRoute({
  operation: 'test',
  respond: async ({ params, url }) => Response.json({ params, search: url.search }),
});
const context = { params: Promise.resolve({ exchange: 'okx', path: ['a', 'b'] }) };
const request = (method: string, path = '/api/test') =>
  new Request(`http://localhost${path}`, { method });

describe('createRoute', () => {
  it('hands over path parameters, joining a catch-all', async () => {
    const response = await route.GET(request('GET', '/api/test?x=1'), context);
    expect(await response.json()).toEqual({
      params: { exchange: 'okx', path: 'a/b' },
      search: '?x=1',
    });
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('refuses %s with Allow', async (method) => {
    const response = await route[method](request(method), context);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(await response.json()).toMatchObject({ code: 'method-not-allowed' });
  });

  it('answers a preflight from anywhere', async () => {
    const response = await route.OPTIONS(request('OPTIONS'), context);
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
  });

  it('refuses an address that is too long', async () => {
    const response = await route.GET(request('GET', `/?q=${'x'.repeat(MAX_URL_LENGTH)}`), context);
    expect(response.status).toBe(414);
  });
});
