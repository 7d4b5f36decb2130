import type { Page, Response } from '@playwright/test';

/**
 * Opens a page and waits until all of it answers: before React has taken over an element that the
 * server sent, a click on it does nothing, and a test that clicks passes or fails by the machine's
 * speed.
 */
export async function openPage(page: Page, path: string): Promise<Response | null> {
  const response = await page.goto(path);
  await untilAnswering(page);
  return response;
}

/** Waits until React has taken over everything one can act upon. */
export async function untilAnswering(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('a, button, input, select, summary, textarea')].every((element) =>
      Object.keys(element).some((key) => key.startsWith('__reactProps$')),
    ),
  );
}

/** Waits until no colour is on its way to another, as those of links are when the theme changes. */
export async function untilColoursRest(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every((animation) => !(animation instanceof CSSTransition)),
  );
}

/** Pixels by which the page is wider than the screen. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
