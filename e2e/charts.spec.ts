import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures/test';

/** A place on a chart: a share of the way from its first month to its last. */
async function placeOf(chart: Locator, share: number) {
  const slider = chart.getByRole('slider');
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('the chart is not on the page');
  const sides = await slider.evaluate((node) => {
    const style = getComputedStyle(node);
    return ['--plot-left', '--plot-right'].map((name) => style.getPropertyValue(name).trim());
  });
  const [left = 0, right = 0] = sides.map((text) => Number.parseFloat(text));
  return { x: box.x + left + (box.width - left - right) * share, y: box.y + box.height / 2 };
}

const shownIn = async (chart: Locator) =>
  (await chart.getByRole('slider').getAttribute('aria-valuetext')) ?? '';

const CHARTS: { name: string; path: string; chartOf: (page: Page) => Locator }[] = [
  {
    name: 'of ratios',
    path: '/',
    chartOf: (page) => page.getByRole('figure').first(),
  },
  {
    name: 'of amounts',
    path: '/okx/assets/BTC',
    chartOf: (page) => page.getByRole('figure').filter({ hasText: 'Reserves against' }),
  },
  {
    name: 'of the ratio of an asset',
    path: '/okx/assets/BTC',
    chartOf: (page) => page.getByRole('figure').filter({ hasText: 'Reserve ratio, BTC' }),
  },
];

const FIRST = /^November 2022/;
const LAST = /^September 2026/;

for (const { name, path, chartOf } of CHARTS) {
  test.describe(`the chart ${name} on ${path}`, () => {
    test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

    test('a tap shows the month under the finger and opens nothing', async ({ page }) => {
      await page.goto(path, { waitUntil: 'networkidle' });
      const chart = chartOf(page);
      for (const [share, month] of [
        [0.999, LAST],
        [0.001, FIRST],
        [0.5, /^(October|November|September) 2024/],
      ] as const) {
        const { x, y } = await placeOf(chart, share);
        await page.touchscreen.tap(x, y);
        expect(await shownIn(chart)).toMatch(month);
        await expect(chart.locator('[data-month-card]')).toBeVisible();
        await page.waitForTimeout(300);
        expect(new URL(page.url()).pathname).toBe(path);
      }
      // A second tap on the same place opens nothing either.
      const { x, y } = await placeOf(chart, 0.001);
      await page.touchscreen.tap(x, y);
      await page.touchscreen.tap(x, y);
      await page.waitForTimeout(300);
      expect(new URL(page.url()).pathname).toBe(path);
      await expectAccessible(page);
      await chart.getByRole('link', { name: /^Open report #1$/ }).tap();
      await expect(page).toHaveURL(/\/okx\/reports\/2022-11$/);
    });

    test('a finger drawn along goes through the months', async ({ page }) => {
      await page.goto(path, { waitUntil: 'networkidle' });
      const chart = chartOf(page);
      const from = await placeOf(chart, 0.2);
      const to = await placeOf(chart, 0.8);
      const session = await page.context().newCDPSession(page);
      const touch = (type: string, x: number) =>
        session.send('Input.dispatchTouchEvent', {
          type: type as 'touchStart',
          touchPoints: type === 'touchEnd' ? [] : [{ x, y: from.y }],
        });
      await touch('touchStart', from.x);
      const seen = [await shownIn(chart)];
      for (let step = 1; step <= 6; step += 1) {
        await touch('touchMove', from.x + ((to.x - from.x) * step) / 6);
        await page.waitForTimeout(30);
        seen.push(await shownIn(chart));
      }
      await touch('touchEnd', to.x);
      expect(new Set(seen).size).toBeGreaterThan(5);
      await expect(chart.locator('[data-month-card]')).toBeVisible();
      expect(new URL(page.url()).pathname).toBe(path);
    });

    test('a click without a hover keeps the month clicked @pointer', async ({ page }) => {
      await page.goto(path, { waitUntil: 'networkidle' });
      const chart = chartOf(page);
      const { x, y } = await placeOf(chart, 0.999);
      await page.mouse.click(x, y);
      expect(await shownIn(chart)).toMatch(LAST);
      expect(new URL(page.url()).pathname).toBe(path);
      const away = await placeOf(chart, 0.3);
      await page.mouse.move(away.x, away.y);
      expect(await shownIn(chart)).toMatch(LAST);
      await chart.getByRole('link', { name: /^Open report #\d+$/ }).click();
      await expect(page).toHaveURL(/\/okx\/reports\/2026-09$/);
    });
  });
}
