import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

export type BrowserChoice = {
  executablePath?: string;
  args: string[];
  /** Environment of the browser alone, where it needs libraries of its own. */
  env?: Record<string, string>;
};

/** Quiet, and no sandbox of its own: in containers it cannot make one, and it only opens our pages. */
const args = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * A Chromium to test in: CHROMIUM_PATH, else the one Playwright installed, else the system's, else
 * the one that comes as an npm package (Linux), which needs no download beyond `npm install`.
 */
export async function findBrowser(): Promise<BrowserChoice> {
  const known = process.env.BALLAST_E2E_BROWSER;
  if (known) return JSON.parse(known);
  const choice = await look();
  // The workers that Playwright starts need not look again.
  process.env.BALLAST_E2E_BROWSER = JSON.stringify(choice);
  return choice;
}

async function look(): Promise<BrowserChoice> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return { executablePath: given, args };
  if (existsSync(chromium.executablePath())) return { args };
  const executablePath = systemBrowsers.find((file) => existsSync(file) && runs(file));
  if (executablePath) return { executablePath, args };
  const packaged = await unpackBrowser();
  if (packaged) return packaged;
  throw new Error(
    'No browser for the e2e tests: run `npx playwright install chromium`, or set CHROMIUM_PATH to a Chromium or Chrome.',
  );
}

/** A file of that name may be a stub that only says how to install the browser. */
function runs(file: string, env = process.env): boolean {
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--version'], { timeout: 10_000, env }).status === 0;
}

async function unpackBrowser(): Promise<BrowserChoice | null> {
  if (process.platform !== 'linux') return null;
  const before = process.env.LD_LIBRARY_PATH;
  try {
    // Makes the package unpack and use the shared libraries it carries, rather than the system's.
    process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
    const { default: packaged } = await import('@sparticuz/chromium');
    const executablePath = await packaged.executablePath();
    const env = { ...process.env };
    return runs(executablePath, env) ? { executablePath, args, env: definedOnly(env) } : null;
  } catch {
    return null;
  } finally {
    // Those libraries are for the browser, not for the server under test.
    if (before === undefined) delete process.env.LD_LIBRARY_PATH;
    else process.env.LD_LIBRARY_PATH = before;
  }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const known = Object.entries(env).filter((entry): entry is [string, string] => !!entry[1]);
  return Object.fromEntries(known);
}
