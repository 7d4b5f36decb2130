import { expect, test } from './fixtures/test';

/** Width and height as a PNG states them. */
const sizeOf = (png: Buffer) => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;

test('the pictures that the pages and the manifest name are there, in the sizes they name', async ({
  page,
  request,
}) => {
  await page.goto('/verify');
  const hrefs = await page
    .locator('link[rel~="icon"], link[rel="apple-touch-icon"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.some((href) => href.startsWith('/icon.svg'))).toBe(true);
  expect(hrefs).toContain('/favicon.ico');
  expect(hrefs).toContain('/apple-touch-icon.png');
  for (const href of hrefs) expect((await request.get(href)).status(), href).toBe(200);
  const apple = await request.get('/apple-touch-icon.png');
  expect(sizeOf(await apple.body())).toBe('180x180');
  const ico = await (await request.get('/favicon.ico')).body();
  expect([ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([1, 3]);

  const link = page.locator('link[rel="manifest"]');
  await expect(link).toHaveAttribute('href', '/manifest.webmanifest');
  const answer = await request.get('/manifest.webmanifest');
  expect(answer.headers()['content-type']).toContain('application/manifest+json');
  const manifest = (await answer.json()) as {
    icons: { src: string; sizes: string; type: string; purpose?: string }[];
    shortcuts: { url: string }[];
    start_url: string;
  };
  expect(manifest.icons.map(({ purpose }) => purpose ?? 'any')).toEqual(
    expect.arrayContaining(['any', 'maskable', 'monochrome']),
  );
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await request.get(src);
    expect(icon.headers()['content-type'], src).toContain(type);
    if (sizes !== 'any') expect(sizeOf(await icon.body()), src).toBe(sizes);
  }
  for (const { url } of [...manifest.shortcuts, { url: manifest.start_url }]) {
    expect((await request.get(url)).status(), url).toBe(200);
  }
});

test('a link to any page has a picture; those of figures have their own', async ({
  page,
  request,
}) => {
  for (const [path, picture] of [
    ['/verify', /\/share\.png$/],
    ['/methodology', /\/share\.png$/],
    ['/', /\/okx\/opengraph-image/],
    ['/okx', /\/okx\/opengraph-image/],
    ['/okx/reports/2022-12', /\/reports\/2022-12\/opengraph-image/],
  ] as const) {
    await page.goto(path);
    const content = await page.locator('meta[property="og:image"]').first().getAttribute('content');
    const { pathname } = new URL(content ?? '');
    expect(pathname, path).toMatch(picture);
    const answer = await request.get(pathname);
    expect([answer.status(), answer.headers()['content-type']], path).toEqual([200, 'image/png']);
    expect(sizeOf(await answer.body()), path).toBe('1200x630');
  }
});

test('security.txt says where to report, until when it counts, and where it stands', async ({
  request,
  page,
}) => {
  const answer = await request.get('/.well-known/security.txt');
  expect(answer.headers()['content-type']).toContain('text/plain');
  const lines = (await answer.text()).trim().split('\n');
  const fields = new Map(lines.map((line) => line.split(/: (.*)/).slice(0, 2) as [string, string]));
  expect(fields.get('Contact')).toMatch(/^(https?|mailto):/);
  const left = Date.parse(fields.get('Expires') ?? '') - Date.now();
  expect(left).toBeGreaterThan(80 * 86_400_000);
  expect(left).toBeLessThan(366 * 86_400_000);
  expect(fields.get('Canonical')).toMatch(/\/\.well-known\/security\.txt$/);
  await page.goto('/developers#security');
  await expect(page.getByRole('region', { name: 'A weakness you found' })).toBeVisible();
});
