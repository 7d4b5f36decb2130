import { isNegative, sum, toPlain } from '@/lib/format/decimal';
import { sha256Text } from '../hashing/sha256-text';
import { leafPreimage } from '../okx-merkle-v1/hashes';
import { COINS, type Coin } from '../okx-merkle-v1/parse';
import type { VerdictRecorder } from '../verdict-recorder';
import type { Balances, OkxMerkleV2Proof } from './parse';

/** A leaf: the account's hash and the three amounts as text, without separators (OKX, 2023-03). */
export function splitLeafPreimage(
  userHash: string,
  balances: Readonly<Record<Coin, string>>,
): string {
  return userHash + COINS.map((coin) => balances[coin]).join('');
}

export function textsOf({ BTC, ETH, USDT }: Balances): Record<Coin, string> {
  return { BTC: BTC.text, ETH: ETH.text, USDT: USDT.text };
}

/** What the user's own file must fulfil without any tree: its hashes, its sum, its writing. */
export function checkOwnData(recorder: VerdictRecorder, proof: OkxMerkleV2Proof): void {
  checkWriting(recorder, proof);
  const preimage = leafPreimage(proof.nonce, textsOf(proof.totalBalances));
  recorder.compare({
    id: 'user-hash',
    part: 'own-leaf',
    label: 'Your account’s hash: SHA-256 of your nonce and your total balances',
    expected: proof.hash,
    computed: sha256Text(preimage),
    inputs: { 'hashed text': preimage },
    failure: {
      code: 'user-hash-differs',
      message:
        'Your nonce and total balances do not give the account hash in the file: one of them was changed.',
    },
  });
  for (const [i, leaf] of proof.leaves.entries()) {
    const text = splitLeafPreimage(proof.hash, textsOf(leaf.balances));
    recorder.compare({
      id: `nodes[${i}].hash`,
      part: 'own-leaf',
      label: `Your leaf ${i + 1} of ${proof.leaves.length}: SHA-256 of your account’s hash and the part it holds`,
      height: 1,
      expected: leaf.hash,
      computed: sha256Text(text),
      inputs: { 'hashed text': text },
      failure: {
        code: 'own-leaf-differs',
        message: `nodes[${i}] does not have the hash that your account’s hash and its balances give.`,
      },
    });
  }
  checkOwnSums(recorder, proof);
}

function checkOwnSums(recorder: VerdictRecorder, { leaves, totalBalances }: OkxMerkleV2Proof) {
  for (const coin of COINS) {
    const computed = toPlain(sum(leaves.map(({ balances }) => balances[coin].value)));
    const expected = totalBalances[coin].text;
    recorder.compare({
      id: `totalBalances.${coin}`,
      part: 'sums',
      label: `Your leaves together hold your total ${coin}`,
      expected,
      computed,
      failure: {
        code: 'own-sum-differs',
        message: `Your leaves hold ${computed} ${coin}, but your total is written as ${expected}.`,
      },
    });
  }
  recorder.checkAll({
    id: 'non-negative',
    part: 'non-negative',
    label: 'None of your amounts is negative',
    problems: [
      { place: 'totalBalances', balances: totalBalances },
      ...leaves.map(({ balances }, i) => ({ place: `nodes[${i}].balances`, balances })),
    ].flatMap(({ place, balances }) =>
      COINS.filter((coin) => isNegative(balances[coin].value)).map((coin) => ({
        id: `${place}.${coin}`,
        computed: balances[coin].text,
        code: 'negative-amount',
        message: `${place}.${coin} is negative (${balances[coin].text}).`,
      })),
    ),
  });
}

function checkWriting(recorder: VerdictRecorder, { hash, leaves }: OkxMerkleV2Proof): void {
  const named = [
    { id: 'hash', text: hash },
    ...leaves.map((leaf, i) => ({ id: `nodes[${i}].hash`, text: leaf.hash })),
  ];
  recorder.checkAll({
    id: 'hash-case',
    part: 'structure',
    label: 'Hashes are written in lower case, as they were hashed',
    problems: named
      .filter(({ text }) => text !== text.toLowerCase())
      .map(({ id, text }) => ({
        id,
        computed: text,
        code: 'hash-not-lower-case',
        message: `${id} is written with capitals; OKX hashes the lower-case text.`,
      })),
  });
  const repeated = leaves.filter(
    (leaf, i) => leaves.findIndex((other) => other.hash === leaf.hash) !== i,
  );
  recorder.checkAll({
    id: 'leaves-differ',
    part: 'structure',
    label: 'No leaf is listed twice',
    problems: repeated.map((leaf) => ({
      id: `nodes[${leaves.lastIndexOf(leaf)}].hash`,
      computed: leaf.hash,
      code: 'leaf-repeated',
      message: `The leaf ${leaf.hash.slice(0, 12)}… is listed twice: one leaf of the tree would count double.`,
    })),
  });
}
