import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test';

const PATHS = [
  '/',
  '/okx/reports',
  '/okx/reports/2026-05',
  '/okx/reports/2024-03',
  '/okx/assets',
  '/okx/assets/BTC',
  '/okx/addresses',
  '/okx/compare',
  '/demo',
  '/demo/addresses',
  '/demo/compare',
  '/verify',
  '/accounts',
  '/datasets',
  '/methodology',
  '/developers',
];

/** How far the page is wider than the window, and what of the text runs out of its card. */
async function overflow(page: Page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const cards = [...document.querySelectorAll<HTMLElement>('article, section, figure')];
    const out = cards.filter((card) => {
      const { overflowX } = getComputedStyle(card);
      return overflowX === 'visible' && card.scrollWidth > card.clientWidth + 1;
    });
    return {
      // Less than the width is the room kept for the scroll bar.
      page: Math.max(0, scrollWidth - clientWidth),
      cards: out.map((card) => card.textContent?.slice(0, 60)),
    };
  });
}

test.describe('every page fits @pointer', () => {
  for (const path of PATHS) {
    test(`${path} from 320 to 1920 px, at 200 % and on paper`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.goto(path, { waitUntil: 'networkidle' });
      // 720 and 960 are what 200 % leaves of 1440 and 1920; 640 and 768 of 1280 and 1536.
      for (const width of [320, 390, 640, 720, 768, 834, 820, 900, 960, 1024, 1200, 1440, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await overflow(page), `${width} px`).toEqual({ page: 0, cards: [] });
      }
      await page.emulateMedia({ media: 'print' });
      // A4 and Letter with the margins a browser leaves.
      for (const width of [718, 740]) {
        await page.setViewportSize({ width, height: 1_000 });
        expect((await overflow(page)).page, `print, ${width} px`).toBe(0);
      }
    });
  }
});
