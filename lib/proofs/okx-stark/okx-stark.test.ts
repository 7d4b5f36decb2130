import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedVector } from '@/lib/testing/shared-vectors';
import { type Edit, edited, flipNibble, REMOVED } from '../testing/edit-text';
import { fastestRun, refusalOf, unnoticedChanges, verdictOn } from '../testing/every-change';
import type { VerdictPart } from '../verdict';
import { sampleProof } from './samples';

const { root, file } = sampleProof();
const TEXT = JSON.stringify(file);
const context = { publishedRoots: [{ exchange: 'okx', report: '2023-05', root, source: 'test' }] };
const BATCH = 'batch_inclusion_proof';
const TRUNK = 'trunk_inclusion_proof';
const upper = (text: string) => text.toUpperCase();

const FAILING: [string, string, Edit, string, VerdictPart][] = [
  ['own coin', `${BATCH}.BTC`, '18130734', 'own-leaf', 'own-leaf'],
  ['own coin, sums', `${BATCH}.BTC`, '18130734', 'own-leaf', 'sums'],
  ['own total', `${BATCH}.total_value`, '22864911', 'own-leaf', 'sums'],
  ['own id', `${BATCH}.user_id`, flipNibble, 'own-leaf', 'own-leaf'],
  ['own random number', `${BATCH}.random_number`, flipNibble, 'own-leaf', 'own-leaf'],
  ['own leaf hash', `${BATCH}.merkle_path.0`, flipNibble, 'own-leaf', 'path'],
  ['a sibling', `${BATCH}.merkle_path.5`, flipNibble, `${BATCH}.root`, 'path'],
  ['batch root', `${BATCH}.batch_mtree_root`, flipNibble, 'batch-in-trunk', 'structure'],
  ['user index', `${BATCH}.user_index`, 4, `${BATCH}.root`, 'path'],
  ['user index outside', `${BATCH}.user_index`, 4000, `${BATCH}.position`, 'structure'],
  ['rows a user', `${BATCH}.uts`, 32, `${BATCH}.root`, 'path'],
  ['rows a user, odd', `${BATCH}.uts`, 17, `${BATCH}.position`, 'structure'],
  ['batch index', `${BATCH}.batch_index`, 2, `${TRUNK}.root`, 'path'],
  ['another batch', `${TRUNK}.batch_id`, flipNibble, 'batch-in-trunk', 'structure'],
  ['batch total of a coin', `${TRUNK}.ETH`, '1', `${TRUNK}.total_value`, 'path'],
  ['trunk sibling', `${TRUNK}.merkle_path.2`, flipNibble, `${TRUNK}.root`, 'path'],
  ['trunk root', `${TRUNK}.trunk_mtree_root`, flipNibble, `${TRUNK}.root`, 'path'],
  ['level dropped', `${BATCH}.merkle_path.12`, REMOVED, `${BATCH}.root`, 'path'],
  ['capitals', `${BATCH}.merkle_path.3`, upper, `${BATCH}.merkle_path[3]`, 'structure'],
  ['coins reordered', 'config.coins', ['ETH', 'BTC', 'USDT', 'USDC'], 'own-leaf', 'own-leaf'],
  ['a coin left out', 'config.coins', ['BTC', 'ETH', 'USDT'], 'own-leaf', 'sums'],
  ['negative total', `${BATCH}.total_value`, '-1', 'own-leaf', 'non-negative'],
];

const REFUSED: [string, string, Edit, string][] = [
  ['no random number', `${BATCH}.random_number`, REMOVED, 'field-missing'],
  ['no trunk', TRUNK, REMOVED, 'field-missing'],
  ['a coin without amount', `${BATCH}.ETH`, REMOVED, 'field-missing'],
  ['a bare amount', `${BATCH}.ETH`, 7, 'field-wrong-type'],
  ['a decimal amount', `${BATCH}.ETH`, '1.5', 'field-not-integer'],
  ['an exponent', `${BATCH}.ETH`, '1e5', 'field-not-integer'],
  [
    'an amount as large as the field',
    `${BATCH}.ETH`,
    (2n ** 251n).toString(),
    'field-out-of-range',
  ],
  ['an empty path', `${BATCH}.merkle_path`, [], 'field-too-short'],
  ['a path of 49', `${BATCH}.merkle_path`, Array(49).fill('0'.repeat(64)), 'field-too-long'],
  ['a short hash', `${BATCH}.merkle_path.1`, 'ab', 'field-not-hex'],
  ['a coin listed twice', 'config.coins', ['BTC', 'BTC'], 'coin-repeated'],
  ['a coin with a field’s name', 'config.coins', ['uts'], 'coin-repeated'],
  ['a negative index', `${BATCH}.user_index`, -1, 'field-out-of-range'],
];

describe('an OKX inclusion proof of 2023', () => {
  it('passes in all parts', async () => {
    const verdict = await verdictOn({ content: TEXT, context });
    expect(verdict.status).toBe('pass');
    expect(new Set(Object.values(verdict.parts))).toEqual(new Set(['pass']));
    expect(verdict.balances).toEqual([
      { asset: 'BTC', amount: '18130733', authenticated: true },
      { asset: 'ETH', amount: '4854677', authenticated: true },
      { asset: 'USDC', amount: '-120500', authenticated: true },
    ]);
    expect(verdict.notices.map(({ code }) => code)).toContain('negative-own-coin');
  });

  it.each(FAILING)('%s fails at the named step', async (_name, field, edit, stepId, part) => {
    const verdict = await verdictOn({ content: edited(TEXT, field, edit), context });
    expect(verdict).toMatchObject({ status: 'fail', parts: { [part]: 'fail' } });
    expect(verdict.reason?.stepId).toBe(stepId);
  });

  it.each(['user_index', 'batch_index'])(
    'claims no path for a %s outside the tree',
    async (field) => {
      const verdict = await verdictOn({ content: edited(TEXT, `${BATCH}.${field}`, 4000) });
      expect(verdict.parts).toMatchObject({ structure: 'fail', path: 'fail', 'own-leaf': 'pass' });
    },
  );

  it.each(REFUSED)('%s is refused', async (_name, field, edit, code) => {
    expect((await refusalOf({ content: edited(TEXT, field, edit) })).code).toBe(code);
  });

  it('notices every single change', async () => {
    expect(await unnoticedChanges({ content: TEXT, context })).toEqual([]);
  }, 30_000);

  it('takes the public trunk proof and coin list into account', async () => {
    const right = {
      'trunk-proof': `{"mtree_root":"${root}"}`,
      config: JSON.stringify(file.config),
    };
    expect((await verdictOn({ content: TEXT, companions: right })).status).toBe('pass');
    const otherRoot = { ...right, 'trunk-proof': `{"mtree_root":"${flipNibble(root)}"}` };
    const byRoot = await verdictOn({ content: TEXT, companions: otherRoot });
    expect(byRoot.reason?.stepId).toBe('public-trunk-root');
    const byCoins = await verdictOn({ content: TEXT, companions: { config: '{"coins":["BTC"]}' } });
    expect(byCoins.reason?.stepId).toBe('coins');
  });
});

const vector = sharedVector('okx/stark-v1/user_0_inclusion_proof.json');
describe.runIf(vector)('a proof made with OKX’s own prover', () => {
  it('passes against the public trunk proof and its coin list, fast', async () => {
    const content = readFileSync(vector ?? '', 'utf8');
    const folder = sharedVector('okx/stark-v1/sum_proof_data');
    const companions = {
      'trunk-proof': readFileSync(`${folder}/trunk/sum_proof.json`, 'utf8'),
      config: readFileSync(`${folder}/config.json`, 'utf8'),
    };
    const verdict = await verdictOn({ content, companions });
    expect(verdict.status).toBe('pass');
    expect(verdict.root.computed).toBe(
      'e118fbe93c8b0d14f2e8c9b7c441ed3c6873187b0ab6b16d3264e42f7a3a5f26',
    );
    expect(await fastestRun({ content })).toBeLessThan(10);
  });
});
