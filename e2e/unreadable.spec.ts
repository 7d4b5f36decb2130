import { request } from 'node:http';
import { expect, expectAccessible, test } from './fixtures/test';

type Answer = { status?: number; type?: string; allow?: string; body: string };

/** As it stands: a browser would mend the path before sending it. */
function send(base: string | undefined, method: string, path: string): Promise<Answer> {
  const { hostname, port } = new URL(base ?? 'http://127.0.0.1');
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, method, path }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => {
        body += text;
      });
      response.on('end', () => {
        const { 'content-type': type, allow } = response.headers;
        resolve({ status: response.statusCode, type, allow, body });
      });
    });
    asked.on('error', reject).end();
  });
}

test.describe('what the server cannot read @pointer', () => {
  for (const path of [
    '/%',
    '/okx/addresses/%E0%A4%A',
    '/okx/%ff',
    '/verify%2',
    '/_next/static/%zz',
  ]) {
    test(`${path} is a 400 page`, async ({ baseURL }) => {
      const { status, type, body } = await send(baseURL, 'GET', path);
      expect([status, type]).toEqual([400, 'text/html; charset=utf-8']);
      expect(body).toContain('This address cannot be read.');
      expect((await send(baseURL, 'HEAD', path)).body).toBe('');
    });
  }

  for (const path of [
    '/api/%',
    '/api/v1/exchanges/%zz',
    '/api/v1/exchanges/okx/reports/%E0%A4%A',
    '/api/v1/exchanges/okx/addresses/ethereum/%c3%28',
  ]) {
    test(`${path} is a 400 problem`, async ({ baseURL }) => {
      const { status, type, body } = await send(baseURL, 'GET', path);
      expect([status, type]).toEqual([400, 'application/problem+json; charset=utf-8']);
      expect(JSON.parse(body)).toMatchObject({ status: 400, code: 'malformed-address' });
    });
  }

  test('TRACE is not offered', async ({ baseURL }) => {
    const api = await send(baseURL, 'TRACE', '/api/v1/exchanges');
    expect([api.status, api.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(JSON.parse(api.body)).toMatchObject({ code: 'method-not-allowed' });
    const page = await send(baseURL, 'TRACE', '/okx');
    expect([page.status, page.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  test('odd but readable addresses never end in a 500', async ({ baseURL }) => {
    for (const path of [
      '/okx?asset=100%',
      '/okx/addresses?q=%E0%A4%A',
      '/api/v1/exchanges/okx/ratios?asset=%zz',
      '/api/v1/exchanges?%E0%A4%A',
      '/okx/%00',
      '/okx/reports/%2e%2e',
      '/okx/assets/%25',
      '/okx/addresses/ethereum/%2F',
      '/okx/addresses/%2525/x',
      '//okx',
      '/okx%5c',
      '/okx/assets/\u00ff',
    ]) {
      const { status = 0 } = await send(baseURL, 'GET', path);
      expect(status, path).toBeLessThan(500);
      expect(status, path).toBeGreaterThanOrEqual(200);
    }
    for (const method of ['PUT', 'DELETE', 'PATCH', 'POST', 'PROPFIND', 'OPTIONS']) {
      for (const path of ['/okx', '/api/v1/exchanges', '/feed.xml']) {
        const { status = 0 } = await send(baseURL, method, path);
        expect(status, `${method} ${path}`).toBeLessThan(500);
      }
    }
  });

  test('the page says what to do, and is accessible', async ({ page, pageErrors }) => {
    const answer = await page.goto('/okx/%zz');
    expect(answer?.status()).toBe(400);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This address cannot be read.',
    );
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Verify a proof' }).click();
    await expect(page).toHaveURL(/\/verify$/);
    // The browser itself complains about the 400 asked for.
    const others = pageErrors.filter((error) => !error.includes('status of 400'));
    pageErrors.splice(0, pageErrors.length, ...others);
  });
});
