import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

/** The data sets to take away. */
export class DatasetsPage {
  constructor(readonly page: Page) {}

  async open() {
    await this.page.goto('/datasets');
  }

  dataset(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  /** How many rows the page says a data set has. */
  async rowsOf(title: string): Promise<number> {
    const words = await this.dataset(title)
      .getByText(/^[\d,]+ rows?, \d+ columns$/)
      .textContent();
    return Number(words?.split(' ')[0]?.replaceAll(',', ''));
  }

  /** Downloads a file as a reader does: by its link. */
  async download(title: string, file: string): Promise<{ path: string; bytes: Buffer }> {
    const arrives = this.page.waitForEvent('download');
    await this.dataset(title).getByRole('link', { name: file, exact: true }).click();
    const download = await arrives;
    const path = await download.path();
    return { path, bytes: await readFile(path) };
  }

  /** The digest that stands beside a file. */
  async digestOf(title: string, file: string): Promise<string> {
    const row = this.dataset(title).getByRole('row').filter({ hasText: file });
    return (await row.locator('code > span').first().textContent()) ?? '';
  }
}
