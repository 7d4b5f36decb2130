import { expect, test } from './fixtures/test';
import { checkPages } from './support/check-pages';
import { openPage } from './support/open-page';

const PAGES = [
  '/demo',
  '/demo/reports',
  '/demo/reports/2026-08',
  '/demo/assets',
  '/demo/assets/BTC',
  '/demo/addresses',
  '/demo/addresses?network=unknown',
  '/demo/compare',
];

checkPages(PAGES);

test('every page of the demo says that it is made up, and leads to its others', async ({
  page,
}) => {
  test.slow();
  for (const path of PAGES) {
    await openPage(page, path);
    await expect(page.getByText('Synthetic data.'), path).toBeVisible();
    await expect(page.locator('meta[name="robots"]'), path).toHaveAttribute('content', /noindex/);
    const sections = page.getByRole('navigation', { name: 'Sections of Synthetic Exchange' });
    await expect(sections.getByRole('link'), path).toHaveCount(5);
    // The data sets leave the demo out: offering them here would hand over another exchange's figures.
    await expect(page.locator('a[href^="/api/v1/datasets/"]'), path).toHaveCount(0);
  }
  await openPage(page, '/demo/addresses');
  await page.locator('tbody').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/demo\/addresses\/\w/);
  await expect(page.getByText('Synthetic data.')).toBeVisible();
});

test('changes under unknown labels are counted and shown as such', async ({ page }) => {
  await openPage(page, '/demo/compare?from=2026-05&to=2026-06');
  const net = page.getByRole('region', { name: 'Net change by asset and network' });
  await expect(net.getByRole('row').last()).toContainText('unknown labels');
  await net.getByRole('row').last().getByRole('link').click();
  await expect(page).toHaveURL(/asset=unknown/);
  const moves = page.getByRole('region', { name: 'Changes by address' });
  await expect(moves.locator('tbody').getByRole('row')).toHaveCount(1);
  await expect(moves).toContainText('MYSTERY');
});

test('real exchanges carry no such mark, and the demo stays out of feed and data sets', async ({
  page,
  request,
}) => {
  await openPage(page, '/okx/reports');
  await expect(page.getByText('Synthetic data.')).toHaveCount(0);
  await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Synthetic Exchange' })).toHaveAttribute(
    'href',
    '/demo',
  );
  await openPage(page, '/');
  await expect(page.locator('a[href^="/demo"]')).toHaveCount(0);
  expect(await (await request.get('/sitemap.xml')).text()).not.toContain('/demo');
  expect(await (await request.get('/feed.xml')).text()).not.toContain('/demo');
  const reports = await (await request.get('/api/v1/datasets/reports.csv')).text();
  expect(reports).toContain('okx,2022-12');
  expect(reports).not.toMatch(/^demo,/m);
});
