import { readFileSync } from 'node:fs';
import { buildOkxMerkleV1Tree } from '@/lib/proofs/okx-merkle-v1/build-tree';
import { sampleAccounts } from '@/lib/proofs/okx-merkle-v1/samples';
import { okxMerkleV2Samples } from '@/lib/proofs/okx-merkle-v2/samples';
import { edited, flipNibble } from '@/lib/proofs/testing/edit-text';
import { makeZip } from '@/lib/testing/make-zip';
import { sharedFile } from '@/lib/testing/shared-vectors';
import { claimOf, manyRows, walletFile, walletRow } from '@/lib/testing/wallet-files';
import { expect, expectAccessible, test } from './fixtures/test';
import { VerifyPage } from './pages/verify-page';

const { proofs } = buildOkxMerkleV1Tree(sampleAccounts(), '7');
const PROOF = JSON.stringify(proofs[10]);
const OTHER = JSON.stringify(proofs[9]);
const TREE = okxMerkleV2Samples()[0]?.companions?.tree ?? '';
const SCREENS = process.env.SCREENSHOTS;

test('three proofs at once each get a line that opens to the full verdict', async ({ page }) => {
  const verify = new VerifyPage(page);
  await verify.open();
  const requests = verify.requestsFromNow();
  await verify.drop(
    { name: 'one.json', text: PROOF },
    { name: 'two.json', text: edited(PROOF, 'path.3.hash', flipNibble) },
    { name: 'three.json', text: OTHER },
  );
  await expect(page.getByRole('heading', { name: '3 files: 2 pass, 1 fails' })).toBeVisible();
  await expect(verify.file('one.json')).toHaveAttribute('data-status', 'pass');
  await expect(verify.file('two.json')).toContainText('This proof fails: path to the root');
  await verify.file('two.json').getByRole('button').click();
  await expect(verify.headline).toHaveText('This proof fails: path to the root');
  await verify.file('three.json').getByRole('button').click();
  await expect(verify.headline).toHaveText('The proof holds; its root is not confirmed');
  await expect(verify.box).toHaveValue(OTHER);
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    if (SCREENS) await page.screenshot({ path: `${SCREENS}/proofs-${width}.png`, fullPage: true });
  }
  expect(requests.map((request) => request.url())).toEqual([]);
});

test('a wallet file is checked here, signature by signature, with the network cut', async ({
  page,
  context,
}) => {
  const verify = new VerifyPage(page);
  await verify.open();
  await context.setOffline(true);
  const bad = { ...claimOf('evm', 'x'), signature1: claimOf('evm', 'y').signature1 };
  const csv = walletFile([...manyRows(40), walletRow('ETH', '3', bad)]);
  const zip = makeZip([{ name: 'okx_por.csv', bytes: Buffer.from(csv) }]);
  await verify.drop({ name: 'por.zip', text: zip });
  await expect(page.getByText('40 of 41 rows pass, 1 fail.').first()).toBeVisible();
  await expect(page.getByText('por.zip:okx_por.csv line 42:')).toBeVisible();
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    if (SCREENS) await page.screenshot({ path: `${SCREENS}/wallet-${width}.png`, fullPage: true });
  }
});

test('a whole tree is recomputed, and a wrong sum is found by its line', async ({ page }) => {
  const verify = new VerifyPage(page);
  await verify.open();
  await verify.drop({ name: 'tree.txt', text: TREE });
  await expect(verify.file('tree.txt')).toHaveAttribute('data-status', 'pass');
  await expect(page.getByText(TREE.slice(0, 64))).toBeVisible();
  const changed = TREE.replace(/("BTC":")(\d)/g, (all, before, digit, at) =>
    at < 200 ? all : `${before}${(Number(digit) + 1) % 10}`,
  );
  await verify.drop({ name: 'tree.txt', text: changed });
  await expect(verify.file('tree.txt')).toHaveAttribute('data-status', 'fail');
  await expect(page.getByText(/^Line \d+ .*download it again/).first()).toBeVisible();
});

test('what is none of these is named, with what to do', async ({ page }) => {
  const verify = new VerifyPage(page);
  await verify.open();
  await verify.drop({ name: 'shot.png', text: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') });
  await expect(page.getByText('shot.png is a PNG picture; take the file itself')).toBeVisible();
});

const stark = sharedFile('cases/proofs/s1-sum_proof_data-16-batches.zip');
const user = sharedFile('cases/proofs/s1-user_0_inclusion_proof.json');
if (stark && user) {
  test('OKX’s zip of 36 files goes with the proof it belongs to', async ({ page }) => {
    const verify = new VerifyPage(page);
    await verify.open();
    await verify.drop(
      { name: 'por_904793965_proof_data.zip', text: readFileSync(stark) },
      { name: 'user_0_inclusion_proof.json', text: readFileSync(user) },
    );
    await expect(verify.headline).toHaveText('The proof holds; its root is not confirmed');
    await expect(page.locator('[data-companion="trunk-proof"]')).toContainText('given');
  });
}
