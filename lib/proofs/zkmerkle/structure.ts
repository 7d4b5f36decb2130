import { BN254_R } from '../hashing/poseidon-bn254';
import type { Problem, VerdictRecorder } from '../verdict-recorder';
import type { Layout } from './hashes';
import { MAX_ASSETS, type ZkmerkleProof } from './parse';

/** What distinguishes the exchanges of the family. */
export type ZkmerkleRules = {
  /** Layouts that releases have used, the likeliest first: the file does not tell. */
  layouts: readonly [Layout, ...Layout[]];
};

/** The layouts to try: those of known releases, then one of the configuration given beside. */
export function layoutsFor(
  { configuredCoins }: ZkmerkleProof,
  { layouts }: ZkmerkleRules,
): readonly [Layout, ...Layout[]] {
  const known = layouts.some(({ assetCount }) => assetCount === configuredCoins);
  const isTable = layouts[0].packing !== 'numbered-rows';
  if (configuredCoins === null || known || !isTable) return layouts;
  return [...layouts, { ...layouts[0], assetCount: configuredCoins }];
}

/** Coins that an account of this layout can hold; rows that bear numbers know no table. */
export function mostCoins({ assetCount, packing }: Layout): number {
  return packing === 'numbered-rows' ? MAX_ASSETS : assetCount;
}

/** Writing of hashes and numbering of coins. */
export function checkStructure(
  recorder: VerdictRecorder,
  proof: ZkmerkleProof,
  rules: ZkmerkleRules,
): void {
  const { fields, id, root, siblings, assets } = proof;
  const part = 'structure';
  const hexes = [
    { name: fields.id, text: id },
    { name: fields.root, text: root },
  ];
  const elements = [
    ...hexes.map(({ name, text }) => ({ name, value: BigInt(`0x${text}`) })),
    ...siblings.map((value, i) => ({ name: `${fields.proof}[${i}]`, value })),
  ];
  recorder.checkAll({
    id: 'hashes',
    part,
    label: 'Hashes are lower-case hex or base64 of numbers that belong to the field',
    problems: [
      ...hexes
        .filter(({ text }) => text !== text.toLowerCase())
        .map(({ name, text }) => ({
          id: name,
          computed: text,
          code: 'hash-not-lower-case',
          message: `${name} is written with capitals; the exchange writes it in lower case.`,
        })),
      ...elements
        .filter(({ value }) => value >= BN254_R)
        .map(({ name }) => ({
          id: name,
          code: 'hash-not-canonical',
          message: `${name} is not below the field’s order, so another text would mean the same.`,
        })),
    ],
  });
  const most = Math.max(...layoutsFor(proof, rules).map(mostCoins));
  recorder.checkAll({
    id: 'coins',
    part,
    label: 'Coins are numbered upwards, each once, within the table',
    problems: assets.flatMap(({ index }, i): Problem[] => {
      if (index > (assets[i - 1]?.index ?? -1) && index < most) return [];
      const place = `${fields.assets}[${i}].Index`;
      const message = `${place} is ${index}: coins must be numbered upwards and below ${most}.`;
      return [{ id: place, computed: String(index), code: 'coin-index-wrong', message }];
    }),
  });
}

/** Own totals; a single coin may be negative, for what was borrowed. */
export function checkNonNegative(
  recorder: VerdictRecorder,
  { fields: { equity, debt }, totalEquity, totalDebt, assets }: ZkmerkleProof,
): void {
  recorder.check({
    id: 'non-negative',
    part: 'non-negative',
    label: 'Your total equity covers your total debt',
    expected: `at least ${totalDebt}`,
    computed: totalEquity.toString(),
    ok: totalEquity >= totalDebt,
    failure: {
      code: 'net-negative',
      message: `${equity} is smaller than ${debt}; the report claims that no account is negative.`,
    },
  });
  for (const row of assets.filter((asset) => asset.equity < asset.debt)) {
    const message = `Your coin number ${row.index} is negative (${row.equity - row.debt}): a debt that counts against your total.`;
    recorder.notice('negative-own-coin', message);
  }
}
