import { nobleBackends, type SignatureBackends } from './backends';
import { verifyBls } from './bls';
import type { CheckedClaim } from './checked-claim';
import type { OwnershipClaim } from './claim';
import { verifyEd25519 } from './ed25519';
import { verifyEos } from './eos';
import { verifyEvm } from './evm';
import { PINNED_MESSAGES } from './message';
import { NETWORKS, type Network, type NetworkSlug } from './networks';
import { verifyOkxEcdsa } from './okx-ecdsa';
import { Checking, failed, type Stop, unsupported } from './outcome';
import { verifyStarknet } from './starknet';
import { verifyTron } from './tron';
import { verifyUtxo } from './utxo';
import type { OwnershipVerdict } from './verdict';

export type VerifyOptions = {
  /** Texts that count as a claim of ownership; the pinned ones when left out. */
  acceptedMessages?: readonly string[];
  /** Faster curve arithmetic; pure JavaScript when left out. */
  backends?: SignatureBackends;
  /** True for labels whose rows the exchange publishes without signatures. */
  mayBeUnsigned?: boolean;
};

/** Checks one claim on a known network. Never throws; the outcome is in the verdict. */
export function verifyClaim(
  claim: OwnershipClaim,
  slug: NetworkSlug,
  options: VerifyOptions = {},
): OwnershipVerdict {
  const network: Network = NETWORKS[slug];
  const { address, message, signature1 } = claim;
  if (!address) return stopped(network, failed('missing-address', 'The row has no address.'));
  if (!signature1) return stopped(network, withoutSignature(options));
  if (!message) return stopped(network, failed('missing-message', 'The row has no message.'));
  const accepted = options.acceptedMessages ?? PINNED_MESSAGES;
  if (!accepted.includes(message)) {
    return stopped(
      network,
      failed('message-not-pinned', 'The signed text is not one that claims an address.'),
    );
  }
  const checked: CheckedClaim = { ...claim, address, message, signature1 };
  return dispatch(checked, network, options.backends ?? nobleBackends);
}

function dispatch(
  claim: CheckedClaim,
  { rule }: Network,
  backends: SignatureBackends,
): OwnershipVerdict {
  switch (rule.scheme) {
    case 'evm':
      return verifyEvm(claim, rule.address, backends);
    case 'okx-ecdsa':
      return verifyOkxEcdsa(claim, rule.address, backends);
    case 'ed25519':
      return verifyEd25519(claim, rule.address, backends);
    case 'utxo':
      return verifyUtxo(claim, rule.network, backends);
    case 'tron':
      return verifyTron(claim, backends);
    case 'bls':
      return verifyBls(claim);
    case 'starknet':
      return verifyStarknet(claim);
    case 'eos':
      return verifyEos(claim, backends);
  }
}

function withoutSignature({ mayBeUnsigned }: VerifyOptions): Stop {
  return mayBeUnsigned
    ? unsupported('signature-not-published', 'The exchange publishes no signature for this coin.')
    : failed('missing-signature', 'The row has no signature.');
}

function stopped({ rule }: Network, stop: Stop): OwnershipVerdict {
  return new Checking(rule.scheme).finish(stop);
}
