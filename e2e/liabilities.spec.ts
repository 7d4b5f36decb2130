import { expect, expectAccessible, test } from './fixtures/test';

test('a report shows that its tree adds up to what it says is owed', async ({ page }) => {
  await page.goto('/demo/reports/2026-10');
  const panel = page.getByRole('region', { name: 'Is everything that is owed in the total?' });
  await expect(panel).toContainText('Every parent, sum and height was recomputed');
  await expect(panel.getByText('the root published for this report')).toBeVisible();
  await expect(panel.getByRole('row', { name: /^(BTC|ETH|USDT) .* = equal$/ })).toHaveCount(3);
  await expect(panel.getByRole('link', { name: /look for yours/ })).toHaveAttribute(
    'href',
    '/verify',
  );
  await expectAccessible(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

test('a report without such files says nothing of them', async ({ page }) => {
  await page.goto('/okx/reports/2022-12');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('#liabilities')).toHaveCount(0);
});
