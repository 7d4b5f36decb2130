import type { SchemeFacts } from './scheme';
import {
  type Notice,
  type PartStatus,
  type ProvenBalance,
  type PublishedRoot,
  type Reason,
  type TraceStep,
  VERDICT_PARTS,
  type Verdict,
  type VerdictPart,
} from './verdict';

/** What to say when a step fails. The expected and computed values are in the step itself. */
export type Failure = { code: string; message: string };

type StepBase = Pick<TraceStep, 'id' | 'part' | 'label'> &
  Partial<Pick<TraceStep, 'height' | 'side' | 'inputs'>>;

/** One thing wrong with the file, found by a check that covers many places at once. */
export type Problem = Failure & { id: string; expected?: string; computed?: string };

/** A hostile file can be wrong in a hundred thousand places; nobody reads more than these. */
const MOST_ALIKE = 100;
/** Of more notices than these, that differ in their place only, none may push others out of sight. */
const FEW_ALIKE = 2;

/**
 * Collects the steps of one verification in order and draws the verdict from them, so that no scheme
 * can say `pass` about a part whose steps did not pass.
 */
export class VerdictRecorder {
  readonly #trace: TraceStep[] = [];
  readonly #notices: Notice[] = [];
  readonly #declared = new Map<VerdictPart, 'unknown' | 'not-applicable'>();
  readonly #noticed = new Map<string, number>();
  #firstFailure: Reason | null = null;
  #missing: Reason | null = null;

  constructor(readonly facts: SchemeFacts) {}

  /** A step that passes when both texts are equal, character by character. */
  compare(
    step: StepBase & { expected: string; computed: string | null; failure: Failure },
  ): boolean {
    const { failure, ...rest } = step;
    return this.#decide({ ...rest, ok: step.expected === step.computed }, failure);
  }

  /** A step whose outcome the scheme decided itself. */
  check(
    step: StepBase & { ok: boolean; expected?: string; computed?: string; failure: Failure },
  ): boolean {
    const { failure, ...rest } = step;
    return this.#decide(rest, failure);
  }

  /** One passing step when nothing is wrong, otherwise one failing step for each problem. */
  checkAll(step: StepBase & { problems: readonly Problem[]; computed?: string }): boolean {
    const { problems, ...rest } = step;
    if (problems.length === 0) {
      this.#push({ ...rest, ok: true });
      return true;
    }
    for (const { code, message, ...found } of problems.slice(0, MOST_ALIKE)) {
      this.#decide({ ...rest, computed: undefined, ...found, ok: false }, { code, message });
    }
    const left = problems.length - MOST_ALIKE;
    if (left > 0)
      this.#push({ ...rest, id: `${rest.id}.more`, ok: false, computed: `${left} more` });
    return false;
  }

  /** A step that only shows what was computed. */
  show(step: StepBase & { computed: string }): void {
    this.#push({ ...step, ok: null });
  }

  /** Of notices that differ in their place only, the first hundred are kept and the rest counted. */
  notice(code: string, message: string, about?: string): void {
    const before = this.#noticed.get(code) ?? 0;
    this.#noticed.set(code, before + 1);
    if (before >= MOST_ALIKE) return;
    this.#notices.push(about === undefined ? { code, message } : { code, message, about });
  }

  /** The part has no meaning in this scheme, or for this file. */
  notApplicable(part: VerdictPart): void {
    this.#declared.set(part, 'not-applicable');
  }

  /** The part could not be decided. With a reason, the whole verdict is then `unknown` at best. */
  unknown(part: VerdictPart, reason?: Failure): void {
    this.#declared.set(part, 'unknown');
    if (reason && !this.#missing) this.#missing = { ...reason, stepId: null };
  }

  status(part: VerdictPart): PartStatus {
    const outcomes = this.#trace.filter((step) => step.part === part).map((step) => step.ok);
    if (outcomes.includes(false)) return 'fail';
    return this.#declared.get(part) ?? (outcomes.includes(true) ? 'pass' : 'not-applicable');
  }

  /** True when every one of the parts passed: what an amount must have behind it to be called proven. */
  passed(...parts: readonly VerdictPart[]): boolean {
    return parts.every((part) => this.status(part) === 'pass');
  }

  verdict(result: {
    root: { computed: string | null; claimed: string | null; published: PublishedRoot | null };
    balances: readonly ProvenBalance[];
  }): Verdict {
    const { id, name, ...facts } = this.facts;
    const base = {
      scheme: id,
      schemeName: name,
      exchange: facts.exchange,
      hashBits: facts.hashBits,
      proves: facts.proves,
      doesNotProve: facts.doesNotProve,
      parts: this.#parts(),
      trace: this.#trace,
      notices: this.#orderedNotices(),
      ...result,
    };
    if (this.#firstFailure) {
      // Nothing is proven by a proof that fails, be it that only its root is not the published one.
      const balances = result.balances.map((one) => ({ ...one, authenticated: false }));
      return { ...base, balances, status: 'fail', reason: this.#firstFailure };
    }
    if (this.#missing) return { ...base, status: 'unknown', reason: this.#missing };
    return { ...base, status: 'pass', reason: null };
  }

  /** What is said of the whole proof first, what is said of place after place behind it. */
  #orderedNotices(): Notice[] {
    const isRepeated = ({ code }: Notice) => (this.#noticed.get(code) ?? 0) > FEW_ALIKE;
    const leftOut = [...this.#noticed]
      .filter(([, count]) => count > MOST_ALIKE)
      .map(([code, count]): Notice => {
        const message = `${count - MOST_ALIKE} more notes of this kind are left out.`;
        return { code, message };
      });
    const once = this.#notices.filter((notice) => !isRepeated(notice));
    return [...once, ...this.#notices.filter(isRepeated), ...leftOut];
  }

  #parts(): Record<VerdictPart, PartStatus> {
    const statuses = VERDICT_PARTS.map((part) => [part, this.status(part)] as const);
    return Object.fromEntries(statuses) as Record<VerdictPart, PartStatus>;
  }

  #decide(
    step: StepBase & { ok: boolean; expected?: string; computed?: string | null },
    failure: Failure,
  ): boolean {
    this.#push(step);
    if (!step.ok && !this.#firstFailure) this.#firstFailure = { ...failure, stepId: step.id };
    return step.ok;
  }

  #push(
    step: StepBase & { ok: boolean | null; expected?: string | null; computed?: string | null },
  ) {
    const { expected = null, computed = null, height = null, ...rest } = step;
    this.#trace.push({ ...rest, height, expected, computed });
  }
}
