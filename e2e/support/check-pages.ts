import { expect, expectAccessible, test } from '../fixtures/test';

/**
 * A test for each page in both themes: one heading, one canonical address, no breach of WCAG that axe can
 * see, and nothing that makes the page wider than the screen.
 */
export function checkPages(paths: readonly string[]): void {
  for (const path of paths) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${path}, ${colorScheme}: accessible and never wider than the screen`, async ({
        page,
      }) => {
        // The rules look at every cell of long tables; on a busy machine that takes a while.
        test.slow();
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.goto(path, { waitUntil: 'networkidle' });
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await expect(page.locator('link[rel="canonical"]')).toHaveCount(1);
        await expectAccessible(page);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
      });
    }
  }
}
