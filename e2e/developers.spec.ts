import { expect, test } from './fixtures/test';
import { isNotShipped } from './support/not-shipped';
import { openPage } from './support/open-page';

test('the documentation names every route of the description, and its calls work', async ({
  page,
  request,
}) => {
  await openPage(page, '/developers');
  const description = await (await request.get('/api/openapi.json')).json();
  for (const path of Object.keys(description.paths)) {
    await expect(page.getByText(`GET ${path}`, { exact: true })).toBeVisible();
  }
  const calls = await page.getByText(/^curl -s 'http[^']+'$/).allInnerTexts();
  expect(calls.length).toBe(Object.keys(description.paths).length);
  for (const call of calls) {
    const address = new URL(call.slice("curl -s '".length, -1));
    const response = await request.get(`${address.pathname}${address.search}`);
    if (await isNotShipped(response)) continue;
    expect(response.status(), call).toBe(200);
  }
});

test('a problem leads to where its code is explained', async ({ page, request }) => {
  const response = await request.get('/api/v1/exchanges/mtgox');
  expect(response.status()).toBe(404);
  const problem = await response.json();
  await openPage(page, problem.type);
  const code = page.getByRole('row').filter({ hasText: problem.code });
  await expect(code).toBeInViewport();
  await expect(code).toContainText(problem.title);
});

test('a link to an answer opens its fields', async ({ page }) => {
  await openPage(page, '/developers');
  await page.getByRole('link', { name: 'RatioSeries', exact: true }).first().click();
  await expect(page.getByRole('rowheader', { name: 'series[].points', exact: true })).toBeVisible();
});
