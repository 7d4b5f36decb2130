import type { Locator, Page, Request } from '@playwright/test';

/** The verifier as somebody with a proof meets it. */
export class VerifyPage {
  readonly box: Locator;
  readonly checkButton: Locator;
  readonly result: Locator;
  readonly headline: Locator;
  readonly readiness: Locator;
  readonly path: Locator;

  constructor(readonly page: Page) {
    this.box = page.getByRole('textbox', { name: 'Your proof' });
    this.checkButton = page.getByRole('button', { name: 'Check', exact: true });
    this.result = page.getByRole('region', { name: 'Result' });
    this.headline = this.result.getByRole('heading', { level: 2 }).first();
    this.readiness = page.locator('[data-readiness]');
    this.path = page.getByRole('region', { name: 'From your leaf to the root' });
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

  /** Drops a file somewhere on the page. */
  async drop({ name, text, onto = 'h1' }: { name: string; text: string; onto?: string }) {
    const transfer = await this.page.evaluateHandle(
      (file) => {
        const made = new DataTransfer();
        made.items.add(new File([file.text], file.name, { type: 'application/json' }));
        return made;
      },
      { name, text },
    );
    for (const type of ['dragenter', 'dragover', 'drop']) {
      await this.page.dispatchEvent(onto, type, { dataTransfer: transfer });
    }
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

  /** Every request from now on, of the page and of its worker; what never leaves the browser apart. */
  requestsFromNow(): Request[] {
    const seen: Request[] = [];
    this.page.context().on('request', (request) => {
      if (!/^(blob|data):/.test(request.url())) seen.push(request);
    });
    return seen;
  }
}
