import { expect, expectAccessible, test } from '../fixtures/test';
import { openPage, overflow, untilColoursRest } from './open-page';

/**
 * A test for each page at each width: one heading, one canonical address, no breach of WCAG that axe
 * can see, and nothing that makes the page wider than the screen. The page is opened once and checked
 * in both themes: every rule in the first, those about colours in the other as well.
 */
export function checkPages(paths: readonly string[]): void {
  for (const path of paths) {
    test(`${path}: accessible in both themes and never wider than the screen`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      const response = await openPage(page, path);
      expect(response?.status()).toBe(200);
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page.locator('link[rel="canonical"]')).toHaveCount(1);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await untilColoursRest(page);
      await expectAccessible(page, 'colours');
    });
  }
}
