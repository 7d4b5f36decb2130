import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedVector } from '@/lib/testing/shared-vectors';
import { sha256Text } from '../hashing/sha256-text';
import { type Edit, edited, flipNibble, REMOVED } from '../testing/edit-text';
import { refusalOf, unnoticedChanges, verdictOn } from '../testing/every-change';
import type { VerdictPart } from '../verdict';
import { commitmentPreimage, leafNonce, leafPreimage } from './hashes';
import { SAMPLE_CREDENTIAL, sampleProof } from './samples';

const { root, file, roots } = sampleProof();
const TEXT = JSON.stringify(file);
const ROOTS = JSON.stringify(roots);
const companions = { roots: ROOTS, credential: SAMPLE_CREDENTIAL };
const context = { requiredRoot: root };
const LEAF = 'liabilities.0';
const PROOF = `${LEAF}.proof`;
const plusOne = (text: string) => String(Number(text) + 1);
const upper = (text: string) => text.toUpperCase();

/** SwissBorg's own list of negative cases among them. */
const FAILING: [string, string, Edit, string, VerdictPart][] = [
  ['own amount', `${LEAF}.liability`, '4844.269086', 'liabilities[0].total', 'sums'],
  ['own amount, spelling', `${LEAF}.liability`, '4844.2690850', 'liabilities[0].root', 'path'],
  ['negative own amount', `${LEAF}.liability`, '-1', 'liabilities[0].liability', 'non-negative'],
  ['another user', 'user_id', 'other', 'liabilities[0].root', 'path'],
  ['another audit', 'audit_id', 'SBPOL1', 'audit-id', 'structure'],
  [
    'another tree',
    `${LEAF}.audit_partition_id`,
    'SBPOL20000101-ETH',
    'liabilities[0].leaf',
    'path',
  ],
  [
    'a tree that is not there',
    `${LEAF}.audit_partition_id`,
    'x',
    'liabilities[0].audit_partition_id',
    'structure',
  ],
  ['leaf nonce', `${PROOF}.nonce`, flipNibble, 'liabilities[0].leaf', 'own-leaf'],
  ['leaf index', `${PROOF}.leaf_index`, plusOne, 'liabilities[0].leaf', 'path'],
  ['leaf index outside', `${PROOF}.leaf_index`, 64, 'liabilities[0].proof.leaf_index', 'structure'],
  ['too few witnesses', `${PROOF}.witnesses.5`, REMOVED, 'liabilities[0].proof.leaf_index', 'path'],
  ['no witnesses', `${PROOF}.witnesses`, [], 'liabilities[0].proof.leaf_index', 'path'],
  ['a witness’s amount', `${PROOF}.witnesses.2.liability`, '1', 'liabilities[0].total', 'path'],
  [
    'a negative witness',
    `${PROOF}.witnesses.2.liability`,
    '-1',
    'liabilities[0].proof.witnesses[2].liability',
    'non-negative',
  ],
  ['a witness’s hash', `${PROOF}.witnesses.2.digest`, flipNibble, 'liabilities[0].root', 'path'],
  [
    'capitals',
    `${PROOF}.witnesses.2.digest`,
    upper,
    'liabilities[0].proof.witnesses[2].digest',
    'structure',
  ],
  [
    'a leaf listed twice',
    'liabilities',
    [file.liabilities[0], file.liabilities[0]],
    'liabilities[1].proof.leaf_index',
    'structure',
  ],
];

const FAILING_ROOTS: [string, string, Edit, string][] = [
  ['the commitment', 'audit.commitment.digest', flipNibble, 'audit.commitment'],
  ['a tree’s root', 'audit.partitions.1.commitment.digest', flipNibble, 'liabilities[0].root'],
  ['a tree’s total', 'audit.partitions.1.commitment.liability', '1', 'liabilities[0].total'],
  ['another tree’s total', 'audit.partitions.0.commitment.liability', '1', 'audit.commitment'],
  ['a tree left out', 'audit.partitions.0', REMOVED, 'audit.commitment'],
  ['a currency', 'audit.partitions.1.currency', 'XXX', 'liabilities[0].leaf'],
  ['the audit', 'audit.id', 'SBPOL1', 'audit-id'],
];

const REFUSED: [string, string, Edit, string][] = [
  ['no liabilities', 'liabilities', [], 'field-too-short'],
  ['no leaf index', `${PROOF}.leaf_index`, REMOVED, 'field-missing'],
  ['a bare amount', `${LEAF}.liability`, 1, 'field-wrong-type'],
  ['an exponent', `${LEAF}.liability`, '1e2', 'decimal-exponent'],
  ['a user with a comma', 'user_id', 'a,b', 'field-not-plain'],
  ['a negative index', `${PROOF}.leaf_index`, -1, 'field-out-of-range'],
];

describe('a SwissBorg user file', () => {
  it('passes in all parts and adds up the leaves', async () => {
    const verdict = await verdictOn({ content: TEXT, companions, context });
    expect(verdict.status).toBe('pass');
    expect(new Set(Object.values(verdict.parts))).toEqual(new Set(['pass']));
    expect(verdict.balances).toEqual([
      { asset: 'CHSB', amount: '4844.269085', authenticated: true },
      { asset: 'ETH', amount: '1.700273775267302', authenticated: true },
    ]);
  });

  it('passes where the file has the leaf’s hash in place of its nonce', async () => {
    const first = sampleProof('hash');
    const given = { roots: JSON.stringify(first.roots), credential: SAMPLE_CREDENTIAL };
    const content = JSON.stringify(first.file);
    expect((await verdictOn({ content, companions: given })).status).toBe('pass');
    const changed = edited(content, `${LEAF}.liability`, '4844.2690850');
    const verdict = await verdictOn({ content: changed, companions: given });
    expect(verdict.reason?.stepId).toBe('liabilities[0].leaf');
    const unnoticed = await unnoticedChanges({ content, companions: given });
    expect(unnoticed).toEqual([]);
  });

  it('passes for the only holder of a currency, whose leaf is the root', async () => {
    const [credential, auditId, currency, liability] = [SAMPLE_CREDENTIAL, 'SB1', 'AED', '200'];
    const nonce = leafNonce({ credential, auditId, currency, leafIndex: 0 });
    const digest = sha256Text(leafPreimage(nonce, 'me', liability));
    const partition = { id: 'SB1-AED', currency, liability, digest };
    const commitment = { digest: sha256Text(commitmentPreimage([partition])) };
    const alone = { id: 'SB1-AED', currency, commitment: { liability, digest } };
    const leaf = { leaf_index: 0, nonce, witnesses: [] };
    const verdict = await verdictOn({
      content: JSON.stringify({
        audit_id: auditId,
        user_id: 'me',
        liabilities: [{ audit_partition_id: 'SB1-AED', liability, proof: leaf }],
      }),
      companions: {
        roots: JSON.stringify({ audit: { id: auditId, commitment, partitions: [alone] } }),
        credential,
      },
    });
    expect(verdict).toMatchObject({ status: 'pass', balances: [{ amount: '200' }] });
  });

  it('says what is missing without roots or credential', async () => {
    const { credential } = companions;
    const noRoots = await verdictOn({ content: TEXT, companions: { credential } });
    expect(noRoots).toMatchObject({ status: 'unknown', reason: { code: 'roots-needed' } });
    const noCredential = await verdictOn({ content: TEXT, companions: { roots: ROOTS } });
    expect(noCredential).toMatchObject({
      status: 'unknown',
      reason: { code: 'credential-needed' },
    });
    expect(noCredential.parts).toMatchObject({ 'own-leaf': 'unknown', path: 'pass' });
  });

  it('fails at the leaf with a wrong credential', async () => {
    const wrong = { ...companions, credential: 'guess' };
    const verdict = await verdictOn({ content: TEXT, companions: wrong, context });
    expect(verdict.reason?.stepId).toBe('liabilities[0].leaf');
    expect(verdict.parts).toMatchObject({ 'own-leaf': 'fail', path: 'pass', sums: 'pass' });
  });

  it.each(FAILING)('%s fails at the named step', async (_name, field, edit, stepId, part) => {
    const verdict = await verdictOn({ content: edited(TEXT, field, edit), companions, context });
    expect(verdict).toMatchObject({ status: 'fail', parts: { [part]: 'fail' } });
    expect(verdict.reason?.stepId).toBe(stepId);
  });

  it.each(FAILING_ROOTS)('%s changed in the roots fails', async (_name, field, edit, stepId) => {
    const changed = { ...companions, roots: edited(ROOTS, field, edit) };
    const verdict = await verdictOn({ content: TEXT, companions: changed, context });
    expect(verdict.reason?.stepId).toBe(stepId);
  });

  it.each(REFUSED)('%s is refused', async (_name, field, edit, code) => {
    const content = edited(TEXT, field, edit);
    expect((await refusalOf({ content, companions })).code).toBe(code);
  });

  it('notices every single change', async () => {
    expect(await unnoticedChanges({ content: TEXT, companions, context })).toEqual([]);
  }, 30_000);
});

describe.each([
  [1, '20000f995b5305144c082ad3443bf4db', { GBP: '1', CHSB: '20022' }],
  [2, 'z2Ef6hx6QbRdixkL7c8rdBj', { USDC: '99.70291' }],
  [
    3,
    'z2NRjxCKJiWPh3rfdQVyaTS',
    { USDC: '288.50251128818010359', ETH: '1.700273775267302', CHSB: '4844.269085' },
  ],
  [
    4,
    'z2NRjxCKJiWPh3rfdQVyaTS',
    { USDC: '288.50251128818010359', ETH: '1.700273775267302', CHSB: '4844.269085' },
  ],
])('SwissBorg’s own sample %i', (number, credential, balances) => {
  const user = sharedVector(`peers/swissborg/userLiab_${number}.json`);
  it.runIf(user)('passes', async () => {
    const audit = sharedVector(`peers/swissborg/auditRoots_${number}.json`) ?? '';
    const verdict = await verdictOn({
      content: readFileSync(user ?? '', 'utf8'),
      companions: { roots: readFileSync(audit, 'utf8'), credential },
    });
    expect(verdict.trace.filter(({ ok }) => ok === false)).toEqual([]);
    expect(verdict.status).toBe('pass');
    const found = verdict.balances.map(({ asset, amount }) => [asset, amount]);
    expect(Object.fromEntries(found)).toEqual(balances);
  });
});
