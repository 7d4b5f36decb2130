import type { Locator, Page, Request } from '@playwright/test';

/** The verifier as somebody with a proof meets it. */
export class VerifyPage {
  readonly box: Locator;
  readonly checkButton: Locator;
  readonly result: Locator;
  readonly headline: Locator;
  readonly verdictWord: Locator;
  readonly path: Locator;
  readonly lookUpButton: Locator;

  constructor(readonly page: Page) {
    this.box = page.getByRole('textbox', { name: 'Your proof' });
    this.checkButton = page.getByRole('button', { name: 'Check', exact: true });
    this.result = page.getByRole('region', { name: 'Result' });
    this.headline = this.result.getByRole('heading', { level: 2 }).first();
    this.verdictWord = this.result.locator('[data-verdict]');
    this.path = page.getByRole('region', { name: 'From your leaf to the root' });
    this.lookUpButton = page.getByRole('button', { name: 'Look it up' });
  }

  /** Opens the page and waits until it says that the network is not needed any more. */
  async open(fragment = '') {
    await this.page.goto(`/verify${fragment}`);
    await this.page.locator('[data-readiness="ready"]').waitFor();
  }

  sample(title: RegExp | string): Locator {
    return this.page.getByRole('region', { name: 'No proof at hand?' }).getByRole('button', {
      name: title,
    });
  }

  /** Types nothing: fills the box as an edit does, then presses the button. */
  async check(text: string) {
    await this.box.fill(text);
    await this.checkButton.click();
  }

  /** Pastes from the real clipboard into whatever has the focus. */
  async paste(text: string) {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate((content) => navigator.clipboard.writeText(content), text);
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  /** Drops files on the page, beside the box. */
  async drop(...files: { name: string; text: string | Buffer }[]) {
    const dataTransfer = await this.page.evaluateHandle(
      (given) => {
        const made = new DataTransfer();
        for (const { name, base64 } of given) {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          made.items.add(new File([bytes], name));
        }
        return made;
      },
      files.map(({ name, text }) => ({ name, base64: Buffer.from(text).toString('base64') })),
    );
    for (const type of ['dragenter', 'dragover', 'drop']) {
      await this.page.dispatchEvent('h1', type, { dataTransfer });
    }
  }

  /** The line of a file in the table of several. */
  file(name: string): Locator {
    return this.page.locator(`[data-file="${name}"]`);
  }

  /** Lets no script through that holds this text; the function that is given back ends that. */
  async withholdScript(text: string): Promise<() => Promise<void>> {
    const scripts = '**/_next/static/**/*.js*';
    await this.page.route(scripts, async (route) => {
      const response = await route.fetch();
      if ((await response.text()).includes(text)) await route.abort();
      else await route.fulfill({ response });
    });
    return () => this.page.unroute(scripts);
  }

  /** Chooses the report in whose tree a hash is looked up. */
  async chooseTree(option: RegExp) {
    const trees = this.page.getByLabel('Look in the tree of');
    const label = await trees.locator('option').filter({ hasText: option }).textContent();
    await trees.selectOption({ label: label ?? '' });
  }

  /** Keeps what was checked on this device. */
  async keepAs(name: string) {
    await this.page.getByLabel('Keep it under a name').fill(name);
    await this.page.getByRole('button', { name: 'Keep on this device' }).click();
    await this.page.getByText(`Kept under “${name}”.`).waitFor();
  }

  companion(name: string): Locator {
    return this.result.locator(`[data-companion="${name}"]`);
  }

  part(part: string): Locator {
    return this.result.locator(`[data-part="${part}"]`);
  }

  step(id: string): Locator {
    return this.result.locator(`[data-step="${id}"]`);
  }

  notice(code: string): Locator {
    return this.result.locator(`[data-notice="${code}"]`);
  }

  /** Pixels by which the page is wider than the screen. */
  overflow(): Promise<number> {
    return this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  }

  /**
   * Every request from now on, of the page and of its worker, apart from what never leaves the browser
   * and from other pages' contents, which Next fetches ahead for the links in view at any time.
   */
  requestsFromNow(): Request[] {
    const seen: Request[] = [];
    this.page.context().on('request', (request) => {
      const ahead = 'next-router-prefetch' in request.headers();
      if (!ahead && !/^(blob|data):/.test(request.url())) seen.push(request);
    });
    return seen;
  }
}
