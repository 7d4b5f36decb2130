import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './e2e/support/browser';
import { findFreePort } from './lib/cli/runtime/ports';

const browser = await findBrowser();
// Workers load this file again: they must agree with the process that started the server.
process.env.BALLAST_E2E_PORT ??= String(await findFreePort());
const port = process.env.BALLAST_E2E_PORT;
/** A server that already runs, for whoever writes a spec; otherwise one is started. */
const given = process.env.BALLAST_E2E_URL;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // On a busy CI machine one slow frame must not fail the run; a second failure does. The list
  // names what needed a second try as flaky.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  // Generous: a test that passes never waits for them, and a busy machine must not fail one.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: given ?? `http://127.0.0.1:${port}`,
    launchOptions: browser,
    // Recording one costs a third of the run. Of a failure the screenshot and the page's outline are
    // kept; for more: npx playwright test <file> --trace on
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    timezoneId: 'UTC',
    locale: 'en-GB',
  },
  projects: [
    {
      name: 'desktop',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'mobile',
      // Tests that need a mouse or a keyboard.
      grepInvert: /@pointer/,
      // Answers and files of the server, for which the screen makes no difference.
      testIgnore: ['**/api.spec.ts', '**/datasets.spec.ts', '**/developers.spec.ts'],
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 390, height: 844 },
        isMobile: true,
        hasTouch: true,
      },
    },
  ],
  webServer: given
    ? undefined
    : {
        command: 'node --import tsx e2e/support/serve.ts',
        env: { PORT: port },
        url: `http://127.0.0.1:${port}/`,
        timeout: 180_000,
        stdout: 'pipe',
        stderr: 'pipe',
        gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
      },
});
