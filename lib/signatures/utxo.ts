import { decodeUtxoAddress, type UtxoAddress } from './addresses/utxo';
import type { UtxoNetwork } from './addresses/utxo-networks';
import type { KernelContext } from './backends';
import { verifyBip322Simple } from './bip322';
import { decodeHex } from './bytes';
import type { CheckedClaim } from './checked-claim';
import { okxDigest, signedMessageDigest } from './digests';
import { ecdsaKey } from './ecdsa-key';
import { Checking, failed, good, type Result, unsupported } from './outcome';
import { bindMultisig } from './utxo-multisig';
import { readUtxoSignatures, splitSignatureCells, type UtxoSignature } from './utxo-signature';
import { bindSingleKey, type RecoveredKey } from './utxo-single-key';
import type { BoundTo, OwnershipVerdict } from './verdict';

/**
 * Bitcoin and the chains after it. The address must decode on its own chain (OKX's tool lets an
 * address that does not decode pass), and every signature must come from a different key.
 */
export function verifyUtxo(
  claim: CheckedClaim,
  network: UtxoNetwork,
  context: KernelContext,
): OwnershipVerdict {
  const address = decodeUtxoAddress(claim.address, network);
  const signatures = readUtxoSignatures(splitSignatureCells([claim.signature1, claim.signature2]));
  const isWitness = signatures.ok && signatures.value.some(({ kind }) => kind === 'witness');
  const check = new Checking(isWitness ? 'bip322' : 'utxo', context);
  return check.finish(
    decide(check, { claim, network, backends: context.backends, address, signatures }),
  );
}

type Context = {
  claim: CheckedClaim;
  network: UtxoNetwork;
  backends: KernelContext['backends'];
  address: UtxoAddress | null;
  signatures: Result<UtxoSignature[]>;
};

function decide(check: Checking, context: Context): Result<BoundTo> {
  const { claim, network, address, signatures } = context;
  if (!address) {
    return failed('undecodable-address', `${claim.address} is not a ${network.name} address.`);
  }
  check.note('address', `The address commits to (${address.kind})`, address.program);
  if (address.kind === 'witness-unknown') {
    return unsupported('unsupported-address', 'This witness version has no rules yet.');
  }
  if (!signatures.ok) return signatures;
  const [first, ...others] = signatures.value;
  if (!first) return failed('missing-signature', 'There is no signature.');
  if (first.kind === 'witness' || others.some(({ kind }) => kind === 'witness')) {
    return decideWitness(check, claim, address, signatures.value);
  }
  const keys = recoverAll(check, context, signatures.value);
  if (!keys.ok) return keys;
  const script = readScript(claim.script);
  if (!script.ok) return script;
  const bound =
    address.kind === 'p2sh' || address.kind === 'p2wsh'
      ? bindMultisig(check, address, script.value, keys.value)
      : bindSingleKey(check, address, keys.value);
  if (!bound.ok) return bound;
  for (const { key } of keys.value) check.provenKey(key.compressed);
  return good('address');
}

function decideWitness(
  check: Checking,
  claim: CheckedClaim,
  address: UtxoAddress,
  signatures: readonly UtxoSignature[],
): Result<BoundTo> {
  const [first, ...others] = signatures;
  if (first?.kind !== 'witness' || others.length > 0) {
    return failed(
      'malformed-signature',
      'A BIP-322 witness holds all signatures and stands alone.',
    );
  }
  const keys = verifyBip322Simple(address, claim.message, first.bytes);
  if (!keys.ok) return keys;
  for (const key of keys.value) check.provenKey(key);
  return good('address');
}

function recoverAll(
  check: Checking,
  { claim, network, backends }: Context,
  signatures: readonly UtxoSignature[],
): Result<RecoveredKey[]> {
  const keys: RecoveredKey[] = [];
  for (const [i, signature] of signatures.entries()) {
    if (signature.kind !== 'recoverable') continue;
    const digest =
      signature.over === 'coin'
        ? signedMessageDigest(network.messageHeader, claim.message)
        : okxDigest(claim.message);
    const found = backends.secp256k1.recover({
      signature: signature.rs,
      recovery: signature.recovery,
      digest,
      compressed: false,
    });
    if (!found) return failed('key-not-recoverable', `No key can have made signature ${i + 1}.`);
    const key = ecdsaKey(found);
    check.note(`signature${i + 1}.digest`, 'Signed digest', digest);
    check.note(`signature${i + 1}.key`, 'Recovered public key', key.compressed);
    keys.push({ key, flag: signature.flag });
  }
  return good(keys);
}

function readScript(text: string | null): Result<Uint8Array | null> {
  if (!text) return good(null);
  const script = decodeHex(text);
  return script ? good(script) : failed('malformed-script', 'The redeem script is not hex.');
}
