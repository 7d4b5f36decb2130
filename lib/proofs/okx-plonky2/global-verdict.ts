import type { JsonNode } from '@/lib/format/json';
import { openJson } from '@/lib/format/json-fields';
import { checkPublishedRoot } from '../published-root';
import type { ProofInput, SchemeFacts, VerifyContext } from '../scheme';
import type { PublishedRoot, Verdict } from '../verdict';
import { VerdictRecorder } from '../verdict-recorder';
import { checkGlobalProof, type GlobalProofVerdict } from './global-proof';
import { brokenStepWords, globalStepWords } from './global-step-words';

const USER_SCHEME = 'okx-plonky2';
/** OKX's tool writes it where no report is meant. */
const TRIAL_ROUND = '0';

/** A public file that holds a global proof. */
export type GlobalProofFile = {
  document: JsonNode;
  /** What the file says beside the proof; nothing authenticates it. */
  stated: { round: string | null; tokens: string | null; levels: number | null };
};

/**
 * Takes OKX's `sum_proof_data.json`. Everything in it that the proof needs is read when it is verified, so
 * that a damaged file gets a verdict that says where.
 *
 * @throws InputError when it holds no proof at all.
 */
export function parseGlobalProof({ document, fileName }: ProofInput): GlobalProofFile {
  const file = openJson(document, fileName);
  file.field('proof', 'public_inputs').items();
  const general = file.optional('general')?.node;
  const info = file.optional('circuits_info')?.node;
  const configs = member(info, 'recursive_circuit_configs');
  return {
    document,
    stated: {
      round: numberText(member(general, 'round_num')),
      tokens: numberText(member(general, 'token_num')),
      levels: configs?.kind === 'array' ? configs.items.length : null,
    },
  };
}

/** Checks the global proof of a report and gives the same kind of verdict as a user's own proof. */
export function verifyGlobalProof(
  facts: SchemeFacts,
  { document, stated }: GlobalProofFile,
  context: VerifyContext,
): Verdict {
  const recorder = new VerdictRecorder(facts);
  recorder.notApplicable('own-leaf');
  recorder.notApplicable('path');
  const checked = checkGlobalProof(document);
  recordSteps(recorder, checked);
  recordOutcome(recorder, checked);
  const { statement, circuit } = checked;
  addNotices(recorder, checked, stated);
  const root = statement?.root ?? null;
  const published = root
    ? checkPublishedRoot(recorder, {
        computed: root,
        auditId: stated.round === TRIAL_ROUND ? null : stated.round,
        context: { ...context, publishedRoots: context.publishedRoots.map(asOwn(facts)) },
      })
    : null;
  if (!root) recorder.unknown('published-root');
  const authenticated = checked.outcome === 'holds';
  const balances = statement
    ? [
        { asset: 'total equity', amount: statement.equity.toString(), authenticated },
        { asset: 'total debt', amount: statement.debt.toString(), authenticated },
      ]
    : [];
  if (circuit) {
    recorder.show({
      id: 'circuit.digest',
      part: 'structure',
      label: 'Digest of the circuit',
      computed: circuit.digest.join(', '),
    });
  }
  return recorder.verdict({ root: { computed: root, claimed: null, published }, balances });
}

/** Users' proofs and the global proof lead to one root: it may have been published for either. */
function asOwn({ id }: SchemeFacts): (root: PublishedRoot) => PublishedRoot {
  return (root) => (root.scheme === USER_SCHEME ? { ...root, scheme: id } : root);
}

function recordSteps(recorder: VerdictRecorder, { steps }: GlobalProofVerdict): void {
  for (const step of steps) {
    recorder.check({
      ...globalStepWords(step),
      ok: step.holds,
      computed: step.computed,
      expected: step.expected,
      failure: { code: `global-${step.step}`, message: brokenStepWords(step) },
    });
  }
}

/** The parts that no single step decides. */
function recordOutcome(recorder: VerdictRecorder, { outcome, reason }: GlobalProofVerdict): void {
  switch (outcome) {
    case 'holds':
      recorder.checkAll({
        id: 'circuit.non-negative',
        part: 'non-negative',
        label: 'The circuit lets no account count with more debt than equity',
        problems: [],
      });
      return;
    case 'circuit-unknown':
      recorder.unknown('non-negative', {
        code: 'circuit-not-known',
        message:
          'The proof holds, but for a circuit that nobody outside OKX is known to have rebuilt: what it proves rests on OKX’s word for what the circuit says.',
      });
      return;
    case 'layout-unknown':
    case 'unreadable':
      recorder.unknown('structure', {
        code: `global-${outcome}`,
        message:
          outcome === 'unreadable'
            ? `The file is incomplete or damaged: ${reason}. Download it again from the exchange and give it as it is.`
            : `Not decided: ${reason}.`,
      });
      recorder.unknown('sums');
      recorder.unknown('non-negative');
      return;
    case 'broken':
      recorder.unknown('non-negative');
  }
}

function addNotices(
  recorder: VerdictRecorder,
  { circuit, statement }: GlobalProofVerdict,
  stated: GlobalProofFile['stated'],
): void {
  if (circuit?.known) {
    recorder.notice('circuit-known', `The circuit is ${circuit.known.name}.`, 'root_vd_digest');
  }
  const { tokens, levels } = circuit?.known ?? {};
  const differs = [
    tokens && stated.tokens !== null && String(tokens) !== stated.tokens
      ? `${stated.tokens} tokens (the circuit is for ${tokens})`
      : null,
    levels && stated.levels !== null && levels !== stated.levels
      ? `${stated.levels} levels (the circuit is for ${levels})`
      : null,
  ].filter((words) => words !== null);
  if (differs.length > 0) {
    recorder.notice(
      'stated-layout-differs',
      `The file speaks of ${differs.join(' and ')}: what it says beside the proof is not authenticated by anything.`,
      'general',
    );
  }
  recorder.notice(
    'unauthenticated-field',
    'The report’s number, the number of tokens and the printed configurations are not covered by the proof.',
    'general',
  );
  if (!statement) return;
  recorder.notice(
    'one-unit',
    'Equity and debt are sums over all coins in one unit of OKX’s own: they say nothing of any single coin.',
    'proof.public_inputs',
  );
}

function member(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return node?.kind === 'object' ? node.entries.get(name) : undefined;
}

function numberText(node: JsonNode | undefined): string | null {
  return node?.kind === 'number' ? node.text : null;
}
