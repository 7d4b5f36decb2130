import type {
  BoundTo,
  OwnershipNotice,
  OwnershipReason,
  OwnershipReasonCode,
  OwnershipTraceStep,
  OwnershipVerdict,
  SignatureScheme,
} from './verdict';

/** A step of a kernel that either has a value or ends the check. */
export type Result<T> = { ok: true; value: T } | Stop;

/** An early end: the status and the reason the verdict will carry. */
export type Stop = {
  ok: false;
  status: 'fail' | 'not-bound' | 'unsupported';
  reason: OwnershipReason;
};

export function good<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed(code: OwnershipReasonCode, message: string): Stop {
  return { ok: false, status: 'fail', reason: { code, message } };
}

export function unsupported(code: OwnershipReasonCode, message: string): Stop {
  return { ok: false, status: 'unsupported', reason: { code, message } };
}

export function notBound(code: OwnershipReasonCode, message: string): Stop {
  return { ok: false, status: 'not-bound', reason: { code, message } };
}

/** What a kernel collects on its way to a verdict. */
export class Checking {
  readonly #scheme: SignatureScheme;
  readonly #keys: string[] = [];
  readonly #trace: OwnershipTraceStep[] = [];
  readonly #notices: OwnershipNotice[] = [];

  constructor(scheme: SignatureScheme) {
    this.#scheme = scheme;
  }

  /** Records a computed value that nothing is compared with. */
  note(id: string, label: string, computed: string): void {
    this.#trace.push({ id, label, expected: null, computed, ok: null });
  }

  /** Records a comparison and returns its outcome. */
  compare(
    id: string,
    label: string,
    { expected, computed, ok }: { expected: string | null; computed: string | null; ok: boolean },
  ): boolean {
    this.#trace.push({ id, label, expected, computed, ok });
    return ok;
  }

  provenKey(publicKey: string): void {
    this.#keys.push(publicKey);
  }

  notice(code: string, message: string): void {
    this.#notices.push({ code, message });
  }

  finish(result: Result<BoundTo>): OwnershipVerdict {
    const base = {
      scheme: this.#scheme,
      keys: this.#keys,
      trace: this.#trace,
      notices: this.#notices,
    };
    return result.ok
      ? { ...base, status: 'pass', boundTo: result.value, reason: null }
      : { ...base, status: result.status, boundTo: null, reason: result.reason };
  }
}
