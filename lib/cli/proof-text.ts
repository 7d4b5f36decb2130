import type { InputPlace } from '@/lib/format/input-error';
import { type TraceStep, VERDICT_PARTS, type Verdict } from '@/lib/proofs/verdict';
import { listAcceptedProofs } from '@/lib/verifier/accepted-proofs';
import {
  durationWords,
  PART_NAMES,
  STATUS_WORDS,
  verdictWords,
} from '@/lib/verifier/verdict-words';
import { printable } from './printable';

/** What became of one file. */
export type ProofOutcome = { file: string; milliseconds: number; verdict: Verdict } | RefusedFile;
export type RefusedFile = { file: string; error: ProofError };
export type ProofError = {
  code: string;
  message: string;
  place?: InputPlace;
  /** What a readable document looks like that is no known proof. */
  seen?: string;
  /** What to do about it, a whole sentence. */
  remedy?: string;
};

/** One file's outcome for people; everything that comes from the file is made fit for a terminal. */
export function proofLines(outcome: ProofOutcome, { steps }: { steps: boolean }): string[] {
  if ('error' in outcome) {
    return [`UNREADABLE  ${printable(outcome.file)}`, ...errorLines(outcome.error), ''];
  }
  const { file, verdict, milliseconds } = outcome;
  const { title, sentence } = verdictWords(verdict);
  const width = Math.max(...VERDICT_PARTS.map((part) => PART_NAMES[part].length));
  const shown = verdict.trace.filter((step) => steps || step.ok === false);
  return [
    `${verdict.status.toUpperCase()}  ${printable(file)}`,
    `  ${verdict.schemeName}, hashes of ${verdict.hashBits} bits, ${durationWords(milliseconds)}`,
    `  ${title}. ${printable(sentence)}`,
    '',
    ...VERDICT_PARTS.map(
      (part) => `  ${PART_NAMES[part].padEnd(width)}  ${STATUS_WORDS[verdict.parts[part]]}`,
    ),
    '',
    ...verdict.balances
      .map(({ asset, amount, authenticated }) =>
        printable(`${amount} ${asset}${authenticated ? '' : ' (stated, not proven)'}`),
      )
      .map(indented),
    ...rootLines(verdict).map(indented),
    ...shown.flatMap(stepLines),
    ...verdict.notices.map(({ message }) => `  Note: ${printable(message)}`),
    '',
  ];
}

/** What a pass does not prove, once for each kind of proof among the outcomes. */
export function limitsLines(outcomes: readonly ProofOutcome[]): string[] {
  const verdicts = outcomes.flatMap((one) => ('verdict' in one ? [one.verdict] : []));
  const schemes = new Map(verdicts.map((verdict) => [verdict.scheme, verdict]));
  return [...schemes.values()].flatMap(({ schemeName, doesNotProve }) => [
    `What ${schemeName} does not prove:`,
    ...doesNotProve.map((sentence) => `  - ${sentence}`),
  ]);
}

function errorLines({ seen, message, remedy }: ProofError): string[] {
  const advice = remedy && !message.includes(remedy) ? [`  ${remedy}`] : [];
  if (seen === undefined) return [`  ${printable(message)}`, ...advice];
  const accepted = listAcceptedProofs().map(({ name, accepts }) => `    ${name}: ${accepts}`);
  return [`  no known proof: ${printable(seen)}`, '  Accepted are:', ...accepted];
}

function rootLines({ root, parts }: Verdict): string[] {
  const { computed, claimed, published } = root;
  return [
    `root computed   ${computed ?? 'not possible'}`,
    `root claimed    ${printable(claimed ?? 'none')}`,
    ...(published ? [`root published  ${published.root} (${published.source})`] : []),
    ...(parts['published-root'] === 'unknown' ? ['root published  not known here'] : []),
  ];
}

function stepLines({ id, label, expected, computed, ok }: TraceStep): string[] {
  const mark = ok === null ? '·' : ok ? 'ok' : 'FAILED';
  return [
    `  ${mark} ${printable(id)}: ${printable(label)}`,
    ...(expected === null ? [] : [`       expected ${printable(expected)}`]),
    ...(computed === null ? [] : [`       computed ${printable(computed)}`]),
  ];
}

function indented(line: string): string {
  return `  ${line}`;
}
