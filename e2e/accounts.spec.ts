import { readFile } from 'node:fs/promises';
import { lookupGroups } from '@/lib/liabilities/lookup-groups';
import { prefixOf as sentOf } from '@/lib/liabilities/lookup-prefix';
import { shortPrefixTexts } from '@/lib/liabilities/read-prefix';

import { expect, expectAccessible, test } from './fixtures/test';
import { AccountsPage } from './pages/accounts-page';
import { VerifyPage } from './pages/verify-page';
import { fullTree } from './support/full-trees';

const MARCH = fullTree('2023-03');
const OWNER = MARCH.users.find(({ nodes }) => nodes.length > 1);
const LEAF = MARCH.users[7]?.nodes[0]?.hash ?? '';
const STRANGER = 'ab'.repeat(32);
const FIRST_32 = MARCH.users.flatMap(({ nodes }) =>
  nodes.map(({ hash }) => Number.parseInt(hash.slice(0, 8), 16)),
);
const GROUPS = lookupGroups(Uint32Array.from(FIRST_32));
const FACTS = { ...GROUPS, leaves: FIRST_32.length, shortPrefixes: shortPrefixTexts(GROUPS) };
const prefixOf = (hash: string) => sentOf(hash, FACTS).prefix;
const MARCH_OPTION = /March 2023/;

async function lookUp(verify: VerifyPage, text: string, option = MARCH_OPTION) {
  await verify.check(text);
  await verify.chooseTree(option);
  await verify.lookUpButton.click();
}

test('a hash is found by its prefix, recomputed here, and the page says what was sent', async ({
  page,
}) => {
  const verify = new VerifyPage(page);
  await verify.open();
  const requests = verify.requestsFromNow();
  await verify.check(LEAF.toUpperCase());
  await expect(verify.headline).toHaveText('This is an account hash, not a proof');
  await verify.chooseTree(MARCH_OPTION);
  await expect(verify.result.locator('[data-sends]')).toContainText(prefixOf(LEAF));
  expect(requests).toEqual([]);
  await verify.lookUpButton.click();
  await expect(verify.headline).toHaveText('This leaf was counted');
  await expect(verify.part('path')).toContainText('Pass');
  await expect(verify.part('published-root')).toContainText('Pass');
  await expect(verify.part('own-leaf')).toContainText('Not known');
  await expect(verify.result).toContainText(MARCH.root);
  const sent = page.getByRole('region', { name: 'What was sent' });
  await expect(sent).toContainText(prefixOf(LEAF));
  await expect(sent).toContainText(
    'What the server learns: that somebody asked about one of these',
  );
  const alike = await sent.locator('[data-alike]').getAttribute('data-alike');
  expect(Number(alike)).toBeGreaterThanOrEqual(12);
  const asked = requests.map((request) => request.url()).filter((url) => url.includes('/api/'));
  expect(asked).toHaveLength(1);
  expect(new URL(asked[0] ?? '').search).toBe(
    `?prefix=${prefixOf(LEAF)}&bits=${sentOf(LEAF, FACTS).bits}`,
  );
  for (const request of requests) {
    const all = `${request.url()} ${request.postData()} ${JSON.stringify(request.headers())}`;
    expect(all.toLowerCase()).not.toContain(LEAF.slice(0, 8));
  }
});

test('what is not in the tree is told so, with what to make sure of', async ({ page }) => {
  const verify = new VerifyPage(page);
  await verify.open();
  await lookUp(verify, STRANGER);
  await expect(verify.headline).toHaveText('Not in this tree');
  await expect(verify.verdictWord).toHaveText('Fail');
  await expect(verify.result).toContainText('First make sure.');
  await lookUp(verify, LEAF, /April 2023/);
  await expect(verify.headline).toHaveText('Not in this tree');
  await verify.chooseTree(MARCH_OPTION);
  await verify.lookUpButton.click();
  await expect(verify.headline).toHaveText('This leaf was counted');
});

test('an account file finds all its leaves', async ({ page }) => {
  const verify = new VerifyPage(page);
  await verify.open();
  await verify.check(JSON.stringify(OWNER));
  await expect(verify.headline).toHaveText('Not decided: something is missing');
  await verify.chooseTree(MARCH_OPTION);
  await verify.lookUpButton.click();
  await expect(verify.headline).toHaveText('You were counted');
  await expect(verify.part('own-leaf')).toContainText('Pass');
  const sent = page.getByRole('region', { name: 'What was sent' });
  for (const { hash } of OWNER?.nodes ?? []) {
    await expect(sent.getByRole('rowheader', { name: prefixOf(hash) }).first()).toBeVisible();
  }
});

test('a first visitor looks up the demo’s accounts with one click each', async ({ page }) => {
  const verify = new VerifyPage(page);
  await verify.open();
  const requests = verify.requestsFromNow();
  await verify.sample('An account hash').click();
  await expect(verify.headline).toHaveText('This leaf was counted');
  await expect(verify.part('published-root')).toContainText('Pass');
  await expect(verify.result.getByText('made-up sample, no real account')).toBeVisible();
  await expect(verify.result.getByText('Of the stored tree', { exact: true })).toBeVisible();
  await verify.sample('three leaves').click();
  await expect(verify.headline).toHaveText('You were counted');
  await expect(verify.part('own-leaf')).toContainText('Pass');
  await verify.sample('left out').click();
  await expect(verify.headline).toHaveText('This tree does not hold all of your balance');
  await expect(verify.part('path')).toContainText('no such leaf');
  const asked = requests.map((request) => new URL(request.url()).search);
  expect(asked.filter((search) => search.length > '?prefix=abcd&bits=12'.length)).toEqual([]);
  // Kept, it stays with the demo: nobody else's trees are asked for it.
  await verify.keepAs('Trial');
  const accounts = new AccountsPage(page);
  await accounts.open();
  await expect(accounts.cell('2026-10')).toContainText('Not found');
  await expect(accounts.months.locator('[data-month="2023-03"]')).toHaveCount(0);
});

test('a hash or a proof is added on the accounts page itself', async ({ page }) => {
  const accounts = new AccountsPage(page);
  await accounts.open();
  await accounts.add({ name: 'Savings', text: 'not a hash' });
  await expect(page.getByText('It cannot be read as a hash or a proof')).toBeVisible();
  await accounts.add({ name: 'Savings', text: LEAF });
  await expect(page.getByText('Kept under “Savings”.')).toBeVisible();
  await expect(accounts.cell('2023-03')).toContainText('Not checked');
  await accounts.offer.getByRole('button', { name: 'Check them now' }).click();
  await expect(accounts.cell('2023-03')).toContainText('Included');
  await accounts.addFile({
    name: 'Savings',
    file: 'user_info_file.json',
    text: JSON.stringify(OWNER),
  });
  await expect(accounts.account('Savings').getByRole('button', { name: /^Remove/ })).toHaveCount(2);
  await expectAccessible(page);
});

test('without the network a look-up says that nothing was found out', async ({
  page,
  context,
  pageErrors,
}) => {
  const verify = new VerifyPage(page);
  await verify.open();
  await verify.check(LEAF);
  await context.setOffline(true);
  await verify.lookUpButton.click();
  await expect(page.getByText('could not be reached')).toBeVisible();
  await expect(verify.headline).toHaveText('This is an account hash, not a proof');
  await context.setOffline(false);
  await verify.chooseTree(MARCH_OPTION);
  await verify.lookUpButton.click();
  await expect(verify.headline).toHaveText('This leaf was counted');
  // The browser itself reports the request that could not leave.
  expect(pageErrors.splice(0).join()).toContain('ERR_INTERNET_DISCONNECTED');
});

test('kept under a name: it stays, is checked again, travels as a file and is forgotten', async ({
  page,
  context,
}) => {
  const verify = new VerifyPage(page);
  const accounts = new AccountsPage(page);
  await verify.open();
  await lookUp(verify, LEAF, /April 2023/);
  await expect(verify.headline).toHaveText('Not in this tree');
  await verify.keepAs('Savings');
  await accounts.open();
  await page.reload();
  await expect(accounts.cell('2023-04')).toContainText('Not found');
  await expect(accounts.cell('2023-03')).toContainText('Not checked');
  await expect(accounts.offer).toContainText('something new to check');
  const requests = verify.requestsFromNow();
  await accounts.offer.getByRole('button', { name: 'Check them now' }).click();
  await expect(accounts.cell('2023-03')).toContainText('Included');
  await expect(accounts.offer).toBeHidden();
  for (const request of requests) expect(request.url()).not.toContain(LEAF.slice(0, 8));
  expect(requests.filter((request) => request.url().includes('prefix='))).toHaveLength(2);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export (JSON)' }).click();
  const text = await readFile((await (await download).path()) ?? '', 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    format: 'ballast-accounts',
    accounts: [{ name: 'Savings', entries: [{ kind: 'hash', content: LEAF }] }],
  });
  expect(text).not.toContain('included');

  await page.getByRole('button', { name: 'Forget everything' }).click();
  await expect(page.getByRole('button', { name: 'Keep', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Forget all' }).click();
  await expect(page.getByText('Nothing is kept on this device yet')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Nothing is kept on this device yet')).toBeVisible();

  await accounts.importText('mine.json', text);
  await expect(page.getByText('Brought in: “Savings”')).toBeVisible();
  await expect(accounts.cell('2023-03')).toContainText('Not checked');
  await accounts.checkAll.click();
  await expect(accounts.cell('2023-03')).toContainText('Included');
  await accounts.account('Savings').getByRole('button', { name: 'Forget' }).click();
  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect(page.getByText('Nothing is kept on this device yet')).toBeVisible();
  expect(await context.cookies()).toEqual([]);
});

test('a proof is kept with its outcome; a file that is none is refused by place', async ({
  page,
}) => {
  const verify = new VerifyPage(page);
  const accounts = new AccountsPage(page);
  await verify.open();
  await lookUp(verify, JSON.stringify(OWNER));
  await expect(verify.headline).toHaveText('You were counted');
  await verify.keepAs('Mine');
  await accounts.open();
  await expect(accounts.cell('2023-03')).toContainText('Included');
  await expect(accounts.offer).toBeHidden();
  await accounts.checkAll.click();
  await expect(accounts.cell('2023-03')).toContainText('Included');
  await accounts.importText('bad.json', '{"format":"ballast-accounts","version":2,"accounts":[]}');
  await expect(page.getByText(/bad\.json line 1 .*field version/)).toBeVisible();
  await expect(page.getByText('Nothing was brought in.')).toBeVisible();
});

test('where the browser keeps nothing, the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  const accounts = new AccountsPage(page);
  await accounts.open();
  await expect(page.getByText('Nothing lasts here.')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`look-up and kept accounts are accessible and fit the screen, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    const verify = new VerifyPage(page);
    const accounts = new AccountsPage(page);
    await verify.open();
    await verify.check(LEAF);
    await expect(verify.headline).toBeFocused();
    await expectAccessible(page);
    await verify.lookUpButton.click();
    await verify.verdictWord.waitFor();
    await verify.keepAs('A name of some length, to see');
    await expectAccessible(page);
    expect(await verify.overflow()).toBeLessThanOrEqual(0);
    await accounts.open();
    await expect(accounts.months).toBeVisible();
    await expectAccessible(page);
    expect(await verify.overflow()).toBeLessThanOrEqual(0);
  });
}

test.describe('where the browser’s storage fails', () => {
  const NOTE = 'What is kept on this device cannot be read right now.';

  test('a storage that never answers is told, asked again, and nothing kept is called gone', async ({
    page,
  }) => {
    const accounts = new AccountsPage(page);
    await accounts.open();
    await accounts.add({ name: 'Savings', text: LEAF });
    await expect(page.getByText('Kept under “Savings”.')).toBeVisible();
    await page.addInitScript(() => {
      const open = IDBFactory.prototype.open;
      Object.assign(window, { stalled: true });
      IDBFactory.prototype.open = function (...given) {
        const answering = !(window as { stalled?: boolean }).stalled;
        return answering ? open.apply(this, given) : (new EventTarget() as IDBOpenDBRequest);
      };
    });
    await page.reload();
    const note = page.getByRole('alert').filter({ hasText: NOTE });
    await expect(note).toContainText('does not answer');
    await expect(page.getByText('Nothing is kept')).toHaveCount(0);
    await expectAccessible(page);
    await note.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('Tried again:').or(note)).toBeVisible();

    await note.getByRole('button', { name: 'Go on in this tab only' }).click();
    await expect(page.getByText('In this tab only.')).toBeVisible();
    await expect(page.getByText('Nothing is kept on this device')).toHaveCount(0);
    await accounts.add({ name: 'Meanwhile', text: STRANGER });
    await expect(accounts.account('Meanwhile')).toBeVisible();

    await page.evaluate(() => Object.assign(window, { stalled: false }));
    await page.getByRole('button', { name: 'Try the storage again' }).click();
    await expect(accounts.account('Savings')).toBeVisible();
    await expect(accounts.account('Meanwhile')).toBeVisible();
    await expect(page.getByText('In this tab only.')).toHaveCount(0);
  });

  test('a lost connection is made anew without a word; one that stays lost is told', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function (...given) {
        const state = window as { stalled?: boolean; connection?: IDBDatabase };
        if (state.stalled) return new EventTarget() as IDBOpenDBRequest;
        const request = open.apply(this, given);
        request.addEventListener('success', () => {
          state.connection = request.result;
        });
        return request;
      };
    });
    const accounts = new AccountsPage(page);
    await accounts.open();
    await accounts.add({ name: 'Savings', text: LEAF });
    await expect(accounts.account('Savings')).toBeVisible();
    const lose = (stalled: boolean) =>
      page.evaluate((stays) => {
        const state = window as { stalled?: boolean; connection?: IDBDatabase };
        state.stalled = stays;
        state.connection?.close();
        dispatchEvent(new Event('focus'));
      }, stalled);
    await lose(false);
    await accounts.add({ name: 'Second', text: STRANGER });
    await expect(accounts.account('Second')).toBeVisible();
    await expect(page.getByText(NOTE)).toHaveCount(0);

    await lose(true);
    const note = page.getByRole('alert').filter({ hasText: NOTE });
    await expect(note).toContainText('still shown below');
    await expect(accounts.account('Savings')).toBeVisible();
    await expect(page.getByText('Nothing is kept')).toHaveCount(0);
    await page.evaluate(() => Object.assign(window, { stalled: false }));
    await note.getByRole('button', { name: 'Try again' }).click();
    await expect(note).toHaveCount(0);
    await page.reload();
    await expect(accounts.account('Second')).toBeVisible();
  });
});
