import { formatMonth } from '@/lib/format/dates';
import { isMonth } from '@/lib/format/month';
import {
  type PartStatus,
  VERDICT_PARTS,
  type Verdict,
  type VerdictPart,
} from '@/lib/proofs/verdict';

/** The verdict in words. The same words stand on the page, in print and on the command line. */

export const STATUS_WORDS: Record<PartStatus, string> = {
  pass: 'Pass',
  fail: 'Fail',
  unknown: 'Not known',
  'not-applicable': 'Does not apply',
};

export const PART_NAMES: Record<VerdictPart, string> = {
  structure: 'Structure of the file',
  'own-leaf': 'Your own leaf',
  path: 'Path to the root',
  sums: 'Sums',
  'non-negative': 'No negative amounts',
  'published-root': 'Published root',
};

/** The part that decided against the proof: the one of the first failing step. */
export function failingPart({ trace, reason, parts }: Verdict): VerdictPart | null {
  const step = trace.find(({ id, ok }) => id === reason?.stepId && ok === false);
  if (step) return step.part;
  return VERDICT_PARTS.find((part) => parts[part] === 'fail') ?? null;
}

/** A headline and the sentence below it. */
export function verdictWords(verdict: Verdict): { title: string; sentence: string } {
  switch (verdict.status) {
    case 'pass':
      return passWords(verdict);
    case 'fail': {
      if (isBareLeaf(verdict) && verdict.reason.code === 'leaf-not-found') {
        return { title: 'Not in this tree', sentence: verdict.reason.message };
      }
      if (verdict.reason.code === 'leaf-not-found') {
        const title = 'This tree does not hold all of your balance';
        return { title, sentence: verdict.reason.message };
      }
      const part = failingPart(verdict);
      const where = part ? `: ${PART_NAMES[part].toLowerCase()}` : '';
      return { title: `This proof fails${where}`, sentence: verdict.reason.message };
    }
    case 'unsupported':
      return {
        title: 'Recognised, but it cannot be checked here',
        sentence: verdict.reason.message,
      };
    case 'unknown':
      return { title: undecidedTitle(verdict.reason.code), sentence: verdict.reason.message };
  }
}

/** A file that was damaged on its way lacks nothing: it is another one than the exchange gave. */
function undecidedTitle(code: string): string {
  const damaged = code === 'digits-lost' || code === 'text-damaged';
  return damaged ? 'Not decided: changed on its way here' : 'Not decided: something is missing';
}

/** A leaf that was looked up by its hash alone: whose it is was not part of the check. */
export function isBareLeaf({ status, parts, notices }: Verdict): boolean {
  if (status === 'unsupported' || parts['own-leaf'] !== 'unknown') return false;
  return notices.some(({ code }) => code === 'owner-not-checked');
}

function passWords(verdict: Verdict): { title: string; sentence: string } {
  const { parts, root } = verdict;
  if (parts['published-root'] === 'pass') {
    const whose = root.published
      ? `the exchange published for ${reportWords(root.published.report)}`
      : 'you asked for';
    return {
      title: isBareLeaf(verdict) ? 'This leaf was counted' : 'You were counted',
      sentence: `Every check passed, and the root is the one ${whose}.`,
    };
  }
  if (parts['published-root'] === 'unknown') {
    return {
      title: 'The proof holds; its root is not confirmed',
      sentence:
        'Every check passed up to the root in this file. Whether the exchange published that root is not known here, so one comparison is left to you.',
    };
  }
  return { title: 'The proof holds', sentence: 'Every check that applies passed.' };
}

/** Reports are months; a sample's pretended one is not. */
export function reportWords(report: string): string {
  return isMonth(report) ? `its report of ${formatMonth(report)}` : `the report “${report}”`;
}

/** `1.2 ms`, `less than 0.1 ms`, `2.4 s`. */
export function durationWords(milliseconds: number): string {
  if (milliseconds < 0.1) return 'less than 0.1 ms';
  if (milliseconds < 1000) return `${milliseconds.toFixed(1)} ms`;
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
