import { describe, expect, it } from 'vitest';
import { ecdsaClaim } from '@/lib/demo/signers/ecdsa-claims';
import { ed25519Claim } from '@/lib/demo/signers/ed25519-claims';
import { nobleSigner } from '@/lib/demo/signers/secp256k1-signer';
import { secretFrom } from '@/lib/demo/signers/synthetic-keys';
import { base64Signature, keyHashClaim, multisigClaim } from '@/lib/demo/signers/utxo-claims';
import { type OwnershipRow, verifyOwnership } from '@/lib/sources/okx/verify-ownership';
import { evmAddress } from './addresses/evm';
import { solanaAddress } from './addresses/key-in-address';
import { UTXO_NETWORKS } from './addresses/utxo-networks';
import { bytesToHex, decodeHexOf } from './bytes';
import type { OwnershipClaim } from './claim';
import { evmDigest, okxDigest } from './digests';
import { ecdsaKey } from './ecdsa-key';
import { NETWORKS } from './networks';

/** What OKX's own tool gets wrong (docs/signatures.md), each with keys made here. */

const message = 'I am an OKX address';
const [one, two, three] = [secretFrom('one'), secretFrom('two'), secretFrom('three')];
const { bitcoin, zcash, 'bitcoin-cash': bitcoinCash, litecoin } = UTXO_NETWORKS;

function verdictOf(coin: string, claim: OwnershipClaim, changes: Partial<OwnershipRow> = {}) {
  const verdict = verifyOwnership({ coin, network: null, audit: false, ...claim, ...changes });
  return [verdict.status, verdict.reason?.code ?? null];
}

const keyHash = keyHashClaim(nobleSigner, { network: bitcoin, message, secret: one });
const multisig = multisigClaim(nobleSigner, {
  network: bitcoin,
  message,
  secrets: [one, two, three],
  witness: false,
});
const evm = ecdsaClaim(nobleSigner, { rule: evmAddress, digest: evmDigest, message, secret: one });
const solana = ed25519Claim({ rule: solanaAddress, message, secret: one });

describe("where OKX's tool accepts or panics", () => {
  it('accepts the honest row each case starts from', () => {
    expect(verdictOf('BTC', keyHash)).toEqual(['pass', null]);
    expect(verdictOf('BTC', multisig)).toEqual(['pass', null]);
    expect(verdictOf('ETH', evm)).toEqual(['pass', null]);
    expect(verdictOf('SOL', solana)).toEqual(['pass', null]);
  });

  it("refuses an address that does not decode: a wrong checksum, the word 'hello'", () => {
    const wrong = keyHash.address?.replace(/.$/, (last) => (last === '2' ? '3' : '2')) ?? '';
    for (const address of [wrong, 'hello', '', ' ', '1'.repeat(40)]) {
      const expected = address ? 'undecodable-address' : 'missing-address';
      expect(verdictOf('BTC', keyHash, { address })).toEqual(['fail', expected]);
    }
  });

  it("refuses another chain's address: a Litecoin one under BTC", () => {
    const claim = keyHashClaim(nobleSigner, { network: litecoin, message, secret: one });
    expect(verdictOf('BTC', claim)).toEqual(['fail', 'undecodable-address']);
  });

  it("refuses somebody else's address", () => {
    const address = '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa';
    expect(verdictOf('BTC', keyHash, { address })).toEqual(['fail', 'address-mismatch']);
  });

  it('counts one signature given twice as one key', () => {
    const twice = { signature2: multisig.signature1 };
    expect(verdictOf('BTC', multisig, twice)).toEqual(['fail', 'repeated-key']);
  });

  it('counts two different signatures of one key as one key', () => {
    // The same key over the OKX digest in hex is another signature, but no other key.
    const { rs, recovery } = nobleSigner.sign(evmDigest(message), one);
    const twin = `0x${bytesToHex(rs)}${(27 + recovery).toString(16)}`;
    const [status, code] = verdictOf('BTC', multisig, { signature2: twin });
    expect(status).toBe('fail');
    expect(['repeated-key', 'foreign-key']).toContain(code);
    const malleated = malleate(multisig.signature1 ?? '');
    expect(verdictOf('BTC', multisig, { signature2: malleated })).toEqual(['fail', 'repeated-key']);
  });

  it('asks for as many keys as the script does', () => {
    expect(verdictOf('BTC', multisig, { signature2: null })).toEqual(['fail', 'threshold-not-met']);
    const secrets = [one, two, three];
    const all = { network: bitcoin, message, secrets, required: 3, witness: true };
    expect(verdictOf('BTC', multisigClaim(nobleSigner, all))).toEqual([
      'fail',
      'threshold-not-met',
    ]);
    const third = base64Signature(nobleSigner, { network: bitcoin, message, secret: three });
    const claim = multisigClaim(nobleSigner, all);
    const list = { signature2: `[${claim.signature2},${third}]` };
    expect(verdictOf('BTC', claim, list)).toEqual(['pass', null]);
  });

  it('refuses a key that is not in the script', () => {
    const signature2 = base64Signature(nobleSigner, {
      network: bitcoin,
      message,
      secret: secretFrom('stranger'),
    });
    expect(verdictOf('BTC', multisig, { signature2 })).toEqual(['fail', 'foreign-key']);
  });

  it('refuses ZEC addresses with empty or foreign signatures', () => {
    const claim = keyHashClaim(nobleSigner, { network: zcash, message, secret: one });
    expect(verdictOf('ZEC', claim)).toEqual(['pass', null]);
    expect(verdictOf('ZEC', claim, { signature1: null })).toEqual(['fail', 'missing-signature']);
    const foreign = { signature1: keyHash.signature1 };
    expect(verdictOf('ZEC', claim, foreign)).toEqual(['fail', 'address-mismatch']);
    const script = multisigClaim(nobleSigner, {
      network: zcash,
      message,
      secrets: [one, two, three],
      witness: false,
    });
    expect(verdictOf('ZEC', script)).toEqual(['pass', null]);
    const empty = { signature1: '', signature2: '' };
    expect(verdictOf('ZEC', script, empty)).toEqual(['fail', 'missing-signature']);
  });

  it('compares base58 letter by letter', () => {
    const address = solana.address?.toLowerCase() ?? '';
    expect(verdictOf('SOL', solana, { address })[0]).toBe('fail');
    const tron = { address: 'tsbg5sm1txvxnesivmzpza9hpccllneycwq' };
    expect(verdictOf('TRX', evm, tron)).toEqual(['fail', 'undecodable-address']);
  });

  it('refuses keys and signatures of the wrong length instead of panicking', () => {
    const short = { script: solana.script?.slice(2) ?? '' };
    expect(verdictOf('SOL', solana, short)).toEqual(['fail', 'malformed-public-key']);
    // The address is the key.
    expect(verdictOf('SOL', solana, { script: null })).toEqual(['pass', null]);
    const cut = { signature1: solana.signature1?.slice(0, -2) ?? '' };
    expect(verdictOf('SOL', solana, cut)).toEqual(['fail', 'malformed-signature']);
    expect(verdictOf('BTC', keyHash, { signature1: null })).toEqual(['fail', 'missing-signature']);
  });

  it('refuses ed25519 keys under which anyone can sign', () => {
    for (const y of ['00', '01', 'ee']) {
      const script = y === 'ee' ? `ee${'ff'.repeat(30)}7f` : y + '00'.repeat(31);
      const key = decodeHexOf(script, 32) ?? new Uint8Array();
      const address = solanaAddress.derive(key)[0] ?? '';
      const row = { script, address };
      expect(verdictOf('SOL', solana, row)).toEqual(['fail', 'malformed-public-key']);
    }
  });

  it('says not-bound where the address is no function of the key', () => {
    const named = { NEAR: 'somebody.near', HBAR: '0.0.12345', 'USDT-ALGO': algorandOf('stranger') };
    for (const [coin, address] of Object.entries(named)) {
      expect(verdictOf(coin, solana, { address })).toEqual(['not-bound', 'address-not-derived']);
    }
    expect(verdictOf('HBAR', solana, { address: 'hello' })).toEqual([
      'fail',
      'undecodable-address',
    ]);
    const wrong = { address: 'somebody.near', signature1: `0x${'11'.repeat(64)}` };
    expect(verdictOf('NEAR', solana, wrong)).toEqual(['fail', 'invalid-signature']);
  });

  it('accepts only the pinned texts, unless told others', () => {
    const hello = keyHashClaim(nobleSigner, { network: bitcoin, message: 'hello', secret: one });
    expect(verdictOf('BTC', hello)).toEqual(['fail', 'message-not-pinned']);
    const row = { coin: 'BTC', network: null, audit: false, ...hello };
    expect(verifyOwnership(row, { acceptedMessages: ['hello'] }).status).toBe('pass');
    const spaced = keyHashClaim(nobleSigner, {
      network: bitcoin,
      message: `${message} `,
      secret: one,
    });
    expect(verdictOf('BTC', spaced)).toEqual(['fail', 'message-not-pinned']);
  });

  it('refuses v 0 and 1 and the malleated twin of an EVM signature, takes 31 and 32', () => {
    const body = evm.signature1?.slice(0, -2) ?? '';
    const v = Number.parseInt(evm.signature1?.slice(-2) ?? '', 16);
    const withV = (value: number) => ({ signature1: body + value.toString(16).padStart(2, '0') });
    expect(verdictOf('ETH', evm, withV(v - 27))).toEqual(['fail', 'malformed-signature']);
    expect(verdictOf('ETH', evm, withV(v + 4))).toEqual(['pass', null]);
    const twin = { signature1: malleateHex(evm.signature1 ?? '') };
    expect(verdictOf('ETH', evm, twin)).toEqual(['fail', 'high-s']);
  });

  it('reads cash addresses and refuses a wrong checksum or a foreign signature', () => {
    const claim = keyHashClaim(nobleSigner, { network: bitcoinCash, message, secret: one });
    expect(verdictOf('BCHN', claim)).toEqual(['pass', null]);
    const foreign = 'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a';
    expect(verdictOf('BCHN', claim, { address: foreign })).toEqual(['fail', 'address-mismatch']);
    const wrong = foreign.replace(/a$/, 'q');
    expect(verdictOf('BCHN', claim, { address: wrong })).toEqual(['fail', 'undecodable-address']);
  });

  it('takes another XRP key for good only where the row names it', () => {
    const claim = (name: string) => {
      const { rule } = NETWORKS['xrp-ledger'];
      if (rule.scheme !== 'okx-ecdsa') throw new Error('XRP signs in the OKX form.');
      const secret = secretFrom(name);
      return ecdsaClaim(nobleSigner, { rule: rule.address, digest: okxDigest, message, secret });
    };
    const own = claim('xrp');
    const other = claim('xrp regular key');
    const script = bytesToHex(
      ecdsaKey(nobleSigner.publicKey(secretFrom('xrp regular key'))).compressed,
    );
    expect(verdictOf('XRP', own)).toEqual(['pass', null]);
    const borrowed = { signature1: other.signature1 };
    expect(verdictOf('XRP', own, borrowed)).toEqual(['fail', 'missing-public-key']);
    expect(verdictOf('XRP', own, { ...borrowed, script })).toEqual([
      'not-bound',
      'address-not-derived',
    ]);
    expect(verdictOf('XRP', own, { script })).toEqual(['fail', 'public-key-mismatch']);
    expect(verdictOf('RIPPLE', own, borrowed)).toEqual(['unsupported', 'unsupported-signature']);
  });

  it('keeps an unknown label as unsupported', () => {
    expect(verdictOf('NO-SUCH-COIN', evm)).toEqual(['unsupported', 'unknown-coin']);
  });

  it('says unsupported where the exchange publishes no signature at all', () => {
    const bare = { address: 'okbwallet1tr', signature1: null };
    expect(verdictOf('EOS', evm, bare)).toEqual(['unsupported', 'signature-not-published']);
    expect(verdictOf('ETH', evm, { signature1: null })).toEqual(['fail', 'missing-signature']);
  });

  it('leaves a signature of unknown form undecided for the coins OKX itself does not check', () => {
    const other = { address: 'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh', signature1: '3045022100ab' };
    expect(verdictOf('RIPPLE', evm, other)).toEqual(['unsupported', 'unsupported-signature']);
    expect(verdictOf('XRP', evm, other)).toEqual(['fail', 'malformed-signature']);
    const algorand = { address: algorandOf('a'), script: null };
    expect(verdictOf('USDT-ALGO', solana, algorand)).toEqual([
      'unsupported',
      'unsupported-signature',
    ]);
    const wrong = { address: algorandOf('a'), signature1: `0x${'11'.repeat(64)}` };
    expect(verdictOf('USDT-ALGO', solana, wrong)).toEqual(['fail', 'invalid-signature']);
    const invalid = { ...other, address: 'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTx' };
    expect(verdictOf('RIPPLE', evm, invalid)).toEqual(['fail', 'undecodable-address']);
  });
});

const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

/** The other signature anyone can make of one: s becomes order - s, the recovery bit flips. */
function malleateHex(signature: string): string {
  const r = signature.slice(2, 66);
  const s = ORDER - BigInt(`0x${signature.slice(66, 130)}`);
  const v = Number.parseInt(signature.slice(130), 16) === 27 ? 28 : 27;
  return `0x${r}${s.toString(16).padStart(64, '0')}${v.toString(16)}`;
}

function malleate(base64: string): string {
  const hex = Buffer.from(base64, 'base64').toString('hex');
  const header = Number.parseInt(hex.slice(0, 2), 16);
  const s = ORDER - BigInt(`0x${hex.slice(66)}`);
  const flipped = (header === 31 ? 32 : 31).toString(16);
  const twin = flipped + hex.slice(2, 66) + s.toString(16).padStart(64, '0');
  return Buffer.from(twin, 'hex').toString('base64');
}

function algorandOf(name: string): string {
  const { rule } = NETWORKS.algorand;
  if (rule.scheme !== 'ed25519') throw new Error('Algorand signs with ed25519.');
  return ed25519Claim({ rule: rule.address, message, secret: secretFrom(name) }).address ?? '';
}
