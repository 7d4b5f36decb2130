import { expect, expectAccessible, test } from './fixtures/test';

const PAGES = [
  '/demo',
  '/demo/reports',
  '/demo/reports/2026-08',
  '/demo/assets/BTC',
  '/demo/addresses',
];

test('every page of the demo says that it is made up', async ({ page }) => {
  test.slow();
  for (const path of PAGES) {
    await page.goto(path);
    await expect(page.getByText('Synthetic data.'), path).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1);
    await expectAccessible(page);
  }
});

test('real exchanges carry no such mark, and the demo stays out of feed and data sets', async ({
  page,
  request,
}) => {
  await page.goto('/okx/reports');
  await expect(page.getByText('Synthetic data.')).toHaveCount(0);
  expect(await (await request.get('/feed.xml')).text()).not.toContain('/demo');
  const reports = await (await request.get('/api/v1/datasets/reports.csv')).text();
  expect(reports).toContain('okx,2022-12');
  expect(reports).not.toMatch(/^demo,/m);
});
