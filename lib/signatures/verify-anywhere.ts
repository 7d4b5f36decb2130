import type { OwnershipClaim } from './claim';
import { decodesOn } from './decodes-on';
import { NETWORKS, type Network, type NetworkSlug } from './networks';
import { Checking, type Stop } from './outcome';
import type { OwnershipVerdict } from './verdict';
import { type VerifyOptions, verifyClaim } from './verify-claim';

/** What makes two networks the same to a check: chains that share keys and addresses are tried once. */
function ruleKey({ rule }: Network): unknown {
  if (rule.scheme === 'utxo') return rule.network;
  return 'address' in rule ? `${rule.scheme} ${addressNumber(rule.address)}` : rule.scheme;
}

const addressRules = new Map<unknown, number>();

function addressNumber(rule: unknown): number {
  const known = addressRules.get(rule);
  if (known !== undefined) return known;
  addressRules.set(rule, addressRules.size);
  return addressRules.size - 1;
}

/** One network of each rule, the best known first. */
const CANDIDATES: readonly NetworkSlug[] = [
  ...new Map(
    (Object.entries(NETWORKS) as [NetworkSlug, Network][])
      .toReversed()
      .map(([slug, network]) => [ruleKey(network), slug]),
  ).values(),
].toReversed();

/**
 * Checks a claim whose network is not known: address and signature themselves decide. It passes where
 * the key is the address's by the rule of some network (`hint` is tried first) and says of which; in all
 * other cases it cannot be checked, which is nothing against the claim.
 */
export function verifyAnywhere(
  claim: OwnershipClaim,
  {
    hint,
    otherwise,
    ...options
  }: VerifyOptions & {
    hint: NetworkSlug | null;
    /** The verdict where nothing fits. */
    otherwise: Stop;
  },
): OwnershipVerdict {
  const { address } = claim;
  if (address && claim.signature1) {
    for (const slug of hint ? [hint, ...CANDIDATES] : CANDIDATES) {
      if (!decodesOn(slug, address) && !claim.eoa1) continue;
      const verdict = verifyClaim(claim, slug, options);
      if (verdict.status !== 'pass') continue;
      const message = `Which network this is is not known here; address and signature were checked as on ${NETWORKS[slug].name}.`;
      return options.brief
        ? verdict
        : { ...verdict, notices: [...verdict.notices, { code: 'network-not-known', message }] };
    }
  }
  return new Checking('none', options).finish(otherwise);
}
