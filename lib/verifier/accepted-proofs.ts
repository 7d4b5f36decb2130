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
  companions: readonly AcceptedCompanion[];
};
export type AcceptedCompanion = Pick<CompanionNeed, 'description' | 'required' | 'form'> & {
  name: string;
};

export function listAcceptedProofs(): AcceptedProof[] {
  return SCHEMES.map(({ id, name, exchange, period, accepts, example, companions = {} }) => ({
    id,
    name,
    exchange,
    period,
    accepts,
    example,
    // Field by field: an entry also holds functions, which cannot be handed to the browser.
    companions: Object.entries(companions).map(([key, { description, required, form }]) => ({
      name: key,
      description,
      required,
      form,
    })),
  }));
}
