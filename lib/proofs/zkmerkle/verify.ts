import { checkPublishedRoot } from '../published-root';
import type { SchemeFacts, VerifyContext } from '../scheme';
import type { ProvenBalance, Verdict } from '../verdict';
import { VerdictRecorder } from '../verdict-recorder';
import { climb, commitAssets, hashAccount, isLeft, type Layout, toHex } from './hashes';
import type { ZkmerkleProof } from './parse';
import {
  checkNonNegative,
  checkStructure,
  layoutsFor,
  mostCoins,
  type ZkmerkleRules,
} from './structure';

/**
 * Checks an account of the zkmerkle family: a Poseidon leaf over id, totals and the commitment to all
 * coins, then 28 Poseidon nodes. How a release lays out the coins is not in the file; the layouts known
 * are tried, and a notice tells which one fitted.
 */
export function verifyZkmerkle(
  facts: SchemeFacts,
  proof: ZkmerkleProof,
  rules: ZkmerkleRules,
  context: VerifyContext,
): Verdict {
  const recorder = new VerdictRecorder(facts);
  checkStructure(recorder, proof, rules);
  checkNonNegative(recorder, proof);
  recorder.notApplicable('own-leaf');
  recorder.notApplicable('sums');
  const { layout, nodes } = tryLayouts(proof, rules);
  const computed = showPath(recorder, proof, nodes);
  const fitted = computed === proof.root;
  recorder.compare({
    id: 'root.hash',
    part: 'path',
    label: 'Root: the end of the path against the root in the file',
    height: nodes.length,
    expected: proof.root,
    computed,
    failure: {
      code: 'root-differs',
      message: `The path does not lead from your account to the root in the file: your id, totals, coins or index, a sibling or the root was changed, or the release uses a coin table of another size than ${sizesOf(layoutsFor(proof, rules))}.`,
    },
  });
  const published = checkPublishedRoot(recorder, { computed, context });
  addNotices(recorder, proof, fitted ? layout : null);
  return recorder.verdict({
    root: { computed, claimed: proof.root, published },
    balances: balancesOf(proof, recorder.passed('structure', 'path')),
  });
}

function sizesOf(layouts: readonly Layout[]): string {
  return [...new Set(layouts.map(({ assetCount }) => assetCount))].join(', ');
}

function tryLayouts(
  proof: ZkmerkleProof,
  rules: ZkmerkleRules,
): { layout: Layout; nodes: bigint[] } {
  const largest = Math.max(-1, ...proof.assets.map(({ index }) => index));
  const layouts = layoutsFor(proof, rules);
  const fits = (layout: Layout) =>
    mostCoins(layout) > largest && layout.assetCount >= proof.assets.length;
  const possible = layouts.filter(fits);
  const attempts = possible.length > 0 ? possible : [{ ...layouts[0], assetCount: largest + 1 }];
  let first: { layout: Layout; nodes: bigint[] } | null = null;
  for (const layout of attempts) {
    const nodes = nodesOf(proof, layout);
    if (toHex(nodes[nodes.length - 1] ?? 0n) === proof.root) return { layout, nodes };
    first ??= { layout, nodes };
  }
  return first ?? { layout: layouts[0], nodes: [] };
}

function nodesOf(proof: ZkmerkleProof, layout: Layout): bigint[] {
  return climb(leafOf(proof, layout), proof.index, proof.siblings);
}

function leafOf(proof: ZkmerkleProof, layout: Layout): bigint {
  const commitment = commitAssets(proof.assets, layout);
  const { totalEquity, totalDebt, totalCollateral } = proof;
  const id = BigInt(`0x${proof.id}`);
  return hashAccount({ id, totalEquity, totalDebt, totalCollateral, commitment });
}

function showPath(
  recorder: VerdictRecorder,
  { id, index, siblings, totalEquity, totalDebt }: ZkmerkleProof,
  nodes: readonly bigint[],
): string {
  recorder.show({
    id: 'own-leaf',
    part: 'own-leaf',
    label: 'Your leaf: Poseidon of your id, your totals and the commitment to your coins',
    height: 1,
    computed: toHex(nodes[0] ?? 0n),
    inputs: { id, 'total equity': `${totalEquity}`, 'total debt': `${totalDebt}` },
  });
  for (const [i, sibling] of siblings.entries()) {
    const side = isLeft(index, i) ? 'left' : 'right';
    recorder.show({
      id: `path[${i}].parent`,
      part: 'path',
      label: `Parent at height ${i + 2}: your branch on the ${side}`,
      height: i + 2,
      side,
      computed: toHex(nodes[i + 1] ?? 0n),
      inputs: { sibling: toHex(sibling) },
    });
  }
  return toHex(nodes[nodes.length - 1] ?? 0n);
}

function addNotices(
  recorder: VerdictRecorder,
  { fields, assets, ignoredFields, symbols }: ZkmerkleProof,
  layout: Layout | null,
): void {
  if (layout !== null) {
    const { assetCount, packing, remark } = layout;
    const what = packing === 'numbered-rows' ? 'rows' : 'coins';
    const words = `a table of ${assetCount} ${what}${remark ? `, ${remark}` : ''}`;
    recorder.notice('variant', `The file follows this variant of the rule: ${words}.`);
  }
  recorder.notice(
    'global-proof-not-checked',
    'The report’s zk-SNARK proofs (no account is negative, the totals are right) are not verified here.',
  );
  for (const [i, { equity, debt }] of assets.entries()) {
    if (equity !== 0n || debt !== 0n) continue;
    const field = `${fields.assets}[${i}].Index`;
    const message = `${field} is not part of any hash, since the account holds nothing of that coin.`;
    recorder.notice('unauthenticated-field', message, field);
  }
  const names = symbols.size > 0 ? ['config.CexAssetsInfo[].Symbol'] : [];
  for (const field of [...ignoredFields, ...names]) {
    const message = `${field} is not part of any hash: the proof says nothing about it.`;
    recorder.notice('unauthenticated-field', message, field);
  }
}

function balancesOf(proof: ZkmerkleProof, authenticated: boolean): ProvenBalance[] {
  const { totalEquity, totalDebt, assets, symbols } = proof;
  return [
    { asset: 'total equity', amount: totalEquity.toString(), authenticated },
    { asset: 'total debt', amount: totalDebt.toString(), authenticated },
    ...assets.map(({ index, equity, debt }) => ({
      asset: symbols.get(index) ?? `coin ${index}`,
      amount: (equity - debt).toString(),
      authenticated,
    })),
  ];
}
