import { expect, expectAccessible, test } from './fixtures/test';
import { checkPages } from './support/check-pages';

checkPages([
  '/okx/reports',
  '/okx/reports?year=2022&proof=plonky2',
  '/okx/reports/2022-12',
  '/okx/reports/2024-04',
  '/okx/reports/2026-07',
  '/okx/assets',
  '/okx/assets/BTC',
  '/okx/assets/TRX',
  '/datasets',
  '/developers',
]);

test('a page that does not exist says what exists', async ({ page, pageErrors }) => {
  const cases = [
    { path: '/mtgox/reports', title: 'There is no such page.', link: /^OKX, \d+ reports$/ },
    { path: '/okx/reports/2021-01', title: 'There is no such report.', link: 'OKX Dec 2022 #2' },
    { path: '/okx/assets/NOPE', title: 'There is no such asset.', link: 'BTC at OKX' },
    {
      path: '/okx/reports/2022-12?revision=99',
      title: 'There is no such report.',
      link: 'OKX Dec 2022 #2',
    },
  ];
  for (const { path, title, link } of cases) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByRole('link', { name: link, exact: true })).toBeVisible();
    await expectAccessible(page);
  }
  // The browser itself complains about each 404 it was sent to on purpose; anything else is an error.
  const others = pageErrors.filter((error) => !error.includes('status of 404'));
  pageErrors.splice(0, pageErrors.length, ...others);
});

test('a page that does not exist keeps the theme', async ({ page, pageErrors }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/okx/reports/2021-01');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such report.');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  pageErrors.splice(0);
});

test('links that are shared carry a picture drawn without the open web', async ({
  page,
  request,
}) => {
  for (const path of ['/', '/okx/reports/2022-12']) {
    await page.goto(path);
    const address = await page.locator('meta[property="og:image"]').getAttribute('content');
    const url = new URL(address ?? '');
    const picture = await request.get(`${url.pathname}${url.search}`);
    expect(picture.status()).toBe(200);
    expect(picture.headers()['content-type']).toBe('image/png');
    const bytes = await picture.body();
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(1200);
    expect(bytes.readUInt32BE(20)).toBe(630);
  }
});
