import { SCHEMES } from '@/lib/proofs/registry';
import type { CompanionNeed } from '@/lib/proofs/scheme';

/** A scheme as the page describes it: plain data that a server may hand to the browser. */
export type AcceptedProof = {
  id: string;
  name: string;
  exchange: string;
  period: string;
  accepts: string;
  example: string;
  companions: readonly (CompanionNeed & { name: string })[];
};

export function listAcceptedProofs(): AcceptedProof[] {
  return SCHEMES.map(({ id, name, exchange, period, accepts, example, companions = {} }) => ({
    id,
    name,
    exchange,
    period,
    accepts,
    example,
    companions: Object.entries(companions).map(([key, need]) => ({ name: key, ...need })),
  }));
}
