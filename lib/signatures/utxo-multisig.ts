import { hash160 } from './addresses/hash160';
import type { UtxoAddress } from './addresses/utxo';
import { concatBytes, equalBytes } from './bytes';
import { sha256 } from './hashes';
import { readMultisigScript } from './multisig-script';
import { type Checking, failed, good, type Result, unsupported } from './outcome';
import { nestedKeyHash, type RecoveredKey } from './utxo-single-key';

/**
 * Script addresses: the published script must hash to the address, and as many different keys of it
 * must have signed as the script itself asks for (OKX's tool takes one signature given twice, and
 * always two).
 */
export function bindMultisig(
  check: Checking,
  address: UtxoAddress,
  script: Uint8Array | null,
  signers: readonly RecoveredKey[],
): Result<true> {
  const single = bindNestedKey(check, address, signers);
  if (single) return good(true);
  if (!script) return failed('missing-script', 'A script address needs its redeem script.');
  const computed = programOf(address, script);
  const matches = check.compare('script', "The script's hash", {
    expected: address.program,
    computed,
    ok: equalBytes(computed, address.program),
  });
  if (!matches) return failed('script-mismatch', "The redeem script is not the address's.");
  if (isOneKeyProgram(script)) {
    return failed('foreign-key', "The script is that of one key, and it is not the signer's.");
  }
  const multisig = readMultisigScript(script);
  if (!multisig) {
    return unsupported('script-not-multisig', 'The redeem script is not plain multisig.');
  }
  const rule = `${multisig.required} of ${multisig.keys.length}`;
  const signed = new Set<number>();
  for (const [i, { key, flag }] of signers.entries()) {
    const place = multisig.keys.findIndex((known) => equalBytes(known, key.compressed));
    if (place < 0) {
      return failed('foreign-key', `Signature ${i + 1} is by a key that is not in the script.`);
    }
    if (flag !== 'compressed' && !(flag === 'uncompressed' && multisig.inFull[place])) {
      return failed(
        'malformed-signature',
        `Signature ${i + 1}'s header byte is for another kind of address.`,
      );
    }
    if (signed.has(place)) {
      return failed('repeated-key', `Signature ${i + 1} is by a key that has signed already.`);
    }
    signed.add(place);
  }
  const enough = check.compare('threshold', 'Different keys of the script that signed', {
    expected: rule,
    computed: String(signed.size),
    ok: signed.size >= multisig.required,
  });
  return enough
    ? good(true)
    : failed('threshold-not-met', `${signed.size} keys signed where the script asks for ${rule}.`);
}

/** `OP_0 <20 bytes>`: the script of P2WPKH nested in P2SH, which `bindNestedKey` has judged. */
function isOneKeyProgram(script: Uint8Array): boolean {
  return script.length === 22 && script[0] === 0 && script[1] === 20;
}

/** P2SH around the witness program of one key: needs no script, since the key names it. */
function bindNestedKey(
  check: Checking,
  { kind, program }: UtxoAddress,
  signers: readonly RecoveredKey[],
): boolean {
  const [signer, ...others] = signers;
  if (kind !== 'p2sh' || !signer || others.length > 0) return false;
  const nested = nestedKeyHash(signer);
  if (!nested || !equalBytes(nested, program)) return false;
  return check.compare('program', "The key's nested witness address", {
    expected: program,
    computed: nested,
    ok: true,
  });
}

/** The hash under which an address of this kind commits to the script; nested only where that fits. */
function programOf({ kind, program }: UtxoAddress, script: Uint8Array): Uint8Array {
  if (kind === 'p2wsh') return sha256(script);
  const plain = hash160(script);
  if (equalBytes(plain, program)) return plain;
  const nested = hash160(concatBytes(Uint8Array.of(0, 32), sha256(script)));
  return equalBytes(nested, program) ? nested : plain;
}
