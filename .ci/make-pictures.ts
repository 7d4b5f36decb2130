import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../e2e/support/browser';

/**
 * Draws the pictures of `public/` anew from `app/icon.svg`: `npm run pictures`. They are committed, so
 * that neither an install nor a build needs a browser.
 */
const folder = 'public';
const svg = await readFile('app/icon.svg', 'utf8');
/** The mark alone, without the rounded square it stands on. */
const mark = svg
  .replace(/<rect[^>]*\/>/, '')
  .replace(/^.*?<svg[^>]*>/s, '')
  .replace('</svg>', '');
const GREEN = /<rect[^>]*fill="(#[0-9a-f]{6})"/.exec(svg)?.[1] ?? '#000000';

/** How much of the square the mark's own 24 units take. */
const square = ({ scale, ground, ink = '#fff' }: { scale: number; ground: string; ink?: string }) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" fill="${ground}"/>
<g transform="translate(12 12) scale(${scale}) translate(-12 -12)">${mark.replaceAll('#fff', ink)}</g></svg>`;

const share = `<style>
body { background: #fbfaf6; color: #16181d; font-family: "Source Serif 4", "Source Serif Pro", Georgia, serif; }
main { box-sizing: border-box; width: 1200px; height: 630px; padding: 64px 72px; display: grid; grid-template-rows: auto 1fr auto; }
.brand { display: flex; align-items: center; gap: 18px; font: 600 36px Inter, "Helvetica Neue", Arial, sans-serif; }
.brand svg { width: 56px; height: 56px; }
h1 { font-weight: 500; font-size: 76px; line-height: 1.12; letter-spacing: -0.015em; margin: 0; align-self: center; max-width: 15em; text-wrap: balance; }
p { font: 400 28px/1.4 Inter, "Helvetica Neue", Arial, sans-serif; color: #5a606c; margin: 0; border-top: 2px solid #e3e0d7; padding-top: 26px; }
</style><main><div class="brand">${svg}<span>Ballast</span></div>
<h1>Is it covered, and how do you know?</h1>
<p>Proof of reserves of exchanges: every figure with its source, every proof checked in your own browser.</p></main>`;

async function draw(page: Page, html: string, width: number, height = width): Promise<Buffer> {
  await page.setViewportSize({ width, height });
  const fit = `<style>html, body { margin: 0; } body > svg { display: block; width: ${width}px; height: ${height}px; }</style>`;
  await page.setContent(`<!doctype html>${fit}${fonts}${html}`);
  await page.evaluate(() => document.fonts.ready);
  return page.screenshot({ omitBackground: true, type: 'png' });
}

/** The faces of the site, from the packages it takes them from. */
async function fontFaces(): Promise<string> {
  const faces = [
    ['Inter', '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'],
    [
      'Source Serif 4',
      '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    ],
  ] as const;
  const rules = await Promise.all(
    faces.map(async ([name, file]) => {
      const data = (await readFile(path.join('node_modules', file))).toString('base64');
      return `@font-face { font-family: "${name}"; font-weight: 200 900; src: url(data:font/woff2;base64,${data}) format("woff2"); }`;
    }),
  );
  return `<style>${rules.join('\n')}</style>`;
}

/** An icon file of PNG pictures: a directory, then the pictures (Microsoft's ICO, as of Windows Vista). */
function ico(pictures: readonly { size: number; png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size, at);
    head.writeUInt8(size, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

const fonts = await fontFaces();
const browser = await chromium.launch(await findBrowser());
try {
  const page = await browser.newPage();
  const write = (name: string, bytes: Buffer) => writeFile(path.join(folder, name), bytes);
  await mkdir(folder, { recursive: true });
  const small = [];
  for (const size of [16, 32, 48]) small.push({ size, png: await draw(page, svg, size) });
  await write('favicon.ico', ico(small));
  await write('icon-192.png', await draw(page, svg, 192));
  await write('icon-512.png', await draw(page, svg, 512));
  // Phones round the corners themselves; a maskable icon may lose a fifth of its edge.
  await write('apple-touch-icon.png', await draw(page, square({ scale: 0.9, ground: GREEN }), 180));
  await write(
    'icon-maskable-512.png',
    await draw(page, square({ scale: 0.72, ground: GREEN }), 512),
  );
  // Only its opacity counts: the system colours it.
  const bare = square({ scale: 0.95, ground: 'none', ink: '#000' });
  await write('icon-monochrome-512.png', await draw(page, bare, 512));
  await write('share.png', await draw(page, share, 1200, 630));
} finally {
  await browser.close();
}
