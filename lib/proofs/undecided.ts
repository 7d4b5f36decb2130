import type { JsonNode } from '@/lib/format/json';
import { findLostDigits, lostDigitsWords } from '@/lib/format/lost-digits';
import type { SchemeEntry } from './scheme';
import type { PartStatus, Reason, Verdict, VerdictPart } from './verdict';

/** The document that was checked, and those beside it whose numbers decide. */
export type CheckedDocuments = {
  fileName: string;
  document: JsonNode;
  entry: SchemeEntry;
  companions: Readonly<Record<string, JsonNode | string>>;
};

/**
 * A check that failed is no failure where the file was damaged on its way: then nothing was decided,
 * neither against the user nor against the exchange. Asked only after the check failed, so that a
 * proof that holds passes.
 */
export function undecidedIfDamaged(
  verdict: Verdict,
  documents: CheckedDocuments,
  repairs: readonly string[] = [],
): Verdict {
  if (verdict.status !== 'fail' || !failsBesidesRoot(verdict)) return verdict;
  const lost = lostDigitsIn(documents);
  if (lost !== null) return asUndecided(verdict, { code: 'digits-lost', message: lost });
  if (repairs.length === 0) return verdict;
  const message = `The text was changed on its way here (${repairs.join('; ')}), and what is left of it does not hold. Copy the proof anew from the exchange’s page, or give the file as it was downloaded.`;
  return asUndecided(verdict, { code: 'text-damaged', message });
}

/** A whole sentence when digits of the proof, or of a public file beside it, were lost; else null. */
export function lostDigitsIn({
  fileName,
  document,
  entry,
  companions,
}: CheckedDocuments): string | null {
  const own = findLostDigits(document);
  if (own) return lostDigitsWords(own, fileName);
  for (const [name, need] of Object.entries(entry.companions ?? {})) {
    const companion = companions[name];
    if (!need.hasLongNumbers || companion === undefined || typeof companion === 'string') continue;
    const lost = findLostDigits(companion);
    if (lost) return lostDigitsWords(lost, need.description.split(':')[0] ?? name);
  }
  return null;
}

/** The same verdict with nothing decided against anybody: what failed is unknown, and why. */
export function asUndecided(verdict: Verdict, { code, message }: Omit<Reason, 'stepId'>): Verdict {
  const parts = Object.fromEntries(
    Object.entries(verdict.parts).map(([part, status]) => [
      part,
      status === 'fail' ? 'unknown' : status,
    ]),
  ) as Record<VerdictPart, PartStatus>;
  return {
    ...verdict,
    status: 'unknown',
    reason: { code, message, stepId: null },
    parts,
    trace: verdict.trace.map((step) => (step.ok === false ? { ...step, ok: null } : step)),
  };
}

/** A root that differs from the published one is no matter of lost digits where the path holds. */
function failsBesidesRoot({ parts }: Verdict): boolean {
  return Object.entries(parts).some(
    ([part, status]) => status === 'fail' && part !== 'published-root',
  );
}
