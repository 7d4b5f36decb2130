import { readFile } from 'node:fs/promises';
import { buildOkxMerkleV1Tree } from '@/lib/proofs/okx-merkle-v1/build-tree';
import { sampleAccounts } from '@/lib/proofs/okx-merkle-v1/samples';
import { okxMerkleV2Samples } from '@/lib/proofs/okx-merkle-v2/samples';
import { edited, flipNibble } from '@/lib/proofs/testing/edit-text';
import { sharedVector } from '@/lib/testing/shared-vectors';
import { expect, expectAccessible, test } from './fixtures/test';
import { VerifyPage } from './pages/verify-page';
import { openPage } from './support/open-page';

const { proofs } = buildOkxMerkleV1Tree(sampleAccounts(), '7');
const PROOF = JSON.stringify(proofs[10]);

test('a first visitor sees a sample pass within seconds', async ({ page }) => {
  const verify = new VerifyPage(page);
  await verify.open();
  await verify.sample(/^OKX 2022: an account/).click();
  await expect(verify.headline).toHaveText('You were counted');
  await expect(verify.headline).toBeFocused();
  await expect(verify.headline).toBeInViewport();
  for (const part of ['structure', 'own-leaf', 'path', 'sums', 'non-negative', 'published-root']) {
    await expect(verify.part(part)).toContainText('Pass');
  }
  await expect(verify.result.getByText('made-up sample, no real account')).toBeVisible();
  await expect(
    verify.result.getByRole('heading', { name: 'What it does not prove' }),
  ).toBeVisible();
});

test('a pasted proof is checked at once; nothing is sent, then or later', async ({ page }) => {
  const verify = new VerifyPage(page);
  await verify.open();
  const requests = verify.requestsFromNow();
  await verify.box.focus();
  await verify.paste(PROOF);
  await expect(verify.headline).toHaveText('The proof holds; its root is not confirmed');
  await expect(verify.part('published-root')).toContainText('Not known');
  await expect(verify.notice('sum-only-binding')).toBeVisible();
  await expect(verify.notice('root-not-known')).toBeVisible();
  await expect(page.getByRole('row', { name: /BTC/ })).toContainText('1.000069');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save report (JSON)' }).click();
  const report = JSON.parse(await readFile((await (await saved).path()) ?? '', 'utf8'));
  expect(report).toMatchObject({
    format: 'ballast-verdict',
    input: { fileName: 'pasted text', bytes: PROOF.length, sample: false },
    verdict: { status: 'pass', parts: { path: 'pass', 'published-root': 'unknown' } },
  });
  await verify.check(edited(PROOF, 'path.3.hash', flipNibble));
  await expect(verify.headline).toHaveText('This proof fails: path to the root');
  // What the answers so far might have set off would be under way before the next answer.
  await verify.check(PROOF);
  await expect(verify.headline).toHaveText('The proof holds; its root is not confirmed');
  expect(requests.map((request) => request.url())).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

test('the worker that reads a proof may not speak to any server', async ({ page }) => {
  const verify = new VerifyPage(page);
  await verify.open();
  const [worker] = page.workers();
  const ask = () =>
    fetch(`${location.origin}/api/v1/exchanges`).then(
      () => 'answered',
      () => 'refused',
    );
  expect(await page.evaluate(ask)).toBe('answered');
  expect(await worker?.evaluate(ask)).toBe('refused');
});

test('works with the network cut after loading, for every scheme', async ({ page, context }) => {
  // Some thirty samples, one after the other.
  test.setTimeout(150_000);
  const verify = new VerifyPage(page);
  await verify.open();
  await context.setOffline(true);
  await verify.check(PROOF);
  await expect(verify.headline).toHaveText('The proof holds; its root is not confirmed');
  const samples = page.getByRole('region', { name: 'No proof at hand?' });
  await samples.locator('summary').click();
  // Those of the demo exchange are looked up, which needs the network.
  for (const sample of await samples.locator('[data-sample]:not([data-sample^="demo-"])').all()) {
    const title = (await sample.textContent()) ?? '';
    const [, expected = ''] = /(passes|fails|undecided)$/.exec(title) ?? [];
    await sample.click();
    const word = { passes: 'Pass', fails: 'Fail', undecided: 'Not decided' }[expected];
    await expect(verify.verdictWord, title).toHaveText(word ?? '?');
    await page.getByRole('button', { name: 'Clear' }).click();
  }
});

test('code that does not come is told, and asked for again', async ({ page, pageErrors }) => {
  const verify = new VerifyPage(page);
  const give = await verify.withholdScript('Save report (JSON)');
  await page.goto('/verify');
  await expect(page.locator('[data-readiness="no-code"]')).toBeVisible();
  await verify.check(PROOF);
  const told = page.getByRole('alert').filter({ hasText: 'could not be loaded' });
  await expect(told).toContainText('The result needs a part of this page');
  await give();
  await told.getByRole('button', { name: 'Try again' }).click();
  await expect(verify.headline).toHaveText('The proof holds; its root is not confirmed');
  await expect(verify.headline).toBeFocused();
  await expect(told).toHaveCount(0);
  // What the browser itself says about the script that was withheld.
  pageErrors.splice(0);
});

test('the code that opens files may come late too', async ({ page, pageErrors }) => {
  const verify = new VerifyPage(page);
  const give = await verify.withholdScript('is more than is taken at once');
  await page.goto('/verify');
  await expect(page.locator('[data-readiness="no-code"]')).toBeVisible();
  await verify.drop({ name: 'merkle_proof_file.json', text: PROOF });
  await expect(page.getByText('The part of this page that opens files')).toBeVisible();
  await give();
  await verify.drop({ name: 'merkle_proof_file.json', text: PROOF });
  await expect(verify.headline).toHaveText('The proof holds; its root is not confirmed');
  // What the browser itself says about the script that was withheld.
  pageErrors.splice(0);
});

test('a proof given before anything else has loaded is answered all the same', async ({ page }) => {
  const verify = new VerifyPage(page);
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await openPage(page, '/verify');
  await expect(page.locator('[data-readiness="loading"]')).toBeVisible();
  await verify.check(PROOF);
  await expect(verify.headline).toHaveText('The proof holds; its root is not confirmed');
  await expect(verify.headline).toBeFocused();
});

const BROKEN: [string, string, Parameters<typeof edited>[2], string, string, string][] = [
  ['own balance', 'self.balances.BTC', '1.000070', 'own-leaf', 'own-leaf', 'your own leaf'],
  ['sibling balance', 'path.3.balances.ETH', '105.00000001', 'root.ETH', 'sums', 'sums'],
  ['sibling hash', 'path.3.hash', flipNibble, 'root.hash', 'path', 'path to the root'],
  ['side', 'path.3.type', 2, 'root.hash', 'path', 'path to the root'],
  ['root', 'path.4.hash', flipNibble, 'root.hash', 'path', 'path to the root'],
  [
    'sign of a sibling',
    'path.3.balances.BTC',
    '-9',
    'path[3].balances.BTC',
    'non-negative',
    'no negative amounts',
  ],
];

test('each broken proof names the step that fails, in view and with both values', async ({
  page,
}) => {
  const verify = new VerifyPage(page);
  await verify.open();
  for (const [what, field, edit, stepId, part, words] of BROKEN) {
    await test.step(what, async () => {
      await verify.check(edited(PROOF, field, edit));
      await expect(verify.headline).toHaveText(`This proof fails: ${words}`);
      await expect(verify.part(part)).toContainText('Fail');
      const step = verify.step(stepId);
      await expect(step).toContainText('Fails here first');
      await expect(step).toHaveAttribute('data-outcome', 'fail');
      if (part !== 'non-negative') {
        await expect(step).toContainText('In the file');
        await expect(step).toContainText('Computed here');
      }
    });
  }
});

test('what cannot be read is told with line, column and field', async ({ page }) => {
  const verify = new VerifyPage(page);
  await verify.open();
  await verify.check(JSON.stringify(proofs[10], null, 2).replace('{', '{"self":1,'));
  await expect(verify.headline).toHaveText('This cannot be read as a proof');
  await expect(verify.result).toContainText(/Line\d+/);
  await expect(verify.result).toContainText(/Column\d+/);
  await verify.check(edited(PROOF, 'path.2.balances.BTC', '1e3'));
  await expect(verify.result).toContainText('path[2].balances.BTC');
  await expect(verify.result).toContainText('exponent');
  await verify.check('{"hello":"world"}');
  await expect(verify.headline).toHaveText('This is none of the proofs known here');
  await expect(verify.result).toContainText('an object with the fields "hello"');
  await expect(verify.result).toContainText('merkle_proof_file.json');
  await verify.check('ab'.repeat(32));
  await expect(verify.headline).toHaveText('This is an account hash, not a proof');
});

test('a file can be dropped anywhere; what is no proof at all is refused before reading', async ({
  page,
}) => {
  const verify = new VerifyPage(page);
  await verify.open();
  await verify.drop({ name: 'merkle_proof_file.json', text: PROOF });
  await expect(verify.headline).toHaveText('The proof holds; its root is not confirmed');
  await verify.drop({ name: 'proofs.zip', text: 'PK\u0003\u0004…' });
  await expect(page.getByText('proofs.zip is damaged: download it again')).toBeVisible();
  await verify.drop({ name: 'deep.json', text: '['.repeat(3_000_000) });
  await expect(verify.headline).toHaveText('This cannot be read as a proof');
  await expect(page.getByText('deep.json', { exact: false }).first()).toBeVisible();
});

test('a check that takes long shows so and can be ended, and the page stays usable', async ({
  page,
}) => {
  const verify = new VerifyPage(page);
  await verify.open();
  // Nearly a million values to read before there are too many.
  const text = `[${'{"a":"1.5","b":1},'.repeat(800_000)}{}]`;
  await verify.drop({ name: 'long.json', text });
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await verify.check(PROOF);
  await expect(verify.headline).toHaveText('The proof holds; its root is not confirmed');
});

test('a file that the proof asks for can be dropped with it, after it, and taken out', async ({
  page,
}) => {
  const [sample] = okxMerkleV2Samples();
  const tree = { name: 'full-liabilities-merkle-tree.txt', text: sample?.companions?.tree ?? '' };
  const account = { name: 'user_info_file.json', text: sample?.text ?? '' };
  const verify = new VerifyPage(page);
  await verify.open();
  await verify.drop(tree, account);
  await expect(verify.headline).toHaveText('The proof holds; its root is not confirmed');
  await expect(verify.companion('tree')).toContainText('given');
  await verify.companion('tree').getByRole('button', { name: 'Take out again' }).click();
  await expect(verify.headline).toHaveText('Not decided: something is missing');
  await verify.drop(tree);
  await expect(verify.headline).toHaveText('The proof holds; its root is not confirmed');
});

test('the box on the first page hands a proof over on this device only', async ({ page }) => {
  const verify = new VerifyPage(page);
  await openPage(page, '/');
  const requests = verify.requestsFromNow();
  await page.getByRole('textbox', { name: 'Your proof' }).focus();
  await verify.paste(PROOF);
  await expect(page).toHaveURL(/\/verify$/);
  await expect(verify.headline).toHaveText('The proof holds; its root is not confirmed');
  for (const request of requests) {
    expect(request.method()).toBe('GET');
    expect(request.url()).not.toContain('1.000069');
  }
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('works by keyboard alone, step after step', async ({ page }) => {
  const accounts = Array.from({ length: 2_100 }, (_, i) => ({
    nonce: String(i).padStart(64, '0'),
    balances: { BTC: '0.5', ETH: '1', USDT: '2' },
  }));
  const large = buildOkxMerkleV1Tree(accounts, '7').proofs[1_000];
  const verify = new VerifyPage(page);
  await verify.open();
  await verify.box.focus();
  await page.keyboard.insertText(JSON.stringify(large));
  await page.keyboard.press('Control+Enter');
  await expect(verify.headline).toBeFocused();
  const all = verify.path.getByRole('button', { name: /^Show all \d+ steps$/ });
  await all.focus();
  await expect(verify.step('path[6].parent')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(verify.step('path[6].parent')).toBeVisible();
  await verify.step('own-leaf').getByRole('button').focus();
  await page.keyboard.press('ArrowDown');
  await expect(verify.step('path[0].parent')).toHaveAttribute('aria-current', 'step');
  await expect(verify.step('path[0].parent').getByRole('button')).toBeFocused();
  await expect(verify.step('path[0].parent')).toContainText('Hashed text');
  await page.keyboard.press('End');
  await expect(verify.path.locator('[data-step]').locator('visible=true').last()).toBeVisible();
  await verify.path.getByRole('button', { name: 'Previous' }).press('Enter');
  await expect(verify.path.getByRole('status')).toContainText(/Step \d+ of \d+/);
});

test('a share link carries the verdict as a claim, and no balance', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const verify = new VerifyPage(page);
  await verify.open();
  await verify.check(PROOF);
  await page.getByRole('button', { name: 'Copy link to the verdict' }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(clipboard).toContain('/verify#claim=1&scheme=okx-merkle-v1&status=pass');
  const link = await clipboard();
  expect(link).not.toContain('1.000069');
  const other = new VerifyPage(await context.newPage());
  await other.page.goto(link);
  const claim = other.page.getByRole('region', { name: 'Someone’s claim, not checked here' });
  await expect(claim).toContainText('that a proof passed');
  await expect(claim).toContainText('Published root: claimed not known');
  await other.page.goto('/verify#claim=1&scheme=<b>&status=proven');
  await expect(other.page.getByText('This link cannot be read.')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a verdict and a claim are accessible and fit the screen, ${colorScheme}`, async ({
    page,
  }) => {
    const verify = new VerifyPage(page);
    await page.emulateMedia({ colorScheme });
    await verify.open('#claim=1&scheme=x&status=fail&parts=fail.pass.pass.pass.pass.unknown');
    await verify.sample(/one digit/).click();
    await expect(verify.headline).toBeFocused();
    await verify.path.getByRole('button', { name: 'Next' }).click();
    await expectAccessible(page);
    expect(await verify.overflow()).toBeLessThanOrEqual(0);
  });
}

test('a refusal is accessible and fits the screen', async ({ page }) => {
  const verify = new VerifyPage(page);
  await verify.open();
  await verify.check(`{"${'hello'.repeat(40)}":"world"}`);
  await expect(verify.headline).toBeFocused();
  await expectAccessible(page);
  expect(await verify.overflow()).toBeLessThanOrEqual(0);
});

const REAL = sharedVector('okx/merkle/merkle_proof_file.json');
if (REAL) {
  test('the real proof of 2022 passes', async ({ page }) => {
    const verify = new VerifyPage(page);
    await verify.open();
    await page.locator('input[type=file]').first().setInputFiles(REAL);
    await expect(verify.headline).toHaveText('The proof holds; its root is not confirmed');
    await expect(verify.result).toContainText('19,398.33550812');
    await expect(verify.step('root.hash')).toContainText('ac6b39d2a0');
  });
}
