import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BITGET_FIELDS, BITUNIX_FIELDS } from './bitget-merkle/parse';
import { bitgetDialects, bitunixDialect } from './bitget-merkle/rules';
import { sampleProof as bitgetProof } from './bitget-merkle/samples';
import { sampleProof as bybitProof } from './bybit-merkle/samples';
import type { ProofRequest } from './check-proof';
import { sampleProof as coinexProof } from './coinex-merkle/samples';
import { sampleProof as mexcProof } from './mexc-merkle/samples';
import { buildOkxMerkleV2Tree } from './okx-merkle-v2/build-tree';
import { buildOkxPlonky2Proof } from './okx-plonky2/build-proof';
import { buildOkxStarkProof } from './okx-stark/build-proof';
import { SAMPLE_CREDENTIAL, sampleProof as swissborgProof } from './swissborg-merkle/samples';
import { type Unnoticed, unnoticedChanges, verdictOn } from './testing/every-change';
import { GATE_FIELDS, HTX_FIELDS } from './zkmerkle/parse';
import { sampleProof as zkProof } from './zkmerkle/samples';

type Built = ProofRequest & { content: string };

const hex64 = fc.stringMatching(/^[0-9a-f]{64}$/);
const coins = fc.uniqueArray(fc.stringMatching(/^[A-Z]{3,5}$/), { minLength: 1, maxLength: 7 });
const units = fc.bigInt({ min: 0n, max: 10n ** 18n });
/** An amount with eight decimals, and the same without trailing zeros. */
const fixed = (value: bigint) => {
  const digits = value.toString().padStart(9, '0');
  return `${digits.slice(0, -8)}.${digits.slice(-8)}`;
};
const plain = (value: bigint) => fixed(value).replace(/\.?0+$/, '');

function balances(write: (value: bigint) => string): fc.Arbitrary<Record<string, string>> {
  return coins.chain((names) =>
    fc
      .array(units, { minLength: names.length, maxLength: names.length })
      .map((values) => Object.fromEntries(names.map((name, i) => [name, write(values[i] ?? 0n)]))),
  );
}

const built = ({ root, file }: { root: string; file: unknown }): Built => ({
  content: JSON.stringify(file),
  context: { requiredRoot: root },
});
const written = ({ root, text }: { root: string; text: string }): Built => ({
  content: text,
  context: { requiredRoot: root },
});

const okxPart = fc.record({ BTC: units.map(plain), ETH: units.map(plain), USDT: units.map(plain) });
const okxTree = fc
  .array(fc.record({ nonce: hex64, parts: fc.array(okxPart, { minLength: 1, maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((accounts): Built => {
    const { root, tree, users } = buildOkxMerkleV2Tree(accounts);
    const content = JSON.stringify(users[accounts.length - 1]);
    return { content, companions: { tree }, context: { requiredRoot: root } };
  });

const signed = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 18n });
const starkAmounts = fc
  .record({ BTC: signed, ETH: units, USDT: units })
  .filter(({ BTC, ETH, USDT }) => BTC + ETH + USDT >= 0n)
  .map((each) => Object.fromEntries(Object.entries(each).map(([k, v]) => [k, v.toString()])));
const stark = fc
  .record({
    id: hex64,
    balances: starkAmounts,
    batchBalances: starkAmounts,
    userIndex: fc.nat(13),
    batchIndex: fc.nat(5),
  })
  .map((account) => built(buildOkxStarkProof(account)));

const tokens = fc.array(fc.bigInt({ min: 0n, max: 2n ** 50n }).map(String), {
  minLength: 12,
  maxLength: 12,
});
const plonky2 = fc.nat(3).chain((levels) =>
  fc
    .record({ id: hex64, equity: tokens, index: fc.nat(1024 * 64 ** levels - 1) })
    .map(({ id, equity, index }) => {
      const account = { id, equity, debt: equity.map(() => '0') };
      return built(buildOkxPlonky2Proof({ account, index, levels }));
    }),
);

/** Coins of an account by ascending number; HTX writes one signed balance a coin. */
const account = (net: boolean) =>
  fc.record({
    index: fc.nat(2 ** 28 - 1),
    assets: fc
      .uniqueArray(fc.nat(160), { minLength: 1, maxLength: 5 })
      .chain((numbers) =>
        fc
          .array(net ? signed : units, { minLength: numbers.length, maxLength: numbers.length })
          .map((amounts) =>
            numbers
              .toSorted((a, b) => a - b)
              .map((index, i) => ({ index, equity: amounts[i] ?? 0n, debt: 0n })),
          ),
      ),
  });

const holding = fc
  .record({
    currency: fc.stringMatching(/^[A-Z]{3,5}$/),
    liability: units.map(plain),
    depth: fc.nat(9),
    place: fc.nat(),
  })
  .map(({ place, ...rest }) => ({ ...rest, leafIndex: place % 2 ** rest.depth }));
const swissborg = fc
  .tuple(
    fc.constantFrom('nonce' as const, 'hash' as const),
    fc.uniqueArray(
      holding.filter(({ currency }) => currency !== 'BTC'),
      {
        minLength: 1,
        maxLength: 3,
        selector: ({ currency }) => currency,
      },
    ),
  )
  .map(([nonceField, holdings]): Built => {
    const { root, file, roots } = swissborgProof(nonceField, holdings);
    const companions = { roots: JSON.stringify(roots), credential: SAMPLE_CREDENTIAL };
    return { content: JSON.stringify(file), companions, context: { requiredRoot: root } };
  });

const [quoted] = bitgetDialects(false);
const [bare] = bitgetDialects(true);
const CASES: [string, fc.Arbitrary<Built>][] = [
  ['okx-merkle-v2', okxTree],
  ['okx-stark', stark],
  ['okx-plonky2', plonky2],
  ['bybit-merkle', balances(fixed).map((each) => built(bybitProof(each)))],
  [
    'bitget-merkle, quoted',
    balances(plain).map((b) => written(bitgetProof(BITGET_FIELDS, quoted, b))),
  ],
  ['bitget-merkle, bare', balances(fixed).map((b) => written(bitgetProof(BITGET_FIELDS, bare, b)))],
  [
    'bitunix-merkle',
    balances(fixed).map((b) => written(bitgetProof(BITUNIX_FIELDS, bitunixDialect(new Map()), b))),
  ],
  ['mexc-merkle', balances(fixed).map((each) => built(mexcProof('balances', each)))],
  ['mexc-merkle of 2022', balances(fixed).map((each) => built(mexcProof('balance', each)))],
  ['coinex-merkle', balances(plain).map((each) => built(coinexProof('twin', each)))],
  [
    'coinex-merkle, lone nodes beside nothing',
    balances(plain).map((each) => built(coinexProof('empty-right', each))),
  ],
  ['gate-poseidon', account(false).map((each) => written(zkProof(GATE_FIELDS, 350, each)))],
  ['htx-poseidon', account(true).map((each) => written(zkProof(HTX_FIELDS, 174, each)))],
  ['swissborg-merkle', swissborg],
];

/** A zero or a blank hash that is left out says what it said before where absent means none. */
const meansSomething = ({ from, to }: Unnoticed) =>
  !(/^"?(0(\.0*)?)?"?$/.test(from) && to === 'removed');

describe.each(CASES)('random proofs of %s', (_name, proofs) => {
  it('pass, and fail or tell when one field is changed', async () => {
    await fc.assert(
      fc.asyncProperty(proofs, fc.nat(40), async (request, pick) => {
        const verdict = await verdictOn(request);
        expect(verdict.trace.filter(({ ok }) => ok === false)).toEqual([]);
        expect(verdict.status).toBe('pass');
        const unnoticed = await unnoticedChanges(request, (_, i) => i % 41 === pick);
        expect(unnoticed.filter(meansSomething)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});
