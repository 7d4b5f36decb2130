import { type KernelContext, nobleBackends, type SignatureBackends } from './backends';
import { verifyBls } from './bls';
import { type CheckedClaim, isChecked } from './checked-claim';
import type { OwnershipClaim } from './claim';
import { verifyEd25519 } from './ed25519';
import { verifyEos } from './eos';
import { verifyEvm } from './evm';
import { PINNED_MESSAGES } from './message';
import { NETWORKS, type Network, type NetworkRule, type NetworkSlug } from './networks';
import { verifyOkxEcdsa } from './okx-ecdsa';
import { Checking, failed, type Stop, unsupported } from './outcome';
import { verifyStarknet } from './starknet';
import { verifyTron } from './tron';
import { verifyUtxo } from './utxo';
import type { OwnershipReasonCode, OwnershipVerdict } from './verdict';

export type VerifyOptions = {
  /** Texts that count as a claim of ownership; the pinned ones when left out. */
  acceptedMessages?: readonly string[];
  /** Faster curve arithmetic; pure JavaScript when left out. */
  backends?: SignatureBackends;
  /** Status and reason only, without trace, keys and notices: for whole files. */
  brief?: boolean;
};

/**
 * Checks one claim on a known network. Never throws; the outcome is in the verdict. `mayBeUnsigned`
 * tells whether the exchange publishes rows of this coin without signatures.
 */
export function verifyClaim(
  claim: OwnershipClaim,
  slug: NetworkSlug,
  options: VerifyOptions = {},
  mayBeUnsigned: () => boolean = () => false,
): OwnershipVerdict {
  const { rule }: Network = NETWORKS[slug];
  if (!isChecked(claim)) {
    return new Checking(rule.scheme, options).finish(incomplete(claim, mayBeUnsigned));
  }
  const accepted = options.acceptedMessages ?? PINNED_MESSAGES;
  if (!accepted.includes(claim.message)) {
    return new Checking(rule.scheme, options).finish(
      failed('message-not-pinned', 'The signed text is not one that claims an address.'),
    );
  }
  const { backends = nobleBackends, brief = false } = options;
  const verdict = dispatch(claim, rule, { backends, brief });
  return isUnread(verdict) && mayBeUnsigned() ? leftUndecided(verdict) : verdict;
}

/** A signature or key that is not of the form this coin's are known to have. */
const UNREAD: ReadonlySet<OwnershipReasonCode> = new Set([
  'malformed-signature',
  'malformed-public-key',
  'missing-public-key',
]);

function isUnread({ status, reason }: OwnershipVerdict): boolean {
  return status === 'fail' && UNREAD.has(reason.code);
}

/** OKX's own tool passes over these coins: in which form they are signed is not known. */
function leftUndecided(verdict: OwnershipVerdict): OwnershipVerdict {
  const message = `${verdict.reason?.message} The exchange's own tool does not check this coin.`;
  const reason = { code: 'unsupported-signature', message } as const;
  return { ...verdict, status: 'unsupported', boundTo: null, reason };
}

function dispatch(
  claim: CheckedClaim,
  rule: NetworkRule,
  context: KernelContext,
): OwnershipVerdict {
  switch (rule.scheme) {
    case 'evm':
      return verifyEvm(claim, rule.address, context);
    case 'okx-ecdsa':
      return verifyOkxEcdsa(claim, rule.address, context);
    case 'ed25519':
      return verifyEd25519(claim, rule.address, context);
    case 'utxo':
      return verifyUtxo(claim, rule.network, context);
    case 'tron':
      return verifyTron(claim, context);
    case 'bls':
      return verifyBls(claim, context);
    case 'starknet':
      return verifyStarknet(claim, context);
    case 'eos':
      return verifyEos(claim, context);
    case 'none':
      return new Checking('none', context).finish(
        unsupported(
          'no-scheme',
          'How addresses of this network follow from keys is not known here.',
        ),
      );
  }
}

function incomplete({ address, signature1 }: OwnershipClaim, mayBeUnsigned: () => boolean): Stop {
  if (!address) return failed('missing-address', 'The row has no address.');
  if (signature1) return failed('missing-message', 'The row has no message.');
  return mayBeUnsigned()
    ? unsupported('signature-not-published', 'The exchange publishes no signature for this coin.')
    : failed('missing-signature', 'The row has no signature.');
}
